import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { derivedCode, isDerivedCode } from '../../common/derived-code.js';
import { Vault } from '../../common/vault.js';
import { rowOf } from '../../database/sql.js';
import { findGroup } from '../find-group.js';
import { OrganisersOnly } from '../groups.errors.js';
import { mayOrganise } from '../groups.policy.js';

/** Where answers to the letters of a group go, as its organisers see it. */
export interface MailboxView {
  /** `null`: the group has no mailbox of its own. */
  address: string | null;
  /** An address that a code was sent to, which nobody typed here yet; `null`: none. */
  asked: { address: string; expiresAt: Date } | null;
}

/** A mailbox of a group's own, sealed. */
export interface SealedMailbox {
  groupId: string;
  box: string;
}

/** Opens and seals mailboxes that groups name for answers to their letters, and knows the codes that prove them. */
@Injectable()
export class Mailboxes {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  open({ groupId, box }: SealedMailbox): string {
    return this.vault.open(box, mailboxPlace(groupId));
  }

  seal(groupId: string, address: string): string {
    return this.vault.seal(address, mailboxPlace(groupId));
  }

  sealAsked(proofId: string, address: string): string {
    return this.vault.seal(address, mailboxProofPlace(proofId));
  }

  openAsked({ id, box }: { id: string; box: string }): string {
    return this.vault.open(box, mailboxProofPlace(id));
  }

  codeOf(proofId: string): string {
    return derivedCode(this.vault, `mailbox code ${proofId}`);
  }

  /** @param code as it was typed */
  fits(proofId: string, code: string): boolean {
    return isDerivedCode(this.vault, `mailbox code ${proofId}`, code);
  }

  /** Whether answers to letters of a group go to one of its own. */
  async isNamed(groupId: string): Promise<boolean> {
    return (
      (await rowOf(this.database, 'SELECT FROM groups WHERE id = $1 AND mailbox_box IS NOT NULL', [
        groupId,
      ])) !== null
    );
  }

  /**
   * For organisers.
   * @throws NotFound, OrganisersOnly
   */
  async read(groupId: string, personId: string): Promise<MailboxView> {
    const { group, standing } = await findGroup(this.database, groupId, personId);
    if (!mayOrganise(standing)) throw new OrganisersOnly();
    const asked = await rowOf<{ id: string; box: string; expiresAt: Date }>(
      this.database,
      `SELECT id, address_box AS box, expires_at AS "expiresAt" FROM mailbox_proofs
       WHERE group_id = $1 AND expires_at > now()`,
      [groupId],
    );
    return {
      address: group.mailboxBox === null ? null : this.open({ groupId, box: group.mailboxBox }),
      asked: asked && { address: this.openAsked(asked), expiresAt: asked.expiresAt },
    };
  }
}

/** Where a group's own mailbox is sealed to. */
export function mailboxPlace(groupId: string): string {
  return `groups.mailbox:${groupId}`;
}

/** And one that nobody has shown to be theirs yet. */
export function mailboxProofPlace(proofId: string): string {
  return `mailbox_proofs.address:${proofId}`;
}
