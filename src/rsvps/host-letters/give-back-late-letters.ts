import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { LogAct } from '../../groups/log-act.js';
import type { HostLetter } from './host-letter.entity.js';
import { USEFUL_DAYS } from './send-letter.js';

/** What nobody sent for days is of use to nobody as it stands: it is a draft again, and its hosts, who read that it is, decide about it. */
@Injectable()
export class GiveBackLateLetters {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly logAct: LogAct,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const late = await rowsOf<Pick<HostLetter, 'groupId' | 'occurrenceId' | 'membershipId'>>(
        tx,
        `UPDATE host_letters SET leaves_at = NULL, changed_at = now()
         WHERE left_at IS NULL AND leaves_at < now() - interval '${USEFUL_DAYS} days'
         RETURNING group_id AS "groupId", occurrence_id AS "occurrenceId", membership_id AS "membershipId"`,
      );
      for (const letter of late)
        await this.logAct.run(tx, { ...letter, what: 'letter-too-late' }, this.clock.now());
    });
  }
}
