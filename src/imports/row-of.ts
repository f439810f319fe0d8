import { Temporal } from 'temporal-polyfill';
import { InvalidInput } from '../common/domain-error.js';
import { EventWords } from '../events/events.bodies.js';
import { hearWords } from '../events/hear-words.js';
import { type NewDraft, newDraft } from '../events/new-draft.js';
import { discreetProblemsBy } from '../groups/discreet-problems.js';
import type { Group } from '../groups/group.entity.js';
import type { RowBox } from './import-boxes.js';
import type { FoundEvent } from './reading/found-event.js';

const FIELD_NAMES: Record<string, string> = {
  startsLocal: 'Start',
  endsLocal: 'End',
  durationMinutes: 'Length',
  timeZone: 'Time zone',
  allDay: 'All day',
  repeats: 'Repeats',
  kind: 'Kind',
  format: 'Format',
  audience: 'For',
  language: 'Language',
  capacity: 'Places',
  meetingLink: 'Link',
  accessFacts: 'Access',
  discreetTitle: 'Discreet title',
  rsvpsOpenLocal: 'Replies open',
  rsvpsCloseLocal: 'Replies close',
  reminderMinutes: 'Reminders',
  reminderTimes: 'Reminders',
  area: 'Area',
  address: 'Address',
};

/**
 * The draft that words of a file would be, by the rules that hold for everyone.
 * @param ownWords see `ownTelltaleWords`
 * @throws InvalidInput
 */
export async function draftOf(
  ownWords: string[],
  group: Group,
  { words, skippedDays = [] }: Pick<RowBox, 'skippedDays'> & { words: EventWords },
  now: Temporal.Instant,
): Promise<NewDraft> {
  const heard = await hearWords(EventWords, words);
  const problems = [
    ...heard.problems,
    ...discreetProblemsBy(ownWords, 'discreetTitle', heard.words.discreetTitle),
  ];
  const draft = newDraft(group, { ...heard, problems }, now);
  return { ...draft, event: { ...draft.event, skippedDays } };
}

/** A row as it is shown before anything is made of it. */
export async function rowOf(
  ownWords: string[],
  group: Group,
  {
    line,
    title,
    words,
    skippedDays,
    messages,
  }: Pick<FoundEvent, 'line' | 'title' | 'words' | 'skippedDays' | 'messages'>,
  now: Temporal.Instant,
): Promise<RowBox> {
  if (!words) return { line, title, words, messages, shown: null };
  try {
    const { event, occurrence } = await draftOf(ownWords, group, { words, skippedDays }, now);
    const shown = {
      startsAt: String(occurrence.startsAt),
      endsAt: String(occurrence.endsAt),
      timeZone: String(event.timeZone),
      allDay: event.allDay === true,
      rule: (event.recurrenceRule ?? null) as NonNullable<RowBox['shown']>['rule'],
    };
    return { line, title, words, skippedDays, messages, shown };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { line, title, words: null, messages: sentencesOf(error), shown: null };
  }
}

/** What keeps it from becoming a draft, each with the name of what it is about. */
export function sentencesOf({ errors }: InvalidInput): string[] {
  return errors.map(({ pointer, detail }) => {
    const name = FIELD_NAMES[pointer.split('/')[1] ?? ''];
    return name ? `${name}: ${String(detail)}` : String(detail);
  });
}
