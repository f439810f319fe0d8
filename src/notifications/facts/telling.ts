import type { Language } from '../../common/languages.js';
import type { NotificationName } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { Delay, Silence } from './letter.js';
import type { Words } from '../words/words.js';

/** What is told beside letters, for one reader. */
export interface InWords {
  language: Language;
  say(words: Words): string;
  /** The page of ours that says more, from `/` on. */
  path: string;
  /** An id: a newer message about the same takes the place of an older one. */
  about: string;
}

/** Says all notifications of one name. */
export interface Telling {
  /** Reads the world once for all rows. A row it says nothing about is about something that is gone. */
  load(rows: ClaimedRow<NotificationName>[]): Promise<Map<number, unknown>>;
  decide(row: ClaimedRow<NotificationName>, loaded: unknown): InWords | Silence | Delay;
}
