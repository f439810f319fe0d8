import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { lockGroupAsOrganiser } from '../find-group.js';
import { LogAct } from '../log-act.js';
import { standingOf } from '../standing.js';

/** Answers to the letters of a group go where they went without a mailbox of its own. */
@Injectable()
export class GiveUpMailbox {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly logAct: LogAct,
  ) {}

  /**
   * An address that waits for its code is forgotten too. Giving up none changes nothing.
   * @throws NotFound, OrganisersOnly, GroupIsArchived
   */
  run({ groupId, personId }: { groupId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const group = await lockGroupAsOrganiser(tx, groupId, personId);
      await tx.query('DELETE FROM mailbox_proofs WHERE group_id = $1', [groupId]);
      if (group.mailboxBox === null) return;
      await tx.query('UPDATE groups SET mailbox_box = NULL, mailbox_named_by = NULL WHERE id = $1', [
        groupId,
      ]);
      const { membershipId } = (await standingOf(tx, groupId, personId))!;
      const act = { groupId, occurrenceId: null, membershipId, what: 'mailbox-given-up' as const };
      await this.logAct.run(tx, act, this.clock.now());
    });
  }
}
