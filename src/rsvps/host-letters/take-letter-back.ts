import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { RateLimits } from '../../database/rate-limits.js';
import { LogAct } from '../../groups/log-act.js';
import { type LetterAsked, lockHostLetter } from './find-letter.js';
import { HostLetter } from './host-letter.entity.js';
import { LetterHasLeft } from './host-letters.errors.js';
import { BY_GROUP } from './send-letter.js';

/** A host takes a letter back before any of it leaves: it is a draft again, and nobody gets it. */
@Injectable()
export class TakeLetterBack {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly logAct: LogAct,
  ) {}

  /**
   * Taking back what is a draft changes nothing.
   * @throws NotFound, HostsOnly, LetterHasLeft
   */
  async run(asked: LetterAsked): Promise<void> {
    const isBack = await this.database.transaction(async (tx) => {
      const { letter, standing } = await lockHostLetter(tx, asked);
      if (letter.state === 'draft') return false;
      if (letter.state === 'left') throw new LetterHasLeft();
      const now = this.clock.now();
      await tx.update(HostLetter, letter.id, { leavesAt: null, changedAt: now });
      const { groupId, occurrenceId } = letter;
      const { membershipId } = standing!;
      await this.logAct.run(tx, { groupId, occurrenceId, membershipId, what: 'letter-taken-back' }, now);
      return true;
    });
    if (isBack) await this.limits.giveBack(BY_GROUP, asked.groupId);
  }
}
