import type { Part } from '../notifications/words/sentences.js';
import type { Audience } from '../rsvps/host-letters/audience.js';
import type { ToldName } from '../queue/jobs.js';
import { ABOUT_ADDRESS } from '../queue/ledger.js';

/** What we call each letter when we speak of it. */
export const LETTER_NAMES: Record<ToldName, string> = {
  'sign-in': 'Sign-in',
  'confirm-reply': 'Please confirm your reply',
  'rsvp-confirmation': 'Reply received',
  'place-given': 'A place from the waiting list',
  'place-offered': 'A place offered from the waiting list',
  'standing-place': 'A place at every date',
  'standing-question': 'Whether that place is still wanted',
  'event-reminder': 'Reminder',
  'maybe-question': 'Question to people who said maybe',
  'first-time': 'Who greets a newcomer',
  'event-changed': 'Meeting changed',
  'event-cancelled': 'Meeting cancelled',
  invitation: 'Invitation',
  'membership-approved': 'Request accepted',
  'membership-declined': 'Request declined',
  'join-request': 'New request to join',
  'host-note': 'Daily note to hosts',
  'reminders-missed': 'Reminders that came too late, for hosts',
  'day-roster': 'Who is coming, for hosts',
  digest: 'What is on for someone',
  'new-events': 'New meetings',
  'clocks-changed': 'New rules for clocks',
  'thank-you': 'A thank-you from the hosts',
  'host-letter': 'A letter from the hosts',
  'calendar-answer': 'Please confirm your calendar’s answer',
  'invitation-withdrawn': 'Off the calendar',
  'reply-note': 'Someone wrote back',
  'mailbox-code': 'Code for a mailbox of a group',
  'letters-stuck': 'Letters do not leave',
  'letters-flow': 'Letters leave again',
  'reminder-notification': 'Reminder on a device',
  'offer-notification': 'A place offered, on a device',
  'address-code': 'Code for a new address',
};

/** The same of what sentences belong to: a letter, or what several letters share. */
export const PART_NAMES: Record<Part, string> = {
  around: 'How letters greet',
  meeting: 'A meeting, in every letter about one',
  footer: 'What stands below every letter',
  signIn: LETTER_NAMES['sign-in'],
  confirmReply: LETTER_NAMES['confirm-reply'],
  confirmation: LETTER_NAMES['rsvp-confirmation'],
  placeGiven: LETTER_NAMES['place-given'],
  placeOffered: LETTER_NAMES['place-offered'],
  notification: 'Notifications on devices, for anyone to see',
  standing: LETTER_NAMES['standing-place'],
  standingQuestion: LETTER_NAMES['standing-question'],
  maybeQuestion: LETTER_NAMES['maybe-question'],
  firstTime: LETTER_NAMES['first-time'],
  reminder: LETTER_NAMES['event-reminder'],
  changed: LETTER_NAMES['event-changed'],
  onAgain: 'Meeting takes place after all',
  thanks: LETTER_NAMES['thank-you'],
  cancelled: LETTER_NAMES['event-cancelled'],
  invitation: LETTER_NAMES.invitation,
  approved: LETTER_NAMES['membership-approved'],
  declined: LETTER_NAMES['membership-declined'],
  joinRequest: LETTER_NAMES['join-request'],
  calendarAnswer: LETTER_NAMES['calendar-answer'],
  invitationWithdrawn: LETTER_NAMES['invitation-withdrawn'],
  replyNote: LETTER_NAMES['reply-note'],
  newEvents: LETTER_NAMES['new-events'],
  digest: LETTER_NAMES.digest,
  hostLetter: LETTER_NAMES['host-letter'],
  hostNote: LETTER_NAMES['host-note'],
  remindersMissed: LETTER_NAMES['reminders-missed'],
  dayRoster: LETTER_NAMES['day-roster'],
  clocksChanged: LETTER_NAMES['clocks-changed'],
  mailboxCode: LETTER_NAMES['mailbox-code'],
  laneNames: 'Kinds of letters, for administrators',
  lettersStuck: LETTER_NAMES['letters-stuck'],
  lettersFlow: LETTER_NAMES['letters-flow'],
};

/** A code of the ledger in words. */
export function outcomeWords(outcome: string): string {
  if (outcome === 'too-late') return 'It was too late to be of use.';
  if (outcome === 'too-many-attempts') return 'It could not be sent in many tries.';
  if (outcome.startsWith('web-push-no-answer')) return 'The push service did not answer.';
  if (outcome.startsWith('web-push-5') || outcome === 'web-push-429')
    return 'The push service asked us to come back later.';
  if (outcome.startsWith('web-push')) return 'The push service refused it.';
  if (outcome.startsWith('webhook-no-answer')) return 'The webhook did not answer.';
  if (outcome.startsWith('webhook-5') || outcome === 'webhook-429')
    return 'The webhook asked us to come back later.';
  if (outcome.startsWith('webhook')) return 'The webhook refused it.';
  if (outcome.startsWith('no-answer')) return 'The mail server did not answer.';
  if (outcome.endsWith(ABOUT_ADDRESS)) return 'Its address takes no letters, or its mailbox is full.';
  if (outcome.startsWith('smtp-5')) return 'The mail server refused it.';
  if (outcome.startsWith('smtp-4')) return 'The mail server asked us to come back later.';
  return 'It could not be sent.';
}

/** Why a letter was left out, in words. */
export function leftOutWords(outcome: string): string {
  if (outcome === 'no-letters' || outcome === 'not-wanted' || outcome === 'muted')
    return 'Its reader does not want it.';
  if (outcome === 'address-gone') return 'Its device or number takes no messages any more.';
  if (outcome === 'channel-closed') return 'What would carry it is not set up any more.';
  if (outcome.startsWith('address-')) return 'Its address gets no letters for now.';
  if (outcome.startsWith('told-') || outcome === 'nearer') return 'Another letter says it.';
  return 'It was not true or not needed any more.';
}

/** To whom a letter of hosts goes. */
export const AUDIENCE_WORDS: Record<Audience, string> = {
  going: 'Those who are coming',
  waiting: 'Those on the waiting list',
  'going-and-waiting': 'Those who are coming, and those on the waiting list',
  members: 'All members',
};
