import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager, QueryRunner } from 'typeorm';
import { toDate } from '../database/instant.js';
import { prepared } from '../database/prepared.js';
import { rowsOf } from '../database/sql.js';
import { type JobName, type Jobs, type Lane, laneOf } from './jobs.js';

export interface Plan {
  /** Says which consequence this is: the same key is planned once, ever. */
  key: string;
  /** Whom the letter is for. `null` for chores, and for letters to someone who is not a person here yet. */
  personId?: string | null;
  /** Not before this moment; left out, at once. */
  dueAt?: Temporal.Instant;
  /** Of no use to anyone after this moment. */
  useBy: Temporal.Instant;
}

/** One job for `addAll`: its name, the ids it is about, and its plan. */
export type PlannedJob = { [N in JobName]: { name: N; about: Jobs[N] } & Plan }[JobName];

/** A row of this transaction's. */
export interface PlannedRow {
  id: number;
  lane: Lane;
  /** Whether it is due at once, and marked as rung for: who commits it rings. */
  isMarked: boolean;
}

const insertOf = (planned: string) =>
  `INSERT INTO outbox (name, lane, key, about, person_id, due_at, use_by, rang_at) ${planned}
   ON CONFLICT (key) DO NOTHING RETURNING id, lane, rang_at IS NOT NULL AS "isMarked"`;

const PLANNED_JOBS = prepared(
  insertOf(
    `SELECT name, lane, key, about, person_id, coalesce(due_at, now()), use_by, CASE WHEN due_at IS NULL THEN now() END
     FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::uuid[], $6::timestamptz[], $7::timestamptz[])
       AS planned (name, lane, key, about, person_id, due_at, use_by)`,
  ),
);

/** Writes consequences beside their cause: both commit, or neither does. */
@Injectable()
export class Outbox {
  /** Plans one job in the caller's transaction. A key that was planned before changes nothing. */
  async add<N extends JobName>(tx: EntityManager, name: N, about: Jobs[N], plan: Plan): Promise<void> {
    await this.addAll(tx, [{ name, about, ...plan } as PlannedJob]);
  }

  /**
   * Plans several jobs in one statement. Keys that were planned before change nothing.
   * @returns the numbers of the rows that are new
   */
  async addAll(tx: EntityManager, jobs: PlannedJob[]): Promise<number[]> {
    if (jobs.length === 0) return [];
    return this.insert(tx, PLANNED_JOBS, [
      jobs.map((job) => job.name),
      jobs.map((job) => laneOf[job.name]),
      jobs.map((job) => job.key),
      jobs.map((job) => JSON.stringify(job.about)),
      jobs.map((job) => job.personId ?? null),
      jobs.map((job) => (job.dueAt ? toDate(job.dueAt) : null)),
      jobs.map((job) => toDate(job.useBy)),
    ]);
  }

  /**
   * Plans one job for each row of a SELECT, however many, in one statement.
   * @param select gives the columns `key, about, person_id, due_at, use_by`; its values are `$1`, `$2`, …
   * @param lane another than its own, for word of a trouble of that
   * @returns the numbers of the rows that are new
   */
  async addEach(
    tx: EntityManager,
    name: JobName,
    select: string,
    values: unknown[],
    lane: Lane = laneOf[name],
  ): Promise<number[]> {
    // However many these are, a sweep finds those for which nobody rings.
    const planned = `SELECT '${name}', '${lane}', planned.*, NULL FROM (${select}) AS planned`;
    return this.insert(tx, insertOf(planned), values);
  }

  private async insert(tx: EntityManager, statement: string, values: unknown[]): Promise<number[]> {
    if (!tx.queryRunner) throw new Error('The outbox is written inside a transaction only');
    const rows = await rowsOf<PlannedRow>(tx, statement, values);
    const planned = plannedIn(tx.queryRunner);
    for (const row of rows) planned.push(row);
    return rows.map(({ id }) => id);
  }
}

/** The rows that a transaction has planned, remembered on its connection until it commits; see the relay. */
export function plannedIn({ data }: QueryRunner): PlannedRow[] {
  return (data['planned'] ??= []) as PlannedRow[];
}
