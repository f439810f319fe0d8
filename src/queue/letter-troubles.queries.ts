import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ToldLane, toldLanes } from '../common/letter-lanes.js';
import { rowsOf } from '../database/sql.js';
import { FIRST_DUE } from './first-due.js';
import { type LetterName, choreNames } from './jobs.js';
import { ABOUT_ADDRESS } from './ledger.js';

/** A lane that letters do not leave as they should. */
export interface LaneTrouble {
  lane: ToldLane;
  /**
   * - `stuck`: letters should have left a quarter of an hour ago, and none of the lane left since.
   * - `late`: letters leave, and some should have left long ago.
   * - `failing`: in the last hour more could not be sent than were. Addresses that take no letters do not count.
   */
  trouble: 'stuck' | 'late' | 'failing';
  /** How many it is about. */
  letters: number;
  /** How long the first of those has been waiting; of failing ones 0. */
  oldestSeconds: number;
}

/** For how many minutes a letter may wait while others of its lane leave. What can wait comes in thousands at once. */
const PATIENCE_MINUTES: Record<ToldLane, number> = {
  'sign-in': 15,
  changes: 60,
  reminders: 60,
  digests: 6 * 60,
  channels: 60,
};

/** So many must have failed before it is more than a few letters' own fault. */
const MANY_FAILED = 10;

/** So many people whose servers all say "later": it is we who have a trouble. */
const MANY_WAIT = 20;

/** So many people whose servers refuse us, or say "later" for hours: with fewer it may be their servers' own matter. */
const SEVERAL_REFUSE = 3;

/** Word of the trouble itself must neither hide it nor be one. */
const ABOUT_TROUBLE: LetterName[] = ['letters-stuck', 'letters-flow'];

const SAYS_LATER = `(outcome LIKE 'smtp-4%' OR outcome = 'domain-waits')`;

/** Its turn at a domain with a limit is to come: that is as it was wished. */
const HAS_TURN = `(outcome = 'domain-pace' AND due_at > now() - interval '5 minutes')`;

/**
 * SQL: why a letter waits that was due long ago.
 * - `later`: a mail server asked us to come again, which for a few hours is nothing (RFC 5321 §4.5.4.1); or a push service
 *   is not there, which anyone may have named.
 * - `refused`: one asks for longer than that, or refuses whoever sends. A login that is refused (53z) is ours.
 * - `ours`: everything else; and whatever nobody picked up when its time came.
 */
const WHY = `CASE WHEN due_at <= now() - interval '5 minutes' THEN 'ours'
  WHEN outcome LIKE 'web-push-%' THEN 'later'
  WHEN ${SAYS_LATER} AND ${FIRST_DUE} > now() - interval '4 hours' THEN 'later'
  WHEN ${SAYS_LATER} OR (outcome LIKE 'smtp-5%' AND outcome NOT LIKE 'smtp-53%') THEN 'refused'
  ELSE 'ours' END`;

/** SQL: of whom; where nobody is known yet, each letter is to someone else. */
const READER = 'coalesce(person_id::text, key)';

const TROUBLES = `WITH waiting AS (
    SELECT lane, count(*)::int AS letters, min(first_due) AS first_due,
      min(first_due) FILTER (WHERE why = 'ours') AS first_of_ours
    FROM (SELECT lane, ${READER} AS reader, ${FIRST_DUE} AS first_due, ${WHY} AS why FROM outbox
          WHERE ended_at IS NULL AND ${FIRST_DUE} < now() - interval '15 minutes' AND name <> ALL($1)
            AND (outcome IS NULL OR NOT ${HAS_TURN})) AS due
    GROUP BY lane
    HAVING bool_or(why = 'ours')
      OR count(DISTINCT reader) FILTER (WHERE why = 'refused') >= ${SEVERAL_REFUSE}
      OR count(DISTINCT reader) FILTER (WHERE why <> 'ours') >= ${MANY_WAIT}
  ), sent AS (
    SELECT DISTINCT lane FROM outbox
    WHERE ended_at > now() - interval '15 minutes' AND state = 'done' AND outcome = 'sent' AND name <> ALL($1)
  ), failed AS (
    SELECT lane, (count(*) FILTER (WHERE state = 'failed'))::int AS letters FROM outbox
    WHERE ended_at > now() - interval '1 hour' AND name <> ALL($1)
      AND (state = 'done' OR (state = 'failed' AND outcome NOT LIKE '%${ABOUT_ADDRESS}'))
    GROUP BY lane
    HAVING count(*) FILTER (WHERE state = 'failed') >= ${MANY_FAILED}
      AND count(*) FILTER (WHERE state = 'failed') > count(*) FILTER (WHERE state = 'done')
  )
  SELECT lane, trouble, letters, coalesce(round(extract(epoch FROM now() - first_due)), 0)::int AS "oldestSeconds"
  FROM (
    SELECT lane, 'stuck' AS trouble, letters, first_due FROM waiting WHERE lane NOT IN (SELECT lane FROM sent)
    UNION ALL
    SELECT lane, 'late', letters, first_of_ours FROM waiting
      JOIN unnest($2::text[], $3::int[]) AS patience (of_lane, minutes) ON of_lane = lane
      WHERE lane IN (SELECT lane FROM sent) AND first_of_ours < now() - make_interval(mins => minutes)
    UNION ALL
    SELECT lane, 'failing', letters, NULL FROM failed
  ) AS troubles
  ORDER BY array_position($2::text[], lane), trouble DESC`;

/** Where letters do not leave as they should: for the pages of administrators, the health endpoint, and letters to them. */
@Injectable()
export class LetterTroublesQueries {
  constructor(private readonly database: DataSource) {}

  /** Nothing is wrong: none. */
  now(): Promise<LaneTrouble[]> {
    return rowsOf<LaneTrouble>(this.database, TROUBLES, [
      [...choreNames, ...ABOUT_TROUBLE],
      [...toldLanes],
      toldLanes.map((lane) => PATIENCE_MINUTES[lane]),
    ]);
  }
}
