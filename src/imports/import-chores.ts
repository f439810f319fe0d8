import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DoChores } from '../queue/do-chores.js';
import { type ClaimedRow, Ledger } from '../queue/ledger.js';
import type { Chores } from '../queue/jobs.js';
import type { Handler } from '../queue/workers.js';
import { BringIn } from './bring-in.js';
import { failImport } from './fail-import.js';
import { ReadImport } from './read-import.js';

/** Somebody is waiting: after these, a minute or two later, they hear that it did not work. */
const MOST_TRIES = 4;
const READING = {
  done: 'read',
  failed: 'reading-failed',
  during: 'reading',
  problem:
    'Something broke on our side while we read this file. Please send it again. If it breaks again, please tell the people who run this place.',
} as const;
const BRINGING_IN = {
  done: 'brought-in',
  failed: 'bringing-in-failed',
  during: 'importing',
  problem:
    'Something broke on our side, so perhaps not all of it came in. Please look at the drafts of the group, and send the file again: nothing comes in twice.',
} as const;

/** Reads files and brings in what was chosen of them. */
@Injectable()
export class ImportChores {
  readonly readImport: Handler = {
    handle: (rows) => this.each(rows, READING, (importId) => this.reading.run(importId)),
  };
  readonly bringIn: Handler = {
    handle: (rows) => this.each(rows, BRINGING_IN, (importId) => this.bringing.run(importId)),
  };

  constructor(
    private readonly reading: ReadImport,
    private readonly bringing: BringIn,
    private readonly ledger: Ledger,
    private readonly chores: DoChores,
    private readonly database: DataSource,
  ) {}

  /** One after another: each may take a while, and its claim is held for as long. */
  private async each(
    rows: ClaimedRow[],
    outcomes: typeof READING | typeof BRINGING_IN,
    work: (importId: string) => Promise<void>,
  ): Promise<void> {
    const letGo = rows.map((row) => this.ledger.hold(row));
    try {
      for (const row of rows) {
        const { importId } = row.about as Chores['read-import'];
        if (row.attempts <= MOST_TRIES) {
          await this.chores.run([row], outcomes, () => work(importId));
        } else {
          const { failed, during, problem } = outcomes;
          const giveUp = () => failImport(this.database, { importId, during, problem });
          await this.chores.run([row], { done: 'given-up', failed }, giveUp);
        }
      }
    } finally {
      for (const release of letGo) release();
    }
  }
}
