import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { RateLimits } from '../../database/rate-limits.js';
import { Outbox } from '../../queue/outbox.js';
import { lockGroupAsOrganiser } from '../find-group.js';
import { MAILBOX_CODE_HOURS, MOST_MAILBOX_TRIES, NAMING_MAILBOXES } from './mailbox-limits.js';
import { TooManyMailboxCodes } from './mailbox.errors.js';
import { Mailboxes } from './mailboxes.js';

/** Names a mailbox for answers to the letters of a group. Nothing goes there but a code, until that comes back. */
@Injectable()
export class NameMailbox {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly mailboxes: Mailboxes,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What was named before stays until this one is confirmed.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, TooManyMailboxCodes
   */
  async run(named: { groupId: string; personId: string; address: string }): Promise<void> {
    const { groupId, personId, address } = named;
    const { byPerson, byAddress } = NAMING_MAILBOXES;
    // Nobody else uses up what may be sent to an address.
    await this.database.transaction((tx) => lockGroupAsOrganiser(tx, groupId, personId));
    await this.limits.assertAllows(byPerson, personId, TooManyMailboxCodes);
    const isWithinLimits = await this.limits.allows(byAddress, address);

    const [id, expiresAt] = [randomUUID(), this.clock.now().add({ hours: MAILBOX_CODE_HOURS })];
    await this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, groupId, personId);
      await tx.query('DELETE FROM mailbox_proofs WHERE group_id = $1', [groupId]);
      await tx.query(
        'INSERT INTO mailbox_proofs (id, group_id, address_box, tries, expires_at) VALUES ($1, $2, $3, $4, $5)',
        [
          id,
          groupId,
          this.mailboxes.sealAsked(id, address),
          isWithinLimits ? 0 : MOST_MAILBOX_TRIES,
          toDate(expiresAt),
        ],
      );
      if (isWithinLimits)
        await this.outbox.add(
          tx,
          'mailbox-code',
          { mailboxProofId: id },
          { key: `mailbox-code:${id}`, useBy: expiresAt },
        );
    });
  }
}
