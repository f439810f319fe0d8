/** What a page may say once, after something was done on the page before it. */
export const notices = {
  'signed-in': 'You are signed in.',
  'signed-out': 'You are signed out.',
  saved: 'Your changes are saved.',
  'session-ended': 'That device is signed out.',
  'sessions-ended': 'All other devices are signed out.',
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
  declined: 'You said that you can’t come this time. Thank you for telling us.',
  withdrawn: 'Your answer is taken back.',
  'code-was-shown': 'Your answer counts. Your reference code was shown once, and cannot be shown again.',
  'letters-stopped': 'These letters are stopped.',
  'letters-come': 'These letters come again.',
  'letters-released': 'Letters go out again.',
  'group-started': 'Your group is there. Now plan its first meeting.',
  'group-archived': 'The group is archived.',
  'invitation-sent': 'The letter is on its way.',
  'invitation-taken-back': 'The invitation is taken back.',
  'request-approved': 'They are a member now, and a letter tells them.',
  'request-declined': 'They get a kind letter, and may ask again in a month.',
  'role-changed': 'The role is changed.',
  'member-removed': 'They are not a member any more. An invitation can bring them back.',
  'event-drafted': 'Your draft is kept. Only the hosts of the group can see it.',
  'event-published': 'It is published. People can answer now.',
  'series-changed': 'Your changes are saved.',
  'date-cancelled': 'The date is cancelled. Everyone who meant to come gets a letter, unless you undo it.',
  'edit-undone': 'It is as it was before.',
  'event-cancelled': 'The meeting is cancelled. Everyone who meant to come gets a letter.',
  'event-discarded': 'The draft is thrown away.',
  'walk-in-added': 'They are on the list.',
  'walk-in-removed': 'They are off the list again.',
  'attendance-marked': 'That is noted. You can change it at any time.',
  'token-revoked': 'That token has stopped working.',
} as const;

export type NoticeName = keyof typeof notices;

export function isNotice(name: string | null): name is NoticeName {
  return name !== null && Object.hasOwn(notices, name);
}
