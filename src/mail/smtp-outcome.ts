import type { Ending } from '../queue/ledger.js';

/** What became of an attempt to hand over a letter. `refused` means the address itself is no good. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later'; code: string }
  | { kind: 'refused'; code: string }
  | { kind: 'failed'; code: string };

/**
 * Which answers of a mail server are worth another try (RFC 5321 §4.2.1):
 * - 4yz, no answer, a broken connection: the same may work later.
 * - 5yz to RCPT TO: this address will not take letters. It is marked, so that hosts can see it.
 * - 5yz to anything else, a login for instance: our own set-up is wrong. People are waiting, so we go on trying
 *   until the letter is of no use, and the ledger shows why.
 */
export function outcomeOf(error: unknown): Outcome {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
  const reply = responseCode ? `smtp-${responseCode}` : `no-answer-${(code ?? 'unknown').toLowerCase()}`;
  if (responseCode && responseCode >= 500) {
    if (command === 'RCPT TO') return { kind: 'refused', code: reply };
    if (command === 'DATA' || command === 'MAIL FROM') return { kind: 'failed', code: reply };
  }
  return { kind: 'later', code: reply };
}

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 3600;

/** Growing pauses: 30 s, 1 min, 2 min, … to an hour, until the row is past its use. */
export function endingOf(outcome: Outcome, row: { id: number; attempts: number }): Ending {
  switch (outcome.kind) {
    case 'sent':
      return { id: row.id, state: 'done', outcome: 'sent' };
    case 'later': {
      const pauseSeconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** (row.attempts - 1), LONGEST_PAUSE_SECONDS);
      return { id: row.id, state: 'pending', outcome: outcome.code, pauseSeconds };
    }
    default:
      return { id: row.id, state: 'failed', outcome: outcome.code };
  }
}
