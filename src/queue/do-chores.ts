import { Injectable } from '@nestjs/common';
import { Log } from '../common/log.js';
import { type ClaimedRow, Ledger } from './ledger.js';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 1_800;

/** How chores are done: one that cannot be done waits, and holds up no other. */
@Injectable()
export class DoChores {
  constructor(
    private readonly ledger: Ledger,
    private readonly log: Log,
  ) {}

  /**
   * Does the rows together, and each alone when that fails; then ends them all in the ledger.
   * @param outcomes codes for the ledger
   * @param work may be called twice for a row
   */
  async run(
    rows: ClaimedRow[],
    outcomes: { done: string; failed: string },
    work: (rows: ClaimedRow[]) => Promise<void>,
  ): Promise<void> {
    try {
      await work(rows);
    } catch (error) {
      if (rows.length === 1) return this.putOff(rows[0]!, outcomes.failed, error);
      for (const row of rows) await this.run([row], outcomes, work);
      return;
    }
    await Promise.all(rows.map((row) => this.ledger.end(row, { state: 'done', outcome: outcomes.done })));
  }

  private putOff(row: ClaimedRow, outcome: string, error: unknown): Promise<void> {
    this.log.error(outcome, error, { rowId: row.id });
    const pauseSeconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** row.attempts, LONGEST_PAUSE_SECONDS);
    return this.ledger.end(row, { state: 'pending', outcome, pauseSeconds });
  }
}
