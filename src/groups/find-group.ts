import type { EntityManager } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import type { Sql } from '../database/sql.js';
import { Group } from './group.entity.js';
import { OrganisersOnly } from './groups.errors.js';
import { mayFind, mayOrganise } from './groups.policy.js';
import { Membership } from './membership.entity.js';
import { type Standing, standingOf } from './standing.js';

export interface FoundGroup {
  group: Group;
  standing: Standing;
}

/** @throws NotFound also when the group must stay unknown to this person */
export async function findGroup(sql: Sql, groupId: string, personId: string | null): Promise<FoundGroup> {
  const group = await sql.getRepository(Group).findOneBy({ id: groupId });
  const standing = await standingOf(sql, groupId, personId);
  if (!group || !mayFind(group, standing)) throw new NotFound();
  return { group, standing };
}

/**
 * Holds the group's row until the transaction ends, so that changes of its people and its words happen one
 * after another. Nobody's sight is checked yet.
 * @throws NotFound
 */
export async function lockGroup(tx: EntityManager, groupId: string, personId: string): Promise<FoundGroup> {
  const lock = { mode: 'for_no_key_update' } as const;
  const group = await tx.findOne(Group, { where: { id: groupId }, lock });
  if (!group) throw new NotFound();
  return { group, standing: await standingOf(tx, groupId, personId) };
}

/**
 * The same, for what only organisers may do.
 * @throws NotFound, OrganisersOnly, GroupIsArchived
 */
export async function lockGroupAsOrganiser(
  tx: EntityManager,
  groupId: string,
  personId: string,
): Promise<Group> {
  const { group, standing } = await lockGroup(tx, groupId, personId);
  if (!mayFind(group, standing)) throw new NotFound();
  if (!mayOrganise(standing)) throw new OrganisersOnly();
  group.assertNotArchived();
  return group;
}

/** @throws NotFound when this group has no such membership */
export async function findMembership(
  tx: EntityManager,
  groupId: string,
  membershipId: string,
): Promise<Membership> {
  const membership = await tx.findOneBy(Membership, { id: membershipId, groupId });
  if (!membership) throw new NotFound();
  return membership;
}
