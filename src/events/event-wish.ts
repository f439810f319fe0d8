import type { Group } from '../groups/group.entity.js';
import type { EventFacts } from './event-facts.js';
import type { Length } from './event-length.js';
import type { EventChangesBody } from './events.bodies.js';
import { beginningOf, dayAround, endOfDay, wholeDays } from './whole-days.js';
import { type SaidQuestion, withIds } from './questions.js';
import { type Repeats, repeatsOf } from './series/settle-rule.js';

/** What organisers want an event to be. */
export type EventWish = Omit<EventFacts, 'durationMinutes' | 'recurrenceRule' | 'questions'> &
  Length & {
    /** `null`: it has a single date. */
    repeats: Repeats | null;
    questions: readonly SaidQuestion[];
  };

/** An event of this group before anything is said about it. */
export function newEventWish(
  group: Pick<Group, 'timeZone' | 'language' | 'visibility'>,
): Omit<EventWish, keyof Length> {
  return {
    kind: 'support meeting',
    format: 'in person',
    title: '',
    discreetTitle: '',
    description: '',
    startsLocal: '',
    repeats: null,
    timeZone: group.timeZone,
    allDay: false,
    capacity: null,
    regularPlaces: null,
    dropInPlaces: null,
    audience: group.visibility === 'private' ? 'members' : 'anyone',
    rsvpsOpenLocal: null,
    rsvpsCloseLocal: null,
    area: '',
    address: '',
    meetingLink: '',
    addressShownMinutes: 1440,
    linkShownMinutes: 30,
    accessFacts: [],
    language: group.language,
    reminderMinutes: null,
    reminderTimes: [],
    ledBy: null,
    questions: [],
    recordings: '',
  };
}

/** An event as it stands, as a wish that changes nothing. */
export function standingWish({ recurrenceRule, ...facts }: EventFacts): EventWish {
  return { ...facts, repeats: recurrenceRule && repeatsOf(recurrenceRule) };
}

/** What stands, with what is said on top. A new end or length takes the place of the old length. */
export function wishOf(
  standing: EventWish,
  changes: EventChangesBody,
  { discreetName }: Pick<Group, 'discreetName'>,
): EventWish {
  const { sequence: _, modifiedAt: __, ...words } = changes;
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  const keepsLength = words.durationMinutes === undefined && words.endsLocal === undefined;
  // One that is no list has its problem already.
  const asked = Array.isArray(words.questions)
    ? withIds(words.questions, standing.questions)
    : standing.questions;
  const wish: EventWish = {
    ...standing,
    ...said,
    questions: asked,
    durationMinutes: keepsLength ? standing.durationMinutes : words.durationMinutes,
  };
  const named = { ...wish, discreetTitle: wish.discreetTitle || discreetName };
  return named.allDay ? inWholeDays(named, words) : named;
}

/** What is said of an all-day event may name days, and what stands from before becomes days. Left out, it lasts one. */
function inWholeDays(wish: EventWish, words: EventChangesBody): EventWish {
  const { startsLocal, endsLocal, durationMinutes } = wish;
  const stands = words.durationMinutes === undefined;
  return {
    ...wish,
    startsLocal: words.startsLocal === undefined ? dayAround(startsLocal) : beginningOf(startsLocal),
    ...(endsLocal === undefined
      ? { durationMinutes: stands ? wholeDays(durationMinutes ?? 1) : durationMinutes }
      : { endsLocal: endOfDay(endsLocal) }),
  };
}

/** Whether the start is being set, and so must lie ahead. */
export function setsStart(
  wish: Pick<EventWish, 'startsLocal' | 'timeZone'>,
  { startsLocal, timeZone }: Pick<EventWish, 'startsLocal' | 'timeZone'>,
): boolean {
  return wish.startsLocal !== startsLocal || wish.timeZone !== timeZone;
}
