import type { Ending } from '../queue/ledger.js';

/**
 * What became of an attempt to hand over a letter. `refused` means that this address takes no letters; `perhapsTaken`,
 * that the server may have it, though it did not say so.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later'; code: string; perhapsTaken?: boolean }
  | { kind: 'refused'; code: string }
  | { kind: 'failed'; code: string };

/**
 * Which answers of a mail server are worth another try (RFC 5321 §4.2.1, RFC 3463):
 * - 4yz, no answer, a broken connection: the same may work later.
 * - 5yz to RCPT TO or to DATA, about the recipient or the letter: it stops, and the address is marked, so that hosts
 *   can see it.
 * - 5.7.z, "not permitted", is about us who send. To DATA it stops this letter, and marks nobody. To RCPT TO it says
 *   "we do not relay for you", which is as below.
 * - 5yz to anything else, a login for instance: our own set-up is wrong. People are waiting, so we go on trying until
 *   the letter is of no use, and the ledger shows why.
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
  const reply = `smtp-${responseCode}`;
  if (responseCode < 500) return { kind: 'later', code: reply };
  const [, subject] = /^\d{3}[ -]5\.(\d{1,3})\./.exec(response ?? '') ?? [];
  const isAboutUs = subject === '7';
  if (command === 'DATA') return { kind: isAboutUs ? 'failed' : 'refused', code: reply };
  return { kind: command === 'RCPT TO' && !isAboutUs ? 'refused' : 'later', code: reply };
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
const LONGEST_PAUSE_SECONDS = 3600;

/** Growing pauses: 30 s, 1 min, 2 min, … to an hour, until the row is past its use. */
export function endingOf(outcome: Outcome, attempts: number): Ending {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'done', outcome: 'sent' };
    case 'later': {
      const pauseSeconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
      return {
        state: 'pending',
        outcome: outcome.code,
        pauseSeconds,
        perhapsSent: outcome.perhapsTaken ?? false,
      };
    }
    default:
      return { state: 'failed', outcome: outcome.code };
  }
}
