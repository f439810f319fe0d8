import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { USEFUL_DAYS } from './send-letter.js';

/** What nobody sent for days is of use to nobody as it stands: it is a draft again, and its hosts decide about it. */
@Injectable()
export class GiveBackLateLetters {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(
      `UPDATE host_letters SET leaves_at = NULL, changed_at = now()
       WHERE left_at IS NULL AND leaves_at < now() - interval '${USEFUL_DAYS} days'`,
    );
  }
}
