/**
 * How often someone may ask for a code to an address that they typed, and guess it. It may be a stranger's: nobody is to be
 * told anything there, nor to be flooded, nor is the operator to pay for it. A code is one of 1,000,000; all askers together
 * get 10 a day to one address, 5 tries each, so a day of guessing takes it over once in 20,000 times.
 */
export const ADDRESS_CODE_MINUTES = 10;

export const ASKING_FOR_CODES = {
  byPerson: { name: 'address codes by person', times: 3, perSeconds: 3600 },
  byPersonADay: { name: 'address codes by person in a day', times: 6, perSeconds: 86_400 },
  byNetwork: { name: 'address codes by network', times: 20, perSeconds: 3600 },
  /** Whoever asks. It is not said that others asked too. */
  byAddress: { name: 'address codes by address', times: 10, perSeconds: 86_400 },
};

export const MOST_CODE_TRIES = 5;
