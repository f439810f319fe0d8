import type { EntityManager } from 'typeorm';
import { InvalidInput, NotFound } from '../../common/domain-error.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { findGroup, type FoundGroup } from '../../groups/find-group.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import { mayHost } from '../../groups/groups.policy.js';
import type { Audience } from './audience.js';
import { HostLetter } from './host-letter.entity.js';
import { refusals } from '../../common/refusals/refusals.js';

export interface LetterAsked {
  groupId: string;
  letterId: string;
  hostId: string;
}

/** The group for someone who looks after it. @throws NotFound, HostsOnly */
export async function findHostedGroup(sql: Sql, groupId: string, hostId: string): Promise<FoundGroup> {
  const found = await findGroup(sql, groupId, hostId);
  if (!mayHost(found.standing)) throw new HostsOnly();
  return found;
}

/** @throws NotFound, HostsOnly */
export async function findHostLetter(
  sql: Sql,
  { groupId, letterId, hostId }: LetterAsked,
): Promise<FoundGroup & { letter: HostLetter }> {
  const found = await findHostedGroup(sql, groupId, hostId);
  const letter = await sql.getRepository(HostLetter).findOneBy({ id: letterId, groupId });
  if (!letter) throw new NotFound();
  return { ...found, letter };
}

/** The same, held until the transaction ends: it is changed, sent and taken back one after another. */
export async function lockHostLetter(
  tx: EntityManager,
  asked: LetterAsked,
): Promise<FoundGroup & { letter: HostLetter }> {
  const found = await findHostedGroup(tx, asked.groupId, asked.hostId);
  const lock = { mode: 'pessimistic_write' } as const;
  const letter = await tx.findOne(HostLetter, {
    where: { id: asked.letterId, groupId: asked.groupId },
    lock,
  });
  if (!letter) throw new NotFound();
  return { ...found, letter };
}

/** A letter about a date is for people of the date, any other for members. @throws InvalidInput */
export function assertFits(audience: Audience, occurrenceId: string | null): void {
  if ((audience === 'members') === (occurrenceId === null)) return;
  throw InvalidInput.at(
    'audience',
    occurrenceId === null
      ? refusals.hostLetters.withoutDateForAll
      : refusals.hostLetters.aboutDateForThoseComing,
  );
}

/** The date that a letter is about. */
export interface LetterDate {
  dateId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  allDay: boolean;
  isOn: boolean;
}

/** @returns `null` also for a date that is left out of its series */
export function dateOf(
  sql: Sql,
  { occurrenceId }: Pick<HostLetter, 'occurrenceId'>,
): Promise<LetterDate | null> {
  return rowOf<LetterDate>(
    sql,
    `SELECT id AS "dateId", title, starts_at AS "startsAt", ends_at AS "endsAt", time_zone AS "timeZone", all_day AS "allDay",
            state = 'published' AS "isOn"
     FROM ${DATES} d WHERE occurrence_id = $1`,
    [occurrenceId],
  );
}
