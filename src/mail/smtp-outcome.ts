import { ABOUT_ADDRESS, type Ending } from '../queue/ledger.js';
import { matterOf, statusIn } from './smtp-answers.js';

/** What became of an attempt to hand over a letter. */
export type Outcome =
  | { kind: 'sent' }
  | Later
  /** This address takes no letters, or has no room for them. */
  | { kind: 'refused'; code: string; reason: 'refused' | 'full' }
  | { kind: 'failed'; code: string };

export interface Later {
  kind: 'later';
  code: string;
  /** The server may have it, though it did not say so. */
  perhapsTaken?: boolean;
  /** All letters to that domain wait. */
  domainWaits?: boolean;
  /** For so long at least. */
  pauseSeconds?: number;
  /** It is of no use to come again soon. */
  slowly?: boolean;
}

/**
 * Which answers of a mail server are worth another try. What is said about a recipient, or to a letter, means what
 * `smtp-answers.ts` says it means. Everything else:
 * - no answer, a broken connection: the same may work later.
 * - 4yz or 5yz to anything else, a login for instance: our own set-up is wrong, or our server is busy. People are waiting,
 *   so we go on trying until the letter is of no use, and the ledger shows why.
 * - What is about us who send: said to a letter, it stops this one, as the same words would be refused again; said before,
 *   it means "we do not relay for you", and is tried again like a wrong login. Neither marks anybody's address.
 */
export function outcomeOf(error: unknown): Outcome {
  const { responseCode, response, command, code = 'unknown' } = error as SmtpError;
  if (!responseCode) {
    return {
      kind: 'later',
      code: `no-answer-${code.toLowerCase()}`,
      perhapsTaken: mayHaveTakenIt(error as SmtpError),
    };
  }
  const isToLetter = command === 'DATA';
  const answer = { code: responseCode, text: response ?? '', isToLetter };
  const status = statusIn(answer);
  const reply = status ? `smtp-${responseCode}-${status}` : `smtp-${responseCode}`;
  // A server that closes with its answer to a recipient or a letter (421) is told of as a connection that broke.
  const isClosedAmid = responseCode === 421 && code === 'ECONNECTION';
  const isForThisLetter = isToLetter || command === 'RCPT TO' || isClosedAmid;
  switch (isForThisLetter ? matterOf(answer) : 'us') {
    case 'address':
      return { kind: 'refused', code: reply, reason: 'refused' };
    case 'full':
      return { kind: 'refused', code: reply, reason: 'full' };
    case 'letter':
      return { kind: 'failed', code: reply };
    case 'us':
      return isToLetter && responseCode >= 500
        ? { kind: 'failed', code: reply }
        : { kind: 'later', code: reply };
    case 'domain':
      return { kind: 'later', code: reply, domainWaits: true };
    default:
      return { kind: 'later', code: reply, slowly: status === '4.2.2' };
  }
}

/** Nothing of the letter can have been handed over: the server was not reached, or did not let us in. */
const NEVER_THERE = ['EDNS', 'ETLS', 'EAUTH', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];

/** A connection that falls silent or breaks does not tell whether that was before or after the letter. */
function mayHaveTakenIt({ code = '', originalCode = '', timeoutType }: SmtpError): boolean {
  const hasGreeted = timeoutType === undefined || timeoutType === 'SOCKET_TIMEOUT';
  return hasGreeted && !NEVER_THERE.includes(code) && !NEVER_THERE.includes(originalCode);
}

/** As nodemailer throws it. */
interface SmtpError {
  responseCode?: number;
  response?: string;
  command?: string;
  code?: string;
  /** The system's own, beneath `code`. */
  originalCode?: string;
  timeoutType?: string;
}

const FIRST_PAUSE_SECONDS = 30;
/** Nobody empties a mailbox within a minute. */
const FIRST_SLOW_PAUSE_SECONDS = 900;
const LONGEST_PAUSE_SECONDS = 3600;

/** How long to wait after so many tries: 30 s, 1 min, 2 min, … to an hour. */
export function pauseAfter(tries: number, first = FIRST_PAUSE_SECONDS): number {
  return Math.min(first * 2 ** Math.min(tries - 1, 20), LONGEST_PAUSE_SECONDS);
}

/** Growing pauses until the row is past its use. */
export function endingOf(outcome: Outcome, attempts: number): Ending {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'done', outcome: 'sent' };
    case 'later':
      return {
        state: 'pending',
        outcome: outcome.code,
        pauseSeconds: pauseAfter(attempts, outcome.slowly ? FIRST_SLOW_PAUSE_SECONDS : FIRST_PAUSE_SECONDS),
        perhapsSent: outcome.perhapsTaken ?? false,
      };
    case 'refused':
      return { state: 'failed', outcome: `${outcome.code}${ABOUT_ADDRESS}` };
    default:
      return { state: 'failed', outcome: outcome.code };
  }
}
