/** What a reply says about who comes. */
export interface Party {
  /** Who comes along, beside carers and interpreters. */
  companions: number;
  carers: number;
  interpreters: number;
  /** Whether carers and interpreters need seats. */
  helpersSeated: boolean;
  firstTime: boolean;
  /** Whether a standing place holds the seats. */
  isRegular: boolean;
}

/** The columns of a reply that say who comes, its seats first. */
export const PARTY_COLUMNS = [
  'seats',
  'companions',
  'carers',
  'interpreters',
  'helpers_seated',
  'first_time',
  'is_regular',
] as const;

/** SQL: how many seats the party of a row needs, which has the other `PARTY_COLUMNS`. */
export const allSeatsOf = (row: string) =>
  `(1 + ${row}.companions + CASE WHEN ${row}.helpers_seated THEN ${row}.carers + ${row}.interpreters ELSE 0 END)`;

/** SQL: the `Party` of a reply `r`. */
export const PARTY = `json_build_object('companions', r.companions, 'carers', r.carers, 'interpreters', r.interpreters,
  'helpersSeated', r.helpers_seated, 'firstTime', r.first_time, 'isRegular', r.is_regular)`;

/** Someone who comes alone. */
export const ALONE: Party = {
  companions: 0,
  carers: 0,
  interpreters: 0,
  helpersSeated: true,
  firstTime: false,
  isRegular: false,
};

/** Seats in all, and how many of them are of a kind that hosts may hold places back for. */
export interface Seats {
  all: number;
  newcomers: number;
  carers: number;
  interpreters: number;
  regulars: number;
}

const NO_SEATS: Seats = { all: 0, newcomers: 0, carers: 0, interpreters: 0, regulars: 0 };

/** The seats that a party needs. */
export function seatsOf(party: Party): Seats {
  const carers = party.helpersSeated ? party.carers : 0;
  const interpreters = party.helpersSeated ? party.interpreters : 0;
  const all = 1 + party.companions + carers + interpreters;
  return {
    all,
    newcomers: party.firstTime ? 1 : 0,
    carers,
    interpreters,
    regulars: party.isRegular ? all : 0,
  };
}

/** An answer, as far as seats hang on it. */
export interface Seated {
  answer: string;
  party: Party;
  /** Whether the seats are kept for a while although they were given up. */
  isKept: boolean;
}

/** Seats are held by those who are going, those who were offered a place, and for a while by those who gave one up. */
export function seatsHeld(reply: Seated | null): Seats {
  const holds = reply && (reply.answer === 'going' || reply.answer === 'offered' || reply.isKept);
  return holds ? seatsOf(reply.party) : NO_SEATS;
}

export function difference(after: Seats, before: Seats): Seats {
  return {
    all: after.all - before.all,
    newcomers: after.newcomers - before.newcomers,
    carers: after.carers - before.carers,
    interpreters: after.interpreters - before.interpreters,
    regulars: after.regulars - before.regulars,
  };
}
