import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { RateLimits } from '../database/rate-limits.js';
import { Addresses } from '../people/addresses.js';
import { hoursOfUse } from '../queue/letter-kinds.js';
import { Outbox } from '../queue/outbox.js';
import { findGroup, lockGroupAsOrganiser } from './find-group.js';
import type { Group } from './group.entity.js';
import { OrganisersOnly, TooManyInvitations } from './groups.errors.js';
import { mayOrganise } from './groups.policy.js';
import { letIn } from './let-in.js';
import { Membership } from './membership.entity.js';

/** How long the link in an invitation can be used. */
export const INVITATION_DAYS = 30;
const BY_ORGANISER = { name: 'invitations by organiser', times: 30, perSeconds: 3600 };
const TO_ADDRESS = { name: 'invitations to address', times: 5, perSeconds: 86_400 };

/** Invites one address by letter. Nobody learns from the answer whether we knew it. */
@Injectable()
export class InviteToGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly addresses: Addresses,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A member stays a member; someone who had asked to join is let in; anyone else gets one letter a day at most.
   * @param invitation with a normalised address
   * @throws NotFound, OrganisersOnly, GroupIsArchived, TooManyInvitations
   */
  async run(invitation: { groupId: string; personId: string; email: string }): Promise<void> {
    await this.assertMayInvite(invitation.groupId, invitation.personId);
    await this.limits.assertAllows(BY_ORGANISER, invitation.personId, TooManyInvitations);
    if (!(await this.limits.allows(TO_ADDRESS, invitation.email))) return;

    await this.database.transaction(async (tx) => {
      const group = await lockGroupAsOrganiser(tx, invitation.groupId, invitation.personId);
      const invitedAt = this.clock.now();
      const invitedId = await this.addresses.personIdFor(tx, invitation.email, group, invitedAt);
      const before = await tx.findOneBy(Membership, { groupId: group.id, personId: invitedId });
      if (before?.state === 'active') return;
      if (before?.state === 'requested') return letIn(tx, this.outbox, before, invitedAt);
      const membershipId = await invite(tx, group, invitedId, before, invitedAt);
      await this.outbox.add(
        tx,
        'invitation',
        { membershipId },
        {
          key: `invitation:${membershipId}:${turnOf(before, invitedAt)}`,
          personId: invitedId,
          useBy: invitedAt.add({ hours: hoursOfUse('invitation') }),
        },
      );
    });
  }

  /** Asked before anything is counted, so that only organisers use up what others may be sent. */
  private async assertMayInvite(groupId: string, personId: string): Promise<void> {
    const { standing } = await findGroup(this.database, groupId, personId);
    if (!mayOrganise(standing)) throw new OrganisersOnly();
  }
}

/** Someone who is invited already is written to once a day; whoever left since, or was removed, is invited anew. */
function turnOf(before: Membership | null, at: Temporal.Instant): string {
  const invitedSince = before?.state === 'invited' ? before.changedAt : at;
  return `${invitedSince.epochMilliseconds}:${at.toString().slice(0, 10)}`;
}

async function invite(
  tx: EntityManager,
  group: Group,
  personId: string,
  before: Membership | null,
  at: Temporal.Instant,
): Promise<string> {
  if (before) {
    if (before.state === 'invited') return before.id;
    await tx.update(Membership, before.id, {
      state: 'invited',
      role: 'member',
      askAgainAt: null,
      removedAt: null,
      changedAt: at,
    });
    return before.id;
  }
  const id = randomUUID();
  await tx.insert(Membership, {
    id,
    groupId: group.id,
    personId,
    role: 'member',
    state: 'invited',
    createdAt: at,
    changedAt: at,
  });
  return id;
}
