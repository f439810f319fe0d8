import { Injectable } from '@nestjs/common';
import { DoChores } from '../queue/do-chores.js';
import { type ClaimedRow, Ledger } from '../queue/ledger.js';
import type { Chores } from '../queue/jobs.js';
import type { Handler } from '../queue/workers.js';
import { BringIn } from './bring-in.js';
import { ReadImport } from './read-import.js';

/** Reads files and brings in what was chosen of them. */
@Injectable()
export class ImportChores {
  readonly readImport: Handler = {
    handle: (rows) =>
      this.each(rows, { done: 'read', failed: 'reading-failed' }, (id) => this.reading.run(id)),
  };
  readonly bringIn: Handler = {
    handle: (rows) =>
      this.each(rows, { done: 'brought-in', failed: 'bringing-in-failed' }, (id) => this.bringing.run(id)),
  };

  constructor(
    private readonly reading: ReadImport,
    private readonly bringing: BringIn,
    private readonly ledger: Ledger,
    private readonly chores: DoChores,
  ) {}

  /** One after another: each may take a while, and its claim is held for as long. */
  private async each(
    rows: ClaimedRow[],
    outcomes: { done: string; failed: string },
    work: (importId: string) => Promise<void>,
  ): Promise<void> {
    const letGo = rows.map((row) => this.ledger.hold(row));
    try {
      for (const row of rows) {
        const { importId } = row.about as Chores['read-import'];
        await this.chores.run([row], outcomes, () => work(importId));
      }
    } finally {
      for (const release of letGo) release();
    }
  }
}
