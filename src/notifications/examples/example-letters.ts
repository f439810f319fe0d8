import type { LetterName } from '../../queue/jobs.js';
import type { Part } from '../words/sentences.js';
import { changeExamples } from './about-changes.js';
import { groupExamples } from './about-groups.js';
import { replyExamples } from './about-replies.js';
import type { ExamplesOf } from './example.js';
import type { ExampleRows } from './example-rows.js';
import { codeExamples } from './for-codes.js';
import { hostExamples } from './for-hosts.js';

/** What each letter could be about. One without an example does not compile. */
export function exampleLetters(rows: ExampleRows): ExamplesOf<LetterName> {
  return {
    ...codeExamples(rows),
    ...replyExamples(rows),
    ...changeExamples(rows),
    ...groupExamples(rows),
    ...hostExamples(rows),
  };
}

/** The letters that show the sentences of a part, the best first. None: they stand alone. */
export const LETTERS_OF: Record<Part, readonly LetterName[]> = {
  around: ['rsvp-confirmation', 'sign-in', 'join-request', 'letters-stuck'],
  meeting: [
    'rsvp-confirmation',
    'event-reminder',
    'event-changed',
    'event-cancelled',
    'new-events',
    'calendar-answer',
  ],
  footer: ['rsvp-confirmation', 'sign-in'],
  signIn: ['sign-in'],
  confirmReply: ['confirm-reply'],
  confirmation: ['rsvp-confirmation'],
  placeGiven: ['place-given'],
  placeOffered: ['place-offered'],
  notification: [],
  standing: ['standing-place', 'standing-question'],
  standingQuestion: ['standing-question'],
  maybeQuestion: ['maybe-question'],
  firstTime: ['first-time', 'rsvp-confirmation'],
  reminder: ['event-reminder'],
  changed: ['event-changed', 'event-cancelled'],
  onAgain: ['event-changed'],
  thanks: ['thank-you'],
  cancelled: ['event-cancelled'],
  invitation: ['invitation'],
  approved: ['membership-approved'],
  declined: ['membership-declined'],
  joinRequest: ['join-request'],
  calendarAnswer: ['calendar-answer'],
  invitationWithdrawn: ['invitation-withdrawn'],
  replyNote: ['reply-note'],
  newEvents: ['new-events'],
  digest: ['digest'],
  hostLetter: ['host-letter'],
  hostNote: ['host-note'],
  remindersMissed: ['reminders-missed'],
  dayRoster: ['day-roster'],
  clocksChanged: ['clocks-changed'],
  mailboxCode: ['mailbox-code'],
  laneNames: ['letters-stuck'],
  lettersStuck: ['letters-stuck'],
  lettersFlow: ['letters-flow'],
};

/** Where another example than the usual one shows a part first. */
export const FIRST_OF: Partial<Record<Part, string>> = { onAgain: 'event-changed/on-again' };
