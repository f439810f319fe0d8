import type { Answer } from '../../rsvps/rsvp.entity.js';
import type { NamedTag, TagTone } from './card.js';

const ahead: Record<Answer, { word: string; tone: TagTone }> = {
  going: { word: 'I’m coming', tone: 'calm' },
  maybe: { word: 'Maybe', tone: 'warm' },
  declined: { word: 'I can’t come', tone: 'plain' },
  waitlisted: { word: 'Waiting list', tone: 'warm' },
  offered: { word: 'A place is free', tone: 'warm' },
};

const once: Partial<Record<Answer, string>> = {
  going: 'I said yes',
  maybe: 'I said maybe',
  declined: 'I said no',
};

/** What someone answered, in their own lists. @param isOff whether the meeting is over or cancelled */
export function answerTag(answer: Answer, isOff: boolean): NamedTag {
  const { word, tone } = ahead[answer];
  return isOff ? { word: once[answer] ?? word, tone: 'plain' } : { word, tone };
}
