import type { Language } from '../common/languages.js';
import type { Part } from '../notifications/words/sentences.js';
import type { ToldName } from '../queue/jobs.js';
import { ABOUT_ADDRESS } from '../queue/ledger.js';
import { webWords } from './words/words.js';

/** The letter of each part of the words of letters that belongs to one alone. */
const LETTERS = {
  signIn: 'sign-in',
  confirmReply: 'confirm-reply',
  confirmation: 'rsvp-confirmation',
  placeGiven: 'place-given',
  placeOffered: 'place-offered',
  standing: 'standing-place',
  standingQuestion: 'standing-question',
  maybeQuestion: 'maybe-question',
  firstTime: 'first-time',
  reminder: 'event-reminder',
  changed: 'event-changed',
  thanks: 'thank-you',
  cancelled: 'event-cancelled',
  invitation: 'invitation',
  approved: 'membership-approved',
  declined: 'membership-declined',
  joinRequest: 'join-request',
  calendarAnswer: 'calendar-answer',
  invitationWithdrawn: 'invitation-withdrawn',
  replyNote: 'reply-note',
  newEvents: 'new-events',
  digest: 'digest',
  hostLetter: 'host-letter',
  hostNote: 'host-note',
  remindersMissed: 'reminders-missed',
  dayRoster: 'day-roster',
  clocksChanged: 'clocks-changed',
  mailboxCode: 'mailbox-code',
  lettersStuck: 'letters-stuck',
  lettersFlow: 'letters-flow',
} as const satisfies Partial<Record<Part, ToldName>>;

/** What we call each letter when we speak of it. */
export function letterName(letter: ToldName, language: Language): string {
  return webWords(language).letters.names[letter];
}

/** What sentences belong to: a letter, or what several letters share. */
export function partName(part: Part, language: Language): string {
  const { names, parts } = webWords(language).letters;
  return isOfOneLetter(part) ? names[LETTERS[part]] : parts[part];
}

function isOfOneLetter(part: Part): part is keyof typeof LETTERS {
  return Object.hasOwn(LETTERS, part);
}

/** A code of the ledger in words. */
export function outcomeWords(outcome: string, language: Language): string {
  return webWords(language).letters.outcomes[outcomeOf(outcome)];
}

function outcomeOf(outcome: string) {
  if (outcome === 'too-late' || outcome === 'too-many-attempts') return outcome;
  if (outcome.startsWith('web-push-no-answer')) return 'push-silent';
  if (outcome.startsWith('web-push-5') || outcome === 'web-push-429') return 'push-later';
  if (outcome.startsWith('web-push')) return 'push-refused';
  if (outcome.startsWith('webhook-no-answer')) return 'webhook-silent';
  if (outcome.startsWith('webhook-5') || outcome === 'webhook-429') return 'webhook-later';
  if (outcome.startsWith('webhook')) return 'webhook-refused';
  if (outcome.startsWith('no-answer')) return 'mail-silent';
  if (outcome.endsWith(ABOUT_ADDRESS)) return 'address';
  if (outcome.startsWith('smtp-5')) return 'mail-refused';
  return outcome.startsWith('smtp-4') ? 'mail-later' : 'otherwise';
}

/** Why a letter was left out, in words. */
export function leftOutWords(outcome: string, language: Language): string {
  return webWords(language).letters.leftOut[leftOutFor(outcome)];
}

function leftOutFor(outcome: string) {
  if (['no-letters', 'not-wanted', 'muted'].includes(outcome)) return 'unwanted';
  if (outcome === 'address-gone' || outcome === 'channel-closed') return outcome;
  if (outcome.startsWith('address-')) return 'address';
  return outcome.startsWith('told-') || outcome === 'nearer' ? 'another' : 'otherwise';
}
