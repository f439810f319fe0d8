import type { LetterLane } from '../common/letter-lanes.js';
import type { LetterName } from './jobs.js';

/**
 * Until when a letter is of use to its reader; after that it is not sent any more. Either so many hours after what it tells
 * of, or until something about its date:
 * - `link-ends`: the code or the link in it has run out, or the place is offered to the next.
 * - `answers-close`: nobody can answer for the date any more.
 * - `start`, `end`: of the date.
 * - `day-ends`: the day is over that it tells of.
 */
type UseBy =
  | { hours: number }
  | { daily: number; weekly: number }
  | { until: 'link-ends' | 'answers-close' | 'start' | 'end' | 'day-ends' }
  /** Until the end of a date that is ahead, and no longer than this. */
  | { until: 'end'; mostHours: number }
  /** Hours after the end of the date, or after now where it is over. */
  | { hoursAfterEnd: number };

/**
 * How letters are counted of which someone gets only so many a day:
 * - `always-goes`: it answers something, or without it its reader would come at the wrong time, or for nothing, or lose a place.
 * - `before-a-meeting`: only others of these are counted, so that news never takes the place of one.
 * - `told-later`: what it tells comes with the next of its kind.
 * - `in-digest`: a daily digest tells it; to whoever has none of those it comes on another morning.
 * - `can-wait`: it comes on another morning.
 * - `waits-or-goes`: so does this; but where it would be of no use then, it goes: its reader might come for nothing, or without
 *   what they need. How many of these are written is limited elsewhere.
 */
type Ceiling = 'always-goes' | 'before-a-meeting' | 'told-later' | 'in-digest' | 'can-wait' | 'waits-or-goes';

export interface LetterKind {
  lane: LetterLane;
  useBy: UseBy;
  ceiling: Ceiling;
  /**
   * Whether somebody sits before a screen and waits for it. It is the way back for everyone whose letters did not arrive for a
   * while, so only an administrator's word stops it; how often it can be asked for is limited elsewhere.
   */
  isAskedFor?: true;
  /**
   * Whether it waits until the quiet hours of its reader are over, unless it would be of no use then, or nearly so. Where this depends
   * on what it says (reminders, news, what hosts write), its writer decides.
   */
  sleeps?: true;
}

const WEEKS = 7 * 24;

/** What each kind of letter is, beside its words. Strings of ours, never class names: renaming a class must not strand mail. */
export const letterKinds = {
  'sign-in': { lane: 'sign-in', useBy: { until: 'link-ends' }, ceiling: 'always-goes', isAskedFor: true },
  'confirm-reply': {
    lane: 'sign-in',
    useBy: { until: 'link-ends' },
    ceiling: 'always-goes',
    isAskedFor: true,
  },
  'mailbox-code': {
    lane: 'sign-in',
    useBy: { until: 'link-ends' },
    ceiling: 'always-goes',
    isAskedFor: true,
  },
  'letters-stuck': { lane: 'sign-in', useBy: { hours: 24 }, ceiling: 'always-goes' },
  'letters-flow': { lane: 'sign-in', useBy: { hours: 24 }, ceiling: 'always-goes' },

  'rsvp-confirmation': { lane: 'changes', useBy: { until: 'answers-close' }, ceiling: 'always-goes' },
  'place-given': { lane: 'changes', useBy: { until: 'answers-close' }, ceiling: 'always-goes' },
  'place-offered': { lane: 'changes', useBy: { until: 'link-ends' }, ceiling: 'always-goes' },
  'standing-place': { lane: 'changes', useBy: { hours: 48 }, ceiling: 'always-goes' },
  'event-changed': { lane: 'changes', useBy: { until: 'end' }, ceiling: 'always-goes' },
  'event-cancelled': { lane: 'changes', useBy: { until: 'end' }, ceiling: 'always-goes' },
  'calendar-answer': { lane: 'changes', useBy: { until: 'end' }, ceiling: 'always-goes' },
  'invitation-withdrawn': { lane: 'changes', useBy: { until: 'end' }, ceiling: 'always-goes' },
  'reply-note': { lane: 'changes', useBy: { hoursAfterEnd: 72 }, ceiling: 'always-goes', sleeps: true },
  invitation: { lane: 'changes', useBy: { hours: 2 * WEEKS }, ceiling: 'always-goes' },
  'membership-approved': { lane: 'changes', useBy: { hours: 2 * WEEKS }, ceiling: 'always-goes' },
  'membership-declined': { lane: 'changes', useBy: { hours: 2 * WEEKS }, ceiling: 'always-goes' },
  'join-request': { lane: 'changes', useBy: { hours: 2 * WEEKS }, ceiling: 'always-goes' },
  'clocks-changed': { lane: 'changes', useBy: { hours: 30 * 24 }, ceiling: 'always-goes' },

  'event-reminder': { lane: 'reminders', useBy: { until: 'start' }, ceiling: 'before-a-meeting' },
  'maybe-question': {
    lane: 'reminders',
    useBy: { until: 'answers-close' },
    ceiling: 'before-a-meeting',
    sleeps: true,
  },
  'first-time': { lane: 'reminders', useBy: { until: 'start' }, ceiling: 'before-a-meeting', sleeps: true },
  'day-roster': { lane: 'reminders', useBy: { until: 'day-ends' }, ceiling: 'before-a-meeting' },
  'host-note': { lane: 'reminders', useBy: { hours: 20 }, ceiling: 'told-later', sleeps: true },
  'reminders-missed': { lane: 'reminders', useBy: { hours: 72 }, ceiling: 'can-wait', sleeps: true },
  'standing-question': { lane: 'reminders', useBy: { hours: WEEKS }, ceiling: 'can-wait', sleeps: true },
  'thank-you': { lane: 'reminders', useBy: { hours: 2 * WEEKS }, ceiling: 'can-wait', sleeps: true },

  digest: { lane: 'digests', useBy: { daily: 23, weekly: 72 }, ceiling: 'told-later' },
  'new-events': { lane: 'digests', useBy: { hours: 48 }, ceiling: 'in-digest' },
  'host-letter': { lane: 'digests', useBy: { until: 'end', mostHours: 72 }, ceiling: 'waits-or-goes' },
} as const satisfies Record<LetterName, LetterKind>;

type WithHours = {
  [Name in LetterName]: (typeof letterKinds)[Name]['useBy'] extends { hours: number } ? Name : never;
}[LetterName];

/** For how many hours after what it tells of a letter is of use. */
export function hoursOfUse(name: WithHours): number {
  return letterKinds[name].useBy.hours;
}

/** What a letter is, for code that takes them all alike. */
export function kindOf(name: LetterName): LetterKind {
  return letterKinds[name];
}
