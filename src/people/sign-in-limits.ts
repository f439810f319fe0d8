/**
 * How often somebody may ask for sign-in letters, and guess their codes. Two things are weighed. Nobody may keep an
 * address from signing in: wrong codes count for the one letter they were tried on, and its link goes on working. And
 * guessing must not pay: a code is one of 1,000,000, and without the mailbox one can try 10 letters a day, 5 codes each,
 * so a day of it opens an address once in 20,000 times, for ten letters that its owner did not ask for. One network,
 * trying all addresses it knows, gets 40 letters an hour: 200 codes, once in 5,000.
 */
export const SIGN_IN_MINUTES = 10;

export const ASKING = {
  byNetwork: { name: 'sign-in by network', times: 40, perSeconds: 3600 },
  byAddressThere: { name: 'sign-in by address and network', times: 5, perSeconds: 3600 },
  /** Wherever from: against flooding a mailbox. */
  byAddress: { name: 'sign-in by address', times: 30, perSeconds: 3600 },
};

/** Beyond this many letters a day the code of an address works beside the link only. */
export const CODES_ALONE = { name: 'sign-in codes by address', times: 10, perSeconds: 86_400 };

/** How many wrong codes one letter bears. Strangers' tries are not to use up those of whoever has the link. */
export const MOST_TRIES = { alone: 5, withLink: 10 };
