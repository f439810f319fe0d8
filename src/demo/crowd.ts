const FIRST =
  'Ada Bea Cem Dana Eli Femi Gwen Hugo Ines Jamal Kaya Leo Mina Noor Otto Pia Quinn Rosa Sami Tara Uma Vera Will Xenia ' +
  'Yusuf Zoe Amir Bola Cleo Dev Esme Finn Gita Hana Ivo Jess Karim Lena Malik Nia Owen Petra Ravi Sol Theo Una Viktor ' +
  'Wren Yara Zac';
const LAST = 'Ashdown Bekele Carver Desai';
const ALIASES = 'Sparrow River Robin Moss Ember Juniper Wednesday Pebble'.split(' ');

export interface DemoPerson {
  email: string;
  /** What they are called in groups; some chose a name that is not theirs. */
  calledName: string;
}

/**
 * Two hundred people; the first is the administrator, the next organise a group each. No two are called the same, so that
 * whoever looks around can tell them apart.
 */
export const crowd: DemoPerson[] = LAST.split(' ').flatMap((last, row) =>
  FIRST.split(' ').map((first, column) => ({
    email: `${first}.${last}@harbourside.example`.toLowerCase(),
    calledName:
      row > 0 ? `${first} ${last[0]}.` : column % 7 === 3 ? ALIASES[column % ALIASES.length]! : first,
  })),
);
