import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { LogAct } from '../log-act.js';
import type { Membership } from '../membership.entity.js';

/**
 * Answers stop going to the mailbox of a group when whoever named it is no organiser any more: they may read it still, and with it
 * the addresses of those who answer.
 */
@Injectable()
export class LetMailboxLapse {
  constructor(private readonly logAct: LogAct) {}

  /** One that another named stays. Lock the group first. */
  async run(tx: EntityManager, { id, groupId }: Membership, at: Temporal.Instant): Promise<void> {
    const lapsed = await rowOf(
      tx,
      `UPDATE groups SET mailbox_box = NULL, mailbox_named_by = NULL
       WHERE id = $1 AND mailbox_box IS NOT NULL AND mailbox_named_by = $2 RETURNING id`,
      [groupId, id],
    );
    if (!lapsed) return;
    await this.logAct.run(tx, { groupId, occurrenceId: null, membershipId: id, what: 'mailbox-lapsed' }, at);
  }
}
