import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { CodeIsWrong } from '../../common/code-is-wrong.js';
import { rowOf } from '../../database/sql.js';
import { lockGroupAsOrganiser } from '../find-group.js';
import { LogAct } from '../log-act.js';
import { standingOf } from '../standing.js';
import { MOST_MAILBOX_TRIES } from './mailbox-limits.js';
import { MailboxCodeIsOver } from './mailbox.errors.js';
import { Mailboxes } from './mailboxes.js';

/** From now on answers to the letters of a group go to a mailbox that its hosts have shown to read. */
@Injectable()
export class ConfirmMailbox {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly mailboxes: Mailboxes,
    private readonly logAct: LogAct,
  ) {}

  /** @throws NotFound, OrganisersOnly, GroupIsArchived, CodeIsWrong, MailboxCodeIsOver */
  async run(typed: { groupId: string; personId: string; code: string }): Promise<void> {
    const { groupId, personId, code } = typed;
    const refusal = await this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, groupId, personId);
      const proof = await rowOf<{ id: string; box: string; tries: number }>(
        tx,
        'SELECT id, address_box AS box, tries FROM mailbox_proofs WHERE group_id = $1 AND expires_at > now()',
        [groupId],
      );
      if (!proof || proof.tries >= MOST_MAILBOX_TRIES) return new MailboxCodeIsOver();
      if (!this.mailboxes.fits(proof.id, code)) {
        // The try must count although it failed: commit it, and refuse afterwards.
        await tx.query('UPDATE mailbox_proofs SET tries = tries + 1 WHERE id = $1', [proof.id]);
        return proof.tries + 1 < MOST_MAILBOX_TRIES ? new CodeIsWrong('letter') : new MailboxCodeIsOver();
      }
      await tx.query('DELETE FROM mailbox_proofs WHERE id = $1', [proof.id]);
      const { membershipId } = (await standingOf(tx, groupId, personId))!;
      await tx.query('UPDATE groups SET mailbox_box = $2, mailbox_named_by = $3 WHERE id = $1', [
        groupId,
        this.mailboxes.seal(groupId, this.mailboxes.openAsked(proof)),
        membershipId,
      ]);
      const act = { groupId, occurrenceId: null, membershipId, what: 'mailbox-named' as const };
      await this.logAct.run(tx, act, this.clock.now());
      return null;
    });
    if (refusal) throw refusal;
  }
}
