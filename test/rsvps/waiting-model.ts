import fc from 'fast-check';
import type { GivenAnswer } from '../../src/rsvps/rsvp.entity.js';

export const NAMES = ['Ana', 'Bo', 'Cem', 'Dee', 'Eva'];

interface Party {
  companions: number;
  carers: number;
  helpersSeated: boolean;
  firstTime: boolean;
  isRegular: boolean;
}

export interface Said {
  answer: string;
  party: Party;
  isKept: boolean;
}

export interface DateState {
  capacity: number;
  overbookedBy: number;
  heldForNewcomers: number;
  heldForCarers: number;
  waitlistClosed: boolean;
  isOn: boolean;
  walkIns: number;
  /** By person; `null` for who has not answered. */
  said: (Said | null)[];
  line: number[];
}

const ALONE: Party = { companions: 0, carers: 0, helpersSeated: true, firstTime: false, isRegular: false };

/** Everything that can happen, and how often for each. */
const ACTS = {
  replies: 9,
  presses: 4,
  withdraws: 2,
  'withdraws by link': 1,
  accepts: 3,
  refuses: 1,
  'lets time pass': 3,
  'comes every time': 3,
  'comes no more': 1,
  skips: 2,
  'comes after all': 1,
  'is at the door': 1,
  'is let in anyway': 1,
  capacity: 2,
  places: 2,
  'calls off': 1,
  'puts back': 2,
};

const party = fc.record({
  companions: fc.nat({ max: 2 }),
  carers: fc.nat({ max: 1 }),
  helpersSeated: fc.boolean(),
  firstTime: fc.boolean(),
});

const step = fc.record({
  does: fc.oneof(
    ...Object.entries(ACTS).map(([act, weight]) => ({
      weight,
      arbitrary: fc.constant(act as keyof typeof ACTS),
    })),
  ),
  who: fc.nat({ max: NAMES.length - 1 }),
  date: fc.constantFrom(0, 0, 1),
  answer: fc.constantFrom<GivenAnswer[]>('going', 'going', 'going', 'maybe', 'declined'),
  party: fc.option(party, { nil: undefined }),
  capacity: fc.integer({ min: 1, max: 5 }),
  places: fc.record({
    overbookedBy: fc.constantFrom(0, 0, 1, 2),
    heldForNewcomers: fc.constantFrom(0, 0, 1),
    heldForCarers: fc.constantFrom(0, 0, 1),
    waitlistClosed: fc.constantFrom(false, false, false, true),
  }),
});

/** One thing that someone does about a date; it takes of the rest what it needs. */
export type Step = typeof step extends fc.Arbitrary<infer It> ? It : never;

export const steps = fc.array(step, { minLength: 5, maxLength: 20 });

const said = { date: 0, answer: 'going', party: undefined, capacity: 1 } as const;
const places: Step['places'] = {
  overbookedBy: 0,
  heldForNewcomers: 0,
  heldForCarers: 0,
  waitlistClosed: false,
};
/** What each story begins with: two who come every time, and more people than places. */
export const BEFORE: Step[] = [
  { ...said, does: 'comes every time', who: 0, places },
  { ...said, does: 'replies', who: 2, places },
  { ...said, does: 'comes every time', who: 1, places },
  { ...said, does: 'replies', who: 3, places },
];

/** One who waited takes a standing place while a place is offered: it is theirs, and nothing lapses. */
export const OFFERED_TO_A_REGULAR: Step[] = [
  { ...said, does: 'replies', answer: 'declined', who: 0, places },
  { ...said, does: 'lets time pass', who: 0, places },
  { ...said, does: 'comes every time', who: 2, places },
  { ...said, does: 'lets time pass', who: 2, places },
];

/** One who comes every time leaves a full date by a link, and then comes no more: what is kept is no regular's. */
export const GAVE_UP_TWICE: Step[] = [
  { ...said, does: 'presses', answer: 'declined', who: 0, places },
  { ...said, does: 'comes no more', who: 0, places },
  { ...said, does: 'presses', who: 0, places },
];

