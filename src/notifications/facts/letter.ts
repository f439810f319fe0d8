import type { VNode } from 'preact';
import type { Draft } from '../../mail/stationery.js';
import type { LinkPurposes, NewLink } from '../../people/link-tokens.js';
import type { Help } from '../../common/help-lines.js';
import type { Language } from '../../common/languages.js';
import type { SuppressionReason } from '../../people/suppressions.js';
import type { LetterName } from '../../queue/jobs.js';
import type { WaitsForReader } from '../../queue/first-due.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { SealedMailbox } from '../../groups/mailbox/mailboxes.js';
import type { ForCalendars } from './invitations.js';
import type { NamedGroup } from './named-group.js';
import type { Words } from '../words/words.js';

/** Whom a letter is for. */
export interface Reader {
  /** `null`: not a person here yet. */
  personId: string | null;
  address: string;
  language: Language;
  /** `null`: not known. */
  timeZone: string | null;
  /** Chooses the help line where the time zone does not; ISO 3166-1 alpha-2. */
  country: string | null;
  /** What the group calls them. `null`: not known, or not to be written to an unproved address. */
  calledName: string | null;
  /** `false`: they get none but those that they asked for. */
  wantsLetters: boolean;
  /** Why no letters go to this address, beside those they ask for themselves; `null`: they do. */
  suppressed: SuppressionReason | null;
  /** Until their quiet hours are over; 0: it is none of them now. */
  quietSeconds: number;
}

/** One recipient's letter: what it says to all alike, and what is theirs alone. */
export interface Sheet<Facts = unknown> {
  reader: Reader;
  /** Everything the text depends on beside slots. Readers with equal facts share one composed letter. */
  facts: Facts;
  /** What fills the slots, beside `name` and those of the links. */
  slots?: Record<string, string>;
  /** A secret is minted for each, and fills the slot of the same name. */
  links?: Record<string, NewLink>;
  /** What one press in a mail program stops; left out for letters someone asked for themselves, or has to know. */
  unsubscribe?: LinkPurposes['unsubscribe'];
  /**
   * To whose wishes its foot leads, where it is not written to a person as such; left out: to those of its reader. Two letters
   * lead to nobody's. A code to sign in, where nobody confirmed the address: whoever typed it may have mistyped, and who reads it
   * has no wishes here yet. And the code that proves a mailbox of a group, which is no person's: who reads along there must
   * not reach the wishes of anyone.
   */
  wishesOf?: string | null;
  /** The date, or else the group, whose hosts read what is written back, where letters are received. Left out, nobody does. */
  hostsOf?: { occurrenceId: string; endsAt: Date } | { groupId: string };
  /** Where those hosts read it themselves instead. */
  mailbox?: SealedMailbox | null;
  /** Dates that their calendar holds from this letter on, and may answer. */
  invites?: { occurrenceId: string; endsAt: string }[];
  /** Letters with the same thread hang together: one person, one event. */
  thread?: string;
}

/** Why a planned letter is not written after all: a code for the ledger. */
export interface Silence {
  silent: string;
}

export function silent(code: string): Silence {
  return { silent: code };
}

/** It cannot be said yet what this letter has to say, or not now. */
export interface Delay {
  /** Why: a code for the ledger. */
  waits: string;
  /** How long; left out, a few seconds. */
  pauseSeconds?: number;
}

/** Another letter about the same is on its way to the same reader. */
export const BEHIND_ANOTHER: Delay = { waits: 'behind-another' };

/** Its reader is not to be woken: it can wait until their quiet hours are over. */
export const IN_QUIET_HOURS: Delay & { waits: WaitsForReader } = { waits: 'quiet-hours' };

/** What a letter says, in one language. */
export interface Written extends Pick<Draft, 'subject'> {
  body: VNode;
  /** The footer's first sentence: why this letter came. */
  reason: string;
  /** The group it is from, as mail programs may file it (RFC 2919). */
  list?: Pick<NamedGroup, 'groupId' | 'wording' | 'listName' | 'senderName'>;
  /** What goes with it for calendars; `null`, or left out: nothing does. */
  calendar?: ForCalendars | null;
}

/** Writes all letters of one name. */
export interface LetterWriter<N extends LetterName = LetterName, Loaded = unknown, Facts = unknown> {
  /** Reads the world once for all rows. A row it says nothing about is about something that is gone. */
  load(rows: ClaimedRow<N>[]): Promise<Map<number, Loaded>>;
  /** Decides about one row, from what was loaded. What it throws costs this letter alone. */
  sheet(row: ClaimedRow<N>, loaded: Loaded): Sheet<Facts> | Silence | Delay;
  /** Says it. Called once for all readers whose facts are equal. */
  write(facts: Facts, frame: Frame): Written;
}

/** What was loaded about each row, by the id that the row is about. */
export function byRow<Row extends { id: number }, Loaded>(
  rows: Row[],
  loaded: Map<string, Loaded>,
  idOf: (row: Row) => string,
): Map<number, Loaded> {
  const found = new Map<number, Loaded>();
  for (const row of rows) {
    const it = loaded.get(idOf(row));
    if (it !== undefined) found.set(row.id, it);
  }
  return found;
}

/** What surrounds a letter's own words. */
export interface Frame {
  language: Language;
  words: Words;
  baseUrl: string;
  /** As discreet letters name it. */
  communityName: string;
  /** Whether the greeting has a called name, in the slot `name`. */
  greetsByName: boolean;
  /** Whether its foot leads to somebody's wishes, with the secret in the slot `unsubscribe`. */
  leadsToWishes: boolean;
  /** Whether answers go to a mailbox of the hosts, who see there whom they are from. */
  isAnsweredByMailbox: boolean;
  help: Help | null;
}
