/**
 * What an answer of a mail server is about (RFC 5321 §4.2, RFC 3463, RFC 5248), and so what it means for the letter:
 * - `address`: nobody can be reached there. The letter stops, and no other follows it for months.
 * - `full`: the mailbox has no room. The letter stops, and others wait for days.
 * - `letter`: this letter alone, its size or its words. It stops.
 * - `us`: we who send, or our set-up.
 * - `domain`: everyone at that domain. All letters to it wait, longer each time.
 * - `once`: this letter, just now. It alone is tried again.
 */
export type Matter = 'address' | 'full' | 'letter' | 'us' | 'domain' | 'once';

/** By enhanced code, the first that fits; `5.1` stands for all that begin so. */
const BY_STATUS: [status: string, matter: Matter, why: string][] = [
  ['5.1.7', 'us', 'the address of who sends cannot be read'],
  ['5.1.8', 'us', 'the domain of who sends is not believed'],
  ['5.1', 'address', 'no such mailbox, no such domain, moved away, or it takes no mail (RFC 7505)'],
  ['5.2.2', 'full', 'the mailbox is full'],
  ['5.2.3', 'letter', 'larger than this mailbox takes'],
  ['5.2', 'address', 'the mailbox is closed'],
  ['5.3', 'letter', 'too large for that system, or not its kind of mail'],
  ['5.4.6', 'letter', 'it went in a circle'],
  ['5.4.7', 'letter', 'it was under way for too long'],
  ['5.4', 'address', 'nothing leads there; Exchange says 5.4.1 of unknown mailboxes'],
  ['5.5.0', 'address', 'how Outlook.com says that there is no such mailbox'],
  ['5.5', 'letter', 'a word of the conversation was not understood'],
  ['5.6', 'letter', 'what it holds'],
  ['5.7', 'us', 'not permitted: spam, DMARC, or "we do not relay for you"'],
  ['4.2.2', 'once', 'the mailbox is full just now'],
  ['4.2', 'once', 'the mailbox is busy, or greylisted'],
  ['4.3', 'domain', 'that system has too much to do'],
  ['4.4', 'domain', 'nothing leads there just now'],
  ['4.7', 'domain', 'too many letters from us, or not believed yet'],
  ['4', 'once', 'nothing that tells more'],
];

/** By the plain code, where no enhanced one stands beside it. */
const BY_CODE: [code: string, matter: Matter, why: string][] = [
  ['421', 'domain', 'that server closes'],
  ['451', 'domain', 'something went wrong there'],
  ['4', 'once', 'busy, or out of room, just now'],
  ['552', 'full', 'its storage is used up'],
  ['5', 'address', 'it takes no letters'],
];

/**
 * Plain codes after the whole letter was read: the address itself was taken a moment before, so nothing is known against
 * it. Exim says a plain 550 of what it takes for spam.
 */
const OF_LETTERS: [code: string, matter: Matter, why: string][] = [
  ['552', 'full', 'its storage is used up'],
  ['5', 'letter', 'it was read and is not wanted, or its transaction failed'],
];

/** Beside a plain code, words that speak of who sends: spam, a list or a rule that we are on the wrong side of, a relay. */
const ABOUT_US =
  /spam|bl(?:ac|o)c?k[ -]?(?:list|ed)|\b(?:dns|r)bl\b|polic|prohibit|reputation|relay|\bsender\b/i;
/** An address that is told back may hold any of them. */
const ADDRESSES = /\S+@\S+/g;

/** Each letter is asked to wait once, for itself: the domain has nothing against the others. */
const GREYLISTED = /gr[ae]y-?list/i;

export interface Answer {
  /** `550` */
  code: number;
  /** The whole line, `550 5.1.1 No such user`. */
  text: string;
  /** Whether the letter itself had been read. */
  isToLetter: boolean;
}

/** The enhanced code that stands in an answer, `5.1.1`; `null`: none, or one that contradicts the plain code. */
export function statusIn({ code, text }: Pick<Answer, 'code' | 'text'>): string | null {
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(text) ?? [];
  return status?.startsWith(String(code)[0]!) ? status : null;
}

/** What an answer about a recipient, or to the letter, is about. */
export function matterOf(answer: Answer): Matter {
  const { code, text, isToLetter } = answer;
  if (code < 500 && GREYLISTED.test(text)) return 'once';
  if (code === 421) return 'domain';
  const status = statusIn(answer);
  if (status) return matterOfStatus(status);
  if (code >= 500 && ABOUT_US.test(text.replaceAll(ADDRESSES, ''))) return 'us';
  return firstOf(code >= 500 && isToLetter ? OF_LETTERS : BY_CODE, String(code), '');
}

/** What an enhanced code alone is about, as reports have it (RFC 3464 §2.3.4). */
export function matterOfStatus(status: string): Matter {
  return firstOf(BY_STATUS, status, '.');
}

function firstOf(rules: [string, Matter, string][], said: string, joint: string): Matter {
  const rule = rules.find(([code]) => said === code || said.startsWith(`${code}${joint}`));
  return rule?.[1] ?? 'letter';
}