/** One who comes every time says no to a date, takes that back, and says no and yes: the date is theirs again each time. */
export const COMES_AGAIN: Step[] = [
  { ...said, does: 'comes no more', who: 0, places },
  { ...said, does: 'lets time pass', who: 0, places },
  { ...said, does: 'capacity', capacity: 4, who: 0, places },
  { ...said, does: 'replies', answer: 'declined', who: 4, places },
  { ...said, does: 'comes every time', who: 4, places },
  { ...said, does: 'withdraws', answer: 'declined', who: 4, places },
  { ...said, does: 'withdraws', answer: 'declined', who: 4, places },
  { ...said, does: 'withdraws', who: 4, places },
  { ...said, does: 'withdraws', who: 4, places },
  { ...said, does: 'comes no more', who: 4, places },
  { ...said, does: 'lets time pass', who: 4, places },
  { ...said, does: 'replies', answer: 'maybe', who: 4, places },
  { ...said, does: 'comes every time', who: 4, places },
  { ...said, does: 'replies', who: 4, places },
  { ...said, does: 'comes no more', who: 4, places },
];

/** One who comes every time takes back a maybe, and leaves out a date and takes that back, also while it is kept. */
export const LEAVES_NO_DATE: Step[] = [
  { ...said, does: 'replies', answer: 'declined', who: 0, places },
  { ...said, does: 'withdraws', answer: 'declined', who: 0, places },
  { ...said, does: 'capacity', capacity: 5, who: 0, places },
  { ...said, does: 'replies', answer: 'maybe', who: 0, places },
  { ...said, does: 'withdraws', answer: 'maybe', who: 0, places },
  { ...said, does: 'skips', who: 0, places },
  { ...said, does: 'withdraws', answer: 'declined', who: 0, places },
];

/** One who waits leaves the list, by a link too, and comes back: before those who came later, also where the list is closed. */
export const WAITS_AGAIN: Step[] = [
  { ...said, does: 'replies', who: 4, places },
  { ...said, does: 'presses', answer: 'declined', who: 3, places },
  { ...said, does: 'places', who: 0, places: { ...places, waitlistClosed: true } },
  { ...said, does: 'replies', who: 3, places },
  { ...said, does: 'withdraws by link', who: 3, places },
  { ...said, does: 'withdraws by link', who: 3, places },
  { ...said, does: 'replies', who: 3, places },
  { ...said, does: 'presses', answer: 'maybe', who: 3, places },
  { ...said, does: 'replies', answer: 'declined', who: 3, places },
  { ...said, does: 'presses', answer: 'maybe', who: 3, places },
  { ...said, does: 'withdraws by link', who: 3, places },
  { ...said, does: 'replies', who: 3, places },
  { ...said, does: 'replies', answer: 'maybe', who: 3, places },
  { ...said, does: 'lets time pass', who: 3, places },
  { ...said, does: 'replies', who: 3, places },
];

/** One who came every time says yes to a date that they had left out, after giving that up: the yes outlasts it. */
export const COMES_ONCE: Step[] = [
  { ...said, does: 'capacity', capacity: 4, who: 0, places },
  { ...said, does: 'skips', who: 0, places },
  { ...said, does: 'comes no more', who: 0, places },
  { ...said, does: 'replies', who: 0, places },
  { ...said, does: 'lets time pass', who: 0, places },
];

/** A date and its waiting list, in as few words as possible. */
class DateModel {
  readonly state: DateState;
  private lastNumber = 0;
  /** In line, by person; and the number that they gave up, and may take back. */
  private readonly numbers = new Map<number, number>();
  private readonly kept = new Map<number, number>();

  constructor(
    capacity: number,
    private readonly offers: boolean,
    private readonly tell: (who: number, letter: string) => void,
  ) {
    const nobody = NAMES.map(() => null);
    const nothing = { overbookedBy: 0, heldForNewcomers: 0, heldForCarers: 0, walkIns: 0 };
    this.state = { capacity, ...nothing, waitlistClosed: false, isOn: true, said: nobody, line: [] };
  }

