import { type LetterLane, toldLanes } from '../common/letter-lanes.js';
import { letterKinds } from './letter-kinds.js';

/** An answer that stood once; `answeredAt` in milliseconds of the epoch, which rows of versions before do not have. */
export interface AnswerGiven {
  rsvpId: string;
  version: number;
  answeredAt?: number;
}

/** Every letter we write, by what it says, with the ids it is about. Never an address, a name or a title. */
export interface Letters {
  'sign-in': { signInRequestId: string };
  'confirm-reply': { guestReplyId: string };
  'rsvp-confirmation': AnswerGiven;
  /** The place is theirs. */
  'place-given': AnswerGiven;
  /** The place is theirs to take. */
  'place-offered': { rsvpId: string; offerId: string };
  'standing-place': { standingPlaceId: string };
  'standing-question': { standingPlaceId: string };
  /** `rule`: by what it was planned, which rows of versions before do not say. */
  'event-reminder': { rsvpId: string; minutesBefore: number; startsLocal: string; rule?: string };
  'maybe-question': { rsvpId: string; startsLocal: string };
  'first-time': { rsvpId: string; startsLocal: string };
  'event-changed': { changeId: string; rsvpId: string };
  'event-cancelled': { changeId: string; rsvpId: string };
  invitation: { membershipId: string };
  'membership-approved': { membershipId: string };
  'membership-declined': { membershipId: string };
  'join-request': { membershipId: string };
  'calendar-answer': { occurrenceId: string; answer: 'going' | 'maybe' | 'declined' };
  'invitation-withdrawn': { occurrenceId: string; raisedTo: number };
  /** About a date, or about a group and no date of it. */
  'reply-note': { occurrenceId: string } | { groupId: string };
  /** What is on for someone since, and until the next. */
  digest: { since: string };
  /** Events that were opened shortly after one another. */
  'new-events': { groupId: string; eventIds: string[] };
  'host-note': { groupId: string; since: string };
  /** Dates of a group that began before all their reminders could leave. */
  'reminders-missed': { groupId: string; occurrenceIds: string[] };
  /** Who is coming to the meetings of a day, between two moments. */
  'day-roster': { day: 'today' | 'tomorrow'; from: string; until: string };
  'clocks-changed': { groupId: string; tzVersion: string };
  'thank-you': { thankYouId: string; rsvpId: string };
  /** What a host wrote to many; as a test, to themselves. */
  'host-letter': { hostLetterId: string; isTest?: true };
  /** Shows whether a mailbox is theirs who named it for answers to the letters of a group. */
  'mailbox-code': { mailboxProofId: string };
  /** To administrators: letters are late, or do not leave. */
  'letters-stuck': { troubleId: string };
  /** And that it is over. */
  'letters-flow': { troubleId: string };
}

/** What is told beside letters, in a few words, through the channel that an address is of; see `channels`. */
export interface Notifications {
  'reminder-notification': Letters['event-reminder'] & { addressId: string };
  'offer-notification': Letters['place-offered'] & { addressId: string };
  /** Shows whether an address is theirs; the id is that of its proof. */
  'address-code': { addressId: string };
}

/** Work that nobody reads: it follows from a change and may happen a little later. */
export interface Chores {
  'announce-change': { changeId: string; soonOnly?: boolean };
  'announce-events': { eventId: string };
  'give-places-back': { membershipId: string };
  'thank-everyone': { thankYouId: string };
  'send-host-letter': { hostLetterId: string };
  'seat-regulars': { eventId: string };
  'event-calendar': { eventId: string };
  'person-calendar': { personId: string; occurrenceId: string };
  'host-calendar': { occurrenceId: string };
  'calendar-document': { documentId: string };
  'read-import': { importId: string };
  'bring-in': { importId: string };
}

export type LetterName = keyof Letters;
export type NotificationName = keyof Notifications;
/** Whatever somebody reads. */
export type ToldName = LetterName | NotificationName;
export type ChoreName = keyof Chores;
export type Jobs = Letters & Notifications & Chores;
export type JobName = keyof Jobs;

export const choreNames = Object.keys({
  'announce-change': true,
  'announce-events': true,
  'give-places-back': true,
  'thank-everyone': true,
  'send-host-letter': true,
  'seat-regulars': true,
  'event-calendar': true,
  'person-calendar': true,
  'host-calendar': true,
  'calendar-document': true,
  'read-import': true,
  'bring-in': true,
} satisfies Record<ChoreName, true>);

/** A lane is a queue with workers of its own: a sign-in never waits behind ten thousand reminders. */
export const lanes = [...toldLanes, 'calendars', 'imports'] as const;
export type Lane = (typeof lanes)[number];

const laneOfOthers: Record<ChoreName | NotificationName, Lane> = {
  'announce-change': 'changes',
  'announce-events': 'digests',
  'give-places-back': 'changes',
  'thank-everyone': 'reminders',
  'seat-regulars': 'changes',
  'send-host-letter': 'digests',
  'reminder-notification': 'channels',
  'offer-notification': 'channels',
  'address-code': 'channels',
  'event-calendar': 'calendars',
  'person-calendar': 'calendars',
  'host-calendar': 'calendars',
  'calendar-document': 'calendars',
  'read-import': 'imports',
  'bring-in': 'imports',
};

export const letterNames = Object.keys(letterKinds) as LetterName[];

/** The lane of every job; those of letters stand in `letter-kinds.ts`. */
export const laneOf = {
  ...laneOfOthers,
  ...Object.fromEntries(letterNames.map((name) => [name, letterKinds[name].lane])),
} as Record<LetterName, LetterLane> & Record<ChoreName | NotificationName, Lane>;

/** All kinds that this version knows. Rows of others are for a newer one that runs beside it. */
export const jobNames = Object.keys(laneOf) as JobName[];
