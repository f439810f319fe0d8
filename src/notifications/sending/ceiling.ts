import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../config/config.js';
import { rowsOf } from '../../database/sql.js';
import { type LetterName, letterNames } from '../../queue/jobs.js';
import type { WaitsForReader } from '../../queue/first-due.js';
import type { ClaimedRow, Ending } from '../../queue/ledger.js';
import { kindOf } from '../../queue/letter-kinds.js';

const BEFORE_A_MEETING = letterNames.filter((name) => kindOf(name).ceiling === 'before-a-meeting');
const ALL = letterNames.filter((name) => kindOf(name).ceiling !== 'always-goes');

/** Which letters are counted for one of this name. `null`: it always goes. */
function countedFor(name: LetterName): LetterName[] | null {
  if (BEFORE_A_MEETING.includes(name)) return BEFORE_A_MEETING;
  return ALL.includes(name) ? ALL : null;
}

/** Over the ceiling, in the ledger. */
const CEILING: WaitsForReader = 'ceiling';

/** Keeps the letters that someone did not ask for within a number for each day, on their own clock. */
@Injectable()
export class Ceiling {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  /**
   * Which of these rows may not go today, and what becomes of them: some wait until tomorrow morning. One statement for all.
   * @param rows all of one name, and about to be sent
   */
  async over(rows: ClaimedRow<LetterName>[]): Promise<Map<number, Ending>> {
    const counted = rows[0] && countedFor(rows[0].name);
    if (!counted) return new Map();
    const over = await rowsOf<Over>(
      this.database,
      `SELECT row_id AS id, p.digest = 'daily' AS "hasDailyDigest",
              extract(epoch FROM morning - now())::float8 AS "untilMorning", use_by > morning AS "isOfUseThen"
       FROM (SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY row_id) AS nth
             FROM unnest($1::bigint[], $2::uuid[], $5::timestamptz[]) AS row (row_id, person_id, use_by)) AS wanted
       JOIN people p ON p.id = person_id
       CROSS JOIN LATERAL (SELECT date_trunc('day', now() AT TIME ZONE p.time_zone) AS today) AS day
       CROSS JOIN LATERAL (SELECT (today + interval '1 day 9 hours') AT TIME ZONE p.time_zone AS morning) AS tomorrow
       CROSS JOIN LATERAL (
         SELECT count(*) AS sent FROM outbox other
         WHERE other.person_id = p.id AND other.name = ANY($3) AND other.id <> ALL($1)
           AND ((other.state = 'done' AND other.ended_at >= today AT TIME ZONE p.time_zone)
             OR (other.state = 'claimed' AND other.id < row_id))
       ) AS others
       WHERE sent + nth > $4`,
      [
        rows.map(({ id }) => id),
        rows.map(({ personId }) => personId),
        counted,
        this.config.mostLettersADay,
        rows.map(({ useBy }) => useBy),
      ],
    );
    return new Map(
      over.flatMap((row) => {
        const ending = endingOver(rows[0]!.name, row);
        return ending ? [[row.id, ending] as const] : [];
      }),
    );
  }
}

/** A row that may not go today. */
interface Over {
  id: number;
  /** One that comes more seldom may come when the event is over. */
  hasDailyDigest: boolean;
  /** Seconds, by the database's clock, to nine in the morning on their own. */
  untilMorning: number;
  isOfUseThen: boolean;
}

/** @returns `null`: it goes all the same */
function endingOver(name: LetterName, { hasDailyDigest, untilMorning, isOfUseThen }: Over): Ending | null {
  const { ceiling } = kindOf(name);
  if (ceiling === 'waits-or-goes' && !isOfUseThen) return null;
  const waits =
    ceiling === 'can-wait' || ceiling === 'waits-or-goes' || (ceiling === 'in-digest' && !hasDailyDigest);
  return waits && isOfUseThen
    ? { state: 'pending', outcome: CEILING, pauseSeconds: untilMorning, begun: false }
    : { state: 'suppressed', outcome: CEILING };
}
