/** What a page may say once, after something was done on the page before it. */
export const notices = {
  'signed-in': 'You are signed in.',
  'signed-out': 'You are signed out.',
  saved: 'Your changes are saved.',
  'session-ended': 'That device is signed out.',
  'sessions-ended': 'All other devices are signed out.',
  'feed-revoked': 'That calendar address has stopped working.',
  joined: 'You are a member of this group now.',
  'asked-to-join': 'Your question is with the organisers. They will write to you.',
  left: 'You have left this group.',
  'request-withdrawn': 'You have taken your question back.',
  'invitation-accepted': 'Welcome. You are a member of this group now.',
  'invitation-declined': 'You have said no to the invitation. That is fine.',
  'agreement-accepted': 'Thank you for accepting the agreement.',
  going: 'You are coming. Good to know.',
  maybe: 'You said maybe. You can decide later.',
  declined: 'You said that you can’t come this time. Thank you for telling us.',
  withdrawn: 'Your answer is taken back.',
  'letters-released': 'Letters go out again.',
  'token-revoked': 'That token has stopped working.',
} as const;

export type NoticeName = keyof typeof notices;

export function isNotice(name: string | null): name is NoticeName {
  return name !== null && Object.hasOwn(notices, name);
}
