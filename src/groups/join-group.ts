import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput, NotFound } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';
import { toDate } from '../database/instant.js';
import { hoursOfUse } from '../queue/letter-kinds.js';
import { Outbox } from '../queue/outbox.js';
import { CalledNames, membershipPlace, notePlace } from './called-names.js';
import { lockGroup } from './find-group.js';
import type { Group } from './group.entity.js';
import { ByInvitationOnly, TooSoonToAskAgain } from './groups.errors.js';
import { mayFind } from './groups.policy.js';
import { keepAgreed } from './keep-agreed.js';
import { Membership } from './membership.entity.js';
import { refusals } from '../common/refusals/refusals.js';

interface JoiningWish {
  groupId: string;
  personId: string;
  /** Needed once; later it changes the name. */
  calledName?: string;
  /** Read by the organisers where joining needs their yes. */
  note?: string;
}

/** Joins a group, or asks to, as the group has it. Someone who is in already may change their called name so. */
@Injectable()
export class JoinGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, GroupIsArchived, ByInvitationOnly, TooSoonToAskAgain, InvalidInput */
  run(wish: JoiningWish): Promise<'active' | 'requested'> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await lockGroup(tx, wish.groupId, wish.personId);
      if (!mayFind(group, standing)) throw new NotFound();
      group.assertNotArchived();

      const joinedAt = this.clock.now();
      const { groupId, personId } = wish;
      const before = await tx.findOneBy(Membership, { groupId, personId });
      const state = stateAfterJoining(group, before, joinedAt);
      const membership = before ?? newMembership(tx, wish, joinedAt);
      const asksNow = state === 'requested' && before?.state !== 'requested';
      await tx.save(Membership, {
        ...membership,
        state,
        calledNameBox: this.sealedName(membership, wish.calledName),
        noteBox: state === 'requested' ? this.sealedNote(membership, wish.note) : null,
        removedAt: state === 'active' ? null : membership.removedAt,
        changedAt: before?.state === state ? before.changedAt : joinedAt,
      });
      if (state === 'active') await keepAgreed(tx, membership.id);
      if (asksNow) await this.tellOrganisers(tx, membership, joinedAt);
      return state;
    });
  }

  private sealedName({ id, calledNameBox }: Membership, calledName: string | undefined): string {
    if (calledName) return this.calledNames.seal(calledName, membershipPlace(id));
    if (calledNameBox) return calledNameBox;
    throw InvalidInput.at('calledName', refusals.groups.calledName);
  }

  private sealedNote({ id, noteBox }: Membership, note: string | undefined): string | null {
    return note ? this.vault.seal(note, notePlace(id)) : noteBox;
  }

  /** However often someone asks and takes it back, an organiser gets one letter a day about it. */
  private tellOrganisers(tx: EntityManager, { id, groupId }: Membership, at: Temporal.Instant) {
    const day = at.toString().slice(0, 10);
    return this.outbox.addEach(
      tx,
      'join-request',
      `SELECT concat_ws(':', 'join-request', $1::text, person_id, $3::text),
         jsonb_build_object('membershipId', $1::text), person_id, now(), $4::timestamptz
       FROM memberships WHERE group_id = $2 AND role = 'organiser' AND state = 'active'`,
      [id, groupId, day, toDate(at.add({ hours: hoursOfUse('join-request') }))],
    );
  }
}

function newMembership(tx: EntityManager, { groupId, personId }: JoiningWish, createdAt: Temporal.Instant) {
  return tx.create(Membership, {
    id: randomUUID(),
    groupId,
    personId,
    role: 'member',
    agreedVersion: 0,
    calledNameBox: null,
    noteBox: null,
    removedAt: null,
    createdAt,
  });
}

/** @throws ByInvitationOnly, TooSoonToAskAgain */
function stateAfterJoining(
  { joining }: Group,
  before: Membership | null,
  now: Temporal.Instant,
): 'active' | 'requested' {
  if (before?.state === 'active' || before?.state === 'invited') return 'active';
  const mayJoinAtOnce = joining === 'open' && !before?.removedAt;
  if (before?.state === 'requested') return mayJoinAtOnce ? 'active' : 'requested';
  if (joining === 'invitation') throw new ByInvitationOnly();
  const askAgainAt = before?.askAgainAt;
  if (askAgainAt && Temporal.Instant.compare(now, askAgainAt) < 0) throw new TooSoonToAskAgain(askAgainAt);
  return mayJoinAtOnce ? 'active' : 'requested';
}
