import type { Answer } from '../../rsvps/rsvp.entity.js';
import type { WebWords } from '../words/words.js';
import type { NamedTag, TagTone } from './card.js';

const TONES: Record<Answer, TagTone> = {
  going: 'calm',
  maybe: 'warm',
  declined: 'plain',
  waitlisted: 'warm',
  offered: 'warm',
};

/** What someone answered, in their own lists. @param isOff whether the meeting is over or cancelled */
export function answerTag(answer: Answer, isOff: boolean, { answers }: WebWords): NamedTag {
  if (!isOff) return { word: answers.ahead[answer], tone: TONES[answer] };
  const isPast = answer === 'going' || answer === 'maybe' || answer === 'declined';
  return { word: isPast ? answers.once[answer] : answers.ahead[answer], tone: 'plain' };
}