  /** Everyone who has seats. */
  private get seated(): Party[] {
    const people = this.state.said.flatMap((it) => (it && holds(it) ? it.party : []));
    return [...people, ...Array.from({ length: this.state.walkIns }, () => ALONE)];
  }

  get taken(): number {
    return seatsOf(this.seated);
  }

  /** For someone for whom nothing is held back. */
  private get left(): number {
    return this.room - this.taken - this.heldBack(this.seated);
  }

  get room(): number {
    return this.state.capacity + this.state.overbookedBy;
  }

  /** Places that are held back for some, and that none of them has taken. */
  private heldBack(seated: Party[]): number {
    const newcomers = seated.filter(({ firstTime }) => firstTime).length;
    const carers = seated.reduce((sum, it) => sum + seatedCarers(it), 0);
    return (
      Math.max(0, this.state.heldForNewcomers - newcomers) + Math.max(0, this.state.heldForCarers - carers)
    );
  }

  /** Whether there are so many more seats, of those held back for them or of those for all. */
  private fits(party: Party, instead: Said | null = null): boolean {
    const before = this.seated;
    const others = instead && holds(instead) ? before.filter((it) => it !== instead.party) : before;
    const after = [...others, party];
    const more = seatsOf(after) - seatsOf(before);
    const left = this.room - seatsOf(after);
    const claimed = this.heldBack(before) - this.heldBack(after);
    return more <= 0 || (left >= 0 && (more <= claimed || left >= this.heldBack(after)));
  }

  /** Whether they have a place, wait for one, or may take one back. */
  hasSeatsFor(who: number): boolean {
    const said = this.state.said[who];
    return Boolean(said && (holds(said) || said.answer === 'waitlisted'));
  }

  reply(who: number, answer: string, words: Partial<Party> = {}, { byLink = false } = {}): void {
    if (!this.state.isOn) return;
    const before = this.state.said[who] ?? null;
    const party = { ...ALONE, ...before?.party, ...words };
    const isSame = before !== null && same(before.party, party);
    if (before?.answer === answer && isSame) return;
    const had = before !== null && holds(before);
    const seats = seatsOf([party]);
    if (answer === 'going' && seats > this.room && !(had && seats <= seatsOf([before.party]))) return;
    if (answer !== 'going') {
      const isKept = had && this.isKept(before, byLink);
      this.say(who, { answer, party: isKept ? before.party : party, isKept });
    } else if (this.fits(party, before)) {
      this.say(who, { answer, party, isKept: false });
    } else {
      const waits = before?.answer === 'waitlisted';
      if (had || (!waits && this.state.waitlistClosed && !this.kept.has(who)) || (waits && isSame)) return;
      this.say(who, { answer: 'waitlisted', party, isKept: false });
    }
    if (answer !== 'declined') this.tell(who, 'rsvp-confirmation');
  }

  /** @param standing what they say for all dates, where they come every time */
  withdraw(
    who: number,
    standing: Party | undefined,
    { takenBack, byLink = false }: { takenBack?: string; byLink?: boolean },
  ): void {
    const before = this.state.said[who];
    if (!before) return;
    const isYes = (answer: string) => answer !== 'maybe' && answer !== 'declined';
    const mayCome = isYes(before.answer);
    if (takenBack ? isYes(takenBack) !== mayCome : standing && !mayCome) return;
    const isKept =
      before.answer !== 'declined' || this.kept.has(who) || (holds(before) && this.isKept(before, byLink));
    if ((byLink && isKept) || (mayCome && (before.party.isRegular || standing))) {
      this.reply(who, 'declined', {}, { byLink });
      return;
    }
    if (standing && (before.isKept || this.kept.has(who))) {
      this.reply(who, 'going');
      return;
    }
    this.say(who, null);
    if (standing) this.hold(who, standing, false);
  }

