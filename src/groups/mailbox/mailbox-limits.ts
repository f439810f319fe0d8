/**
 * How often organisers may have a code sent to an address, and guess it. It may be a stranger's: nobody's answers are to go
 * there, nor is anyone to be flooded. All groups together send ten codes a day to one address, each with five tries.
 */
export const MAILBOX_CODE_HOURS = 24;

export const NAMING_MAILBOXES = {
  byPerson: { name: 'mailbox codes by person in a day', times: 6, perSeconds: 86_400 },
  /** Whoever asks. It is not said that others asked too. */
  byAddress: { name: 'mailbox codes by address', times: 10, perSeconds: 86_400 },
};

export const MOST_MAILBOX_TRIES = 5;
