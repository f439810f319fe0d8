import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../common/log.js';
import type { Verdict } from './verdict.js';

/** What became of received letters, in numbers. A refusal is known by its code, never by what was refused. */
@Injectable()
export class MailCounts {
  constructor(
    private readonly database: DataSource,
    private readonly log: Log,
  ) {}

  /** Counts and logs one more. Trouble with counting is not the letter's. */
  async add(verdict: Verdict): Promise<void> {
    const { outcome, reason = '' } = verdict;
    this.log.info('mail-received', { outcome, reason });
    try {
      await this.database.query(
        `INSERT INTO mail_counts AS known (outcome, reason, count, last_at) VALUES ($1, $2, 1, now())
         ON CONFLICT (outcome, reason) DO UPDATE SET count = known.count + 1, last_at = now()`,
        [outcome, reason],
      );
    } catch (error) {
      this.log.error('mail-not-counted', error);
    }
  }
}