  /** Whether what is given up can be taken back: once kept it stays so, and is not kept anew. */
  private isKept({ answer, isKept, party }: Said, byLink: boolean): boolean {
    const isWaitedFor = this.state.line.length > 0;
    const isScarce = this.left < seatsOf([party]);
    return isKept || (byLink ? isWaitedFor || isScarce : this.offers && isWaitedFor && answer !== 'offered');
  }

  lapse(who: number): void {
    const before = this.state.said[who];
    this.kept.delete(who);
    if (before?.answer === 'offered') this.say(who, { ...before, answer: 'declined' });
    if (before?.isKept) this.say(who, { ...before, isKept: false });
  }

  /** Someone comes every time from now on, and takes what is offered. What they have said otherwise about this date stays. */
  hold(who: number, party: Party, isFresh: boolean): void {
    const before = this.state.said[who];
    if (!this.state.isOn) return;
    if (isFresh && before?.answer === 'offered') before.answer = 'going';
    if (before && before.answer !== 'maybe' && before.answer !== 'declined') {
      before.party = { ...before.party, isRegular: true };
    } else if (!before) {
      const answer = this.fits(party) ? 'going' : 'waitlisted';
      this.say(who, { answer, party, isKept: false });
    }
  }

  /** What they say of all dates counts where they had said nothing else, and where there is room for it. */
  bring(who: number, before: Party, after: Party): void {
    const said = this.state.said[who];
    if (!said?.party.isRegular || !same(said.party, { ...before, firstTime: said.party.firstTime })) return;
    const party = { ...after, firstTime: said.party.firstTime };
    if (said.answer === 'waitlisted' || (said.answer === 'going' && this.fits(party, said)))
      said.party = party;
  }

  letGo(who: number): void {
    const before = this.state.said[who];
    if (!before?.party.isRegular) return;
    if (before.answer === 'maybe' || before.answer === 'declined') {
      before.party = { ...before.party, isRegular: false };
      this.kept.delete(who);
    } else this.say(who, null);
  }

  addWalkIn({ anyway = false } = {}): void {
    if (!this.state.isOn || !(anyway || this.fits(ALONE))) return;
    this.state.walkIns++;
  }

  changeCapacity(capacity: number): void {
    const fewest = Math.min(this.taken - this.state.overbookedBy, this.state.capacity);
    if (this.state.isOn && capacity >= fewest) this.state.capacity = capacity;
  }

  changePlaces(places: Step['places']): void {
    const all = this.state.capacity + places.overbookedBy;
    const held = places.heldForNewcomers + places.heldForCarers;
    const fewest = Math.min(this.taken - this.state.capacity, this.state.overbookedBy);
    if (this.state.isOn && places.overbookedBy >= fewest && all >= held) Object.assign(this.state, places);
  }

  private say(who: number, said: Said | null): void {
    const [number, kept] = [this.numbers.get(who), this.kept.get(who)];
    this.state.said[who] = said;
    this.numbers.delete(who);
    this.kept.delete(who);
    if (said?.answer === 'waitlisted') this.numbers.set(who, number ?? kept ?? ++this.lastNumber);
    const isKept = number ?? kept;
    if (isKept && (said?.answer === 'maybe' || said?.answer === 'declined')) this.kept.set(who, isKept);
    this.state.line = [...this.numbers].toSorted(([, one], [, other]) => one - other).map(([it]) => it);
  }

  /** Gives what is free to those who wait, to the first whose party fits before others. */
  fill(): void {
    const next = this.state.line.find((who) => this.fits(this.state.said[who]!.party));
    if (next === undefined || !this.state.isOn) return;
    this.say(next, { ...this.state.said[next]!, answer: this.offers ? 'offered' : 'going' });
    this.tell(next, this.offers ? 'place-offered' : 'place-given');
    this.fill();
  }
}

export class SeriesModel {
  readonly letters: string[][] = NAMES.map(() => []);
  readonly dates: DateModel[];
  private readonly regulars = new Map<number, Party>();
  private readonly ending = new Set<number>();

