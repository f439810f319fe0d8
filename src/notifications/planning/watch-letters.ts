import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type LetterLane, letterLanes } from '../../common/letter-lanes.js';
import { rowOf } from '../../database/sql.js';
import type { LetterName } from '../../queue/jobs.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { type LaneTrouble, LetterTroublesQueries } from '../../queue/letter-troubles.queries.js';
import { Outbox } from '../../queue/outbox.js';

/** Tells administrators once when letters do not leave as they should, and once when that is over; not again soon. */
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
      const id = troubles.length > 0 ? await begin(tx, troubles) : await end(tx);
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
      `SELECT concat_ws(':', '${name}', $1::uuid, id), jsonb_build_object('troubleId', $1::uuid), id, now(),
              now() + interval '${hoursOfUse(name)} hours'
       FROM people WHERE administrator`,
      [troubleId],
      lane,
    );
  }
}

/** What comes and goes in a lane is told once in so many hours; what lasts is told after them. */
const HOURS_BETWEEN_WORDS = 6;

/**
 * @returns its id; `null`: the administrators know of it already, or heard of one in the same lanes a short while ago. Other
 * processes may find it at the same moment.
 */
async function begin(tx: EntityManager, troubles: LaneTrouble[]): Promise<string | null> {
  const row = await rowOf<{ id: string }>(
    tx,
    `INSERT INTO letter_troubles (lanes)
     SELECT $1::text[] WHERE NOT EXISTS (
       SELECT FROM letter_troubles
       WHERE began_at > now() - interval '${HOURS_BETWEEN_WORDS} hours' AND lanes @> $1::text[])
     ON CONFLICT ((ended_at IS NULL)) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
    [[...new Set(troubles.map(({ lane }) => lane))]],
  );
  return row?.id ?? null;
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
