import type { LeftOut } from '../events/series/leave-out.js';
import { capital } from '../common/capital.js';
import { countWords } from './count-words.js';

/** What a page may say once, after something was done on the page before it. */
const notices = {
  'signed-in': 'You are signed in.',
  'signed-out': 'You are signed out.',
  saved: 'Your changes are saved.',
  'saved-quietly': 'Your changes are saved. Nobody is coming on this date yet, so nobody gets a letter.',
  'notifications-ended': 'It is turned off. Nothing more is sent there.',
  'address-code-asked': 'We are sending a code. Please type it below.',
  'address-code-over': 'That code cannot be used any more. You can ask for a new one below.',
  'address-confirmed': 'Thank you. From now on you are told there too.',
  'mailbox-confirmed': 'Thank you. From now on answers go to that mailbox.',
  'mailbox-given-up': 'That mailbox is not used any more.',
  'session-ended': 'That device is signed out.',
  'sessions-ended': 'All other devices are signed out.',
  'feed-changed': 'That is saved. Your calendar shows it when it next looks.',
  'feed-revoked': 'That calendar address has stopped working.',
  joined: 'You are a member of this group now.',
  'asked-to-join': 'Your request is with the organisers. They will write to you.',
  left: 'You have left this group.',
  'request-withdrawn': 'You have taken your request back.',
  'invitation-accepted': 'Welcome. You are a member of this group now.',
  'invitation-declined': 'You have said no to the invitation. That is fine.',
  'agreement-accepted': 'Thank you for accepting the agreement.',
  going: 'You are coming. Good to know.',
  maybe: 'You said maybe. You can decide later.',
  waitlisted: 'You are on the waiting list.',
  offered: 'A place is free for you.',
  declined: 'You said that you can’t come this time. Thank you for telling us.',
  withdrawn: 'Your answer is taken back.',
  'reply-confirmed': 'Your address is confirmed. We have sent you a letter with everything in it.',
  'standing-taken': 'You come every time. Good to know.',
  'standing-kept': 'Your place is kept. Thank you for telling us.',
  'standing-said': 'Saved. The hosts read it for every date.',
  'standing-paused': 'Your pause is noted. The dates in between are free for others.',
  'standing-resumed': 'Your pause is over.',
  'standing-given-up': 'Your standing place is given up. You are welcome at single dates.',
  'standing-ending': 'Your standing place ends in ten minutes. Until then you can keep it.',
  'following-going': 'You are coming to this date and the next ones, where there is room.',
  'following-declined':
    'You said that you can’t come to this date and the next ones. Thank you for telling us.',
  'code-was-shown':
    'Your answer counts. Your reference code was shown once, and cannot be shown again. If it is lost, your answer stays, and keeps its place. If you answer once more for a new code, that takes another place. So please tell a host, if you can: they can make room for you.',
  'letters-stopped': 'These letters are stopped.',
  'letters-come': 'These letters come again.',
  'address-stopped': 'No letters go to that address any more.',
  'address-lifted': 'Letters go to that address again.',
  'letters-released': 'Letters go out again.',
  'group-started': 'Your group is there. Now plan its first meeting.',
  'group-archived': 'The group is archived.',
  'invitation-sent': 'The letter is on its way.',
  'invitation-taken-back': 'The invitation is taken back.',
  'request-approved': 'They are a member now, and a letter tells them.',
  'request-declined': 'They get a kind letter, and may ask again in a month.',
  'greeting-offered': 'Thank you. An organiser can choose you now, in the list of members.',
  'greeting-stopped': 'You are not a greeter any more.',
  'greeter-chosen': 'They greet people at their first time now.',
  'greeter-dropped': 'They are not a greeter any more.',
  'role-changed': 'The role is changed.',
  'member-removed': 'They are not a member any more. An invitation can bring them back.',
  'event-drafted': 'Your draft is kept. Only the hosts of the group can see it.',
  'event-published': 'It is published. People can answer now.',
  'series-changed': 'Your changes are saved.',
  'date-cancelled': 'The date is cancelled. Everyone who meant to come gets a letter, unless you undo it.',
  'edit-undone': 'That change is undone.',
  'date-skipped': 'The date is skipped. You can put it back on this page.',
  'date-removed': 'The date is taken out.',
  'date-put-back': 'The date takes place again.',
  'date-added': 'The date is added. People can answer now.',
  'event-cancelled': 'The meeting is cancelled. Everyone who meant to come gets a letter.',
  'event-discarded': 'The draft is thrown away.',
  'import-discarded': 'The file is thrown away.',
  'walk-in-added': 'They are on the list.',
  'walk-in-removed': 'They are off the list again.',
  'places-saved': 'That is saved.',
  'places-given': 'That is saved. Places that came free went to those who wait.',
  'waiting-list-moved': 'The order is changed.',
  'waiting-list-stays': 'They stand there already, so nothing is changed.',
  'attendance-marked': 'That is noted. You can change it at any time.',
  'not-here': 'That is taken back.',
  'nobody-was-here': 'Nobody was checked in here any more, so nothing is changed.',
  'thanks-said': 'It is written. The letters leave in five minutes.',
  'thanks-taken-back': 'It is taken back. No letter leaves.',
  'letter-waits': 'It is sent. Until it leaves, you can take it back here.',
  'letter-taken-back': 'It is taken back. Nobody gets it. You can change it, and send it again.',
  'letter-discarded': 'The draft is thrown away.',
  'test-sent': 'A test is on its way to you alone.',
  'call-opened': 'The meeting is open. People who are coming can join.',
  'call-closed': 'Whoever comes now waits until you open it again.',
  'token-revoked': 'That token has stopped working.',
} as const;

export type NoticeName =
  | keyof typeof notices
  | `dates-left-out-${number}-${number}`
  | `following-going-${number}-${number}`;

/** @returns `null` for what is no notice of ours */
export function noticeWords(name: string | null): string | null {
  if (name === null) return null;
  if (Object.hasOwn(notices, name)) return notices[name as keyof typeof notices];
  const [, waiting, without] = /^following-going-(\d{1,5})-(\d{1,5})$/.exec(name) ?? [];
  if (without !== undefined) {
    return `${notices['following-going']}${waitingWords(Number(waiting))}${withoutWords(Number(without))}`;
  }
  const [, skipped, calledOff] = /^dates-left-out-(\d{1,5})-(\d{1,5})$/.exec(name) ?? [];
  return calledOff === undefined ? null : leftOutWords(Number(skipped), Number(calledOff));
}

function waitingWords(dates: number): string {
  if (dates === 0) return '';
  return ` ${capital(countWords(dates, 'of these dates is', 'of these dates are'))} full: you are on the waiting list there.`;
}

function withoutWords(dates: number): string {
  if (dates === 0) return '';
  return ` On ${countWords(dates, 'of these dates', 'of these dates')} there is no room for you just now.`;
}

/** Says what became of dates that a series does without. */
export function leftOutNotice({ skipped, calledOff }: Pick<LeftOut, 'skipped' | 'calledOff'>): NoticeName {
  return `dates-left-out-${skipped}-${calledOff}`;
}

function leftOutWords(skipped: number, calledOff: number): string {
  if (skipped + calledOff === 0) return 'Nothing has changed.';
  if (calledOff === 0) return `${countWords(skipped, 'date is', 'dates are')} skipped.`;
  if (skipped === 0) return `${countWords(calledOff, 'date is', 'dates are')} called off.`;
  return `${countWords(skipped, 'date is', 'dates are')} skipped, ${countWords(calledOff, 'is', 'are')} called off.`;
}
