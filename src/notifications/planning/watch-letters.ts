import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type LetterLane, letterLanes } from '../../common/letter-lanes.js';
import { rowOf } from '../../database/sql.js';
import type { LetterName } from '../../queue/jobs.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { type LaneTrouble, LetterTroublesQueries } from '../../queue/letter-troubles.queries.js';
import { Outbox } from '../../queue/outbox.js';

/** Tells administrators of each lane once when letters do not leave as they should, and once when all is over; not again soon. */
@Injectable()
export class WatchLetters {
  constructor(
    private readonly database: DataSource,
    private readonly troubles: LetterTroublesQueries,
    private readonly outbox: Outbox,
  ) {}

  /** A restored copy is held on purpose, which its administrators read on their page. */
  async run(): Promise<void> {
    const troubles = await this.troubles.now();
    await this.database.transaction(async (tx) => {
      if (await rowOf(tx, 'SELECT FROM installation WHERE held_at IS NOT NULL')) return;
      const id = troubles.length > 0 ? await beginOrWiden(tx, troubles) : await end(tx);
      if (id)
        await this.tell(tx, troubles.length > 0 ? 'letters-stuck' : 'letters-flow', id, freeLane(troubles));
    });
  }

  private tell(
    tx: EntityManager,
    name: Extract<LetterName, 'letters-stuck' | 'letters-flow'>,
    troubleId: string,
    lane: LetterLane,
  ): Promise<unknown> {
    return this.outbox.addEach(
      tx,
      name,
      `SELECT concat_ws(':', '${name}', t.id, p.id, cardinality(t.lanes)), jsonb_build_object('troubleId', t.id), p.id, now(),
              now() + interval '${hoursOfUse(name)} hours'
       FROM letter_troubles t JOIN people p ON p.administrator WHERE t.id = $1`,
      [troubleId],
      lane,
    );
  }
}

/** What comes and goes in a lane is told once in so many hours; what lasts is told after them. */
const HOURS_BETWEEN_WORDS = 6;

/** SQL: the lanes of which administrators heard a short while ago. */
const TOLD_LATELY = `ARRAY(
  SELECT unnest(told.lanes) FROM letter_troubles told WHERE told.began_at > now() - interval '${HOURS_BETWEEN_WORDS} hours')`;

/**
 * @returns its id, where there is something to tell; `null`: the administrators know of it already, or heard of the same lanes
 * a short while ago. Other processes may find it at the same moment.
 */
async function beginOrWiden(tx: EntityManager, troubles: LaneTrouble[]): Promise<string | null> {
  const lanes = [[...new Set(troubles.map(({ lane }) => lane))]];
  const begun = await rowOf<{ id: string }>(
    tx,
    `INSERT INTO letter_troubles (lanes) SELECT $1::text[] WHERE NOT ${TOLD_LATELY} @> $1
     ON CONFLICT ((ended_at IS NULL)) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
    lanes,
  );
  if (begun) return begun.id;
  const widened = await rowOf<{ id: string }>(
    tx,
    `UPDATE letter_troubles SET lanes = lanes || ARRAY(SELECT unnest($1::text[]) EXCEPT SELECT unnest(lanes))
     WHERE ended_at IS NULL AND NOT lanes || ${TOLD_LATELY} @> $1 RETURNING id`,
    lanes,
  );
  return widened?.id ?? null;
}

/** @returns the id of what is over now; `null`: there was nothing */
async function end(tx: EntityManager): Promise<string | null> {
  const row = await rowOf<{ id: string }>(
    tx,
    'UPDATE letter_troubles SET ended_at = now() WHERE ended_at IS NULL RETURNING id',
  );
  return row?.id ?? null;
}

/** The most urgent lane that is not stuck itself. */
function freeLane(troubles: LaneTrouble[]): LetterLane {
  const stuck: string[] = troubles.filter(({ trouble }) => trouble === 'stuck').map(({ lane }) => lane);
  return letterLanes.find((lane) => !stuck.includes(lane)) ?? letterLanes[0];
}
