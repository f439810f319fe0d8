/** Every sentence of a letter, in English. The other languages must say all of them. */
export const en = {
  direction: 'ltr' as 'ltr' | 'rtl',
  /** `null`: someone whose name we do not know, or must not write. */
  hello: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),

  footer: {
    unsubscribe: 'Choose which letters you get, or stop them',
    sentBy: (community: string) => `Sent by ${community}.`,
    help: (line: string, phone: string, hours: string | null) =>
      `Would you like to talk to someone now? ${line} listens: ${phone}, ${hours ?? 'day and night'}.`,
    emergency: (number: string) => `If someone is in danger, call ${number}.`,
    helpElsewhere: 'Would you like to talk to someone now? This list has free help lines in most countries:',
  },

  signIn: {
    subject: 'Your code to sign in',
    code: 'Here is your code:',
    orPress: 'Type it on the page where you asked for it. Or press here:',
    press: 'Sign in',
    otherBrowser: 'In another browser than the one you asked from, you need the code too.',
    minutes: (minutes: number) => `Both work once, for ${minutes} minutes.`,
    notYou: 'Was this not you? Then just leave this letter. Nobody can sign in without it.',
    reason: 'This letter came because someone asked to sign in with your address.',
  },
};

export type Words = typeof en;