  constructor(
    capacity: number,
    private readonly offers: boolean,
  ) {
    const tell = (who: number, letter: string) => this.letters[who]!.push(letter);
    this.dates = [0, 1].map(() => new DateModel(capacity, offers, tell));
  }

  do(it: Step): void {
    const date = this.dates[it.date]!;
    const answer = date.state.said[it.who]?.answer;
    const isRegular = this.regulars.has(it.who);
    const standing = this.ending.has(it.who) ? undefined : this.regulars.get(it.who);
    const comes = isRegular && !this.ending.has(it.who);
    /** A yes of someone who comes every time is meant so; once they gave that up, it is meant for the date alone. */
    const yes = comes && date.hasSeatsFor(it.who) ? {} : { isRegular: comes };
    const asMeant = it.answer === 'going' ? yes : {};
    if (it.does === 'replies') date.reply(it.who, it.answer, { ...it.party, ...asMeant });
    if (it.does === 'presses') date.reply(it.who, it.answer, asMeant, { byLink: true });
    if (it.does === 'withdraws') date.withdraw(it.who, standing, { takenBack: it.answer });
    if (it.does === 'withdraws by link') date.withdraw(it.who, standing, { byLink: true });
    if (it.does === 'accepts' && answer === 'offered') date.reply(it.who, 'going', yes);
    if (it.does === 'refuses' && answer === 'offered') date.reply(it.who, 'declined');
    if (it.does === 'lets time pass') this.letTimePass(it.who, date);
    if (it.does === 'comes every time') this.comeEveryTime(it);
    if (it.does === 'comes no more' && isRegular) this.comeNoMore(it.who);
    if (it.does === 'skips' && isRegular) date.reply(it.who, 'declined', comes ? { isRegular } : {});
    if (it.does === 'comes after all' && isRegular && answer === 'declined') date.reply(it.who, 'going', yes);
    if (it.does === 'is at the door' && it.date === 0) date.addWalkIn();
    if (it.does === 'is let in anyway' && it.date === 0) date.addWalkIn({ anyway: true });
    if (it.does === 'capacity') date.changeCapacity(it.capacity);
    if (it.does === 'places') date.changePlaces(it.places);
    if (it.does === 'calls off') date.state.isOn = false;
    if (it.does === 'puts back') date.state.isOn = true;
    for (const one of this.dates) one.fill();
  }

  private letTimePass(who: number, date: DateModel): void {
    date.lapse(who);
    for (const one of this.dates) one.fill();
    if (this.ending.has(who)) this.end(who);
  }

  private comeNoMore(who: number): void {
    if (this.offers) this.ending.add(who);
    else this.end(who);
  }

  private end(who: number): void {
    this.ending.delete(who);
    this.regulars.delete(who);
    for (const one of this.dates) one.letGo(who);
  }

  private comeEveryTime({ who, party }: Step): void {
    const before = this.regulars.get(who);
    const after = { ...ALONE, ...before, ...party, firstTime: false, isRegular: true };
    const seats = seatsOf([after]);
    const on = this.dates.filter(({ state }) => state.isOn);
    const isMore = !before || seats > seatsOf([before]);
    if (isMore && on.length > 0 && on.every(({ room }) => seats > room)) return;
    this.ending.delete(who);
    for (const date of this.dates) {
      if (before) date.bring(who, before, after);
      date.hold(who, after, !before);
    }
    if (!before) this.letters[who]!.push('standing-place');
    this.regulars.set(who, after);
  }
}

function holds({ answer, isKept }: Said): boolean {
  return answer === 'going' || answer === 'offered' || isKept;
}

function seatedCarers({ carers, helpersSeated }: Party): number {
  return helpersSeated ? carers : 0;
}

function seatsOf(parties: Party[]): number {
  return parties.reduce((sum, it) => sum + 1 + it.companions + seatedCarers(it), 0);
}

function same(one: Party, other: Party): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof Party] === value);
}
