import type { EntityManager } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import type { Sql } from '../database/sql.js';
import { Group } from './group.entity.js';
import { mayFind } from './groups.policy.js';
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
