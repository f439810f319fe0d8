import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';
import { AccountQueries, type LetterAccount } from './account.queries.js';
import { type LaneTrouble, LetterTroublesQueries } from './letter-troubles.queries.js';
import { choreNames, type Lane, type ToldName } from './jobs.js';

/** How many letters of one kind stayed here, and why. */
export interface LettersKept {
  lane: Lane;
  name: ToldName;
  /** `suppressed`: nobody wanted it any more, or it may not be sent. `failed`: it could not be sent. */
  state: 'suppressed' | 'failed';
  /** A code of ours: `not-wanted`, `smtp-550`. */
  outcome: string;
  count: number;
}

/** How many letters left in one hour, or on one day. */
export interface LettersSent {
  /** When it began on the clocks of the asked time zone: `2027-03-05T14:00`. */
  startsLocal: string;
  count: number;
}

export interface LetterFigures {
  /** What became of the letters of the last 24 hours. */
  kinds: LetterAccount[];
  /** Of the same 24 hours, the most first. */
  kept: LettersKept[];
  /** The last 24 hours, this one too, the oldest first. */
  sentByHour: LettersSent[];
  /** The last seven days, today too. */
  sentByDay: LettersSent[];
  /** Where letters do not leave as they should, just now. */
  troubles: LaneTrouble[];
}

const DAY = '1 day';
const MOST_KEPT = 100;

const KEPT = `SELECT lane, name, state, outcome, count(*)::int AS count FROM outbox
  WHERE ended_at > now() - $2::interval AND state IN ('suppressed', 'failed') AND outcome IS NOT NULL
    AND name <> ALL($1)
  GROUP BY lane, name, state, outcome ORDER BY count(*) DESC, name, outcome LIMIT ${MOST_KEPT}`;

/** `$2`: `hour` or `day`. `$3`: how far the first lies back. `$4`: the time zone. */
const SENT = `WITH beginnings AS (
    SELECT generate_series(date_trunc($2, now() AT TIME ZONE $4) - $3::interval, now() AT TIME ZONE $4,
      ('1 ' || $2)::interval) AS local
  ), sent AS (
    SELECT date_trunc($2, ended_at AT TIME ZONE $4) AS local, count(*)::int AS count FROM outbox
    WHERE ended_at >= (date_trunc($2, now() AT TIME ZONE $4) - $3::interval) AT TIME ZONE $4
      AND state = 'done' AND outcome = 'sent' AND name <> ALL($1)
    GROUP BY 1
  )
  SELECT to_char(local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal", coalesce(count, 0) AS count
  FROM beginnings LEFT JOIN sent USING (local) ORDER BY local`;

/** How the letters are doing, by lane and kind: numbers and codes, never whose they are. */
@Injectable()
export class LetterFiguresQueries {
  constructor(
    private readonly database: DataSource,
    private readonly account: AccountQueries,
    private readonly troubles: LetterTroublesQueries,
  ) {}

  /** @param timeZone whose hours and days are counted */
  async read(timeZone: string): Promise<LetterFigures> {
    const [kinds, kept, sentByHour, sentByDay, troubles] = await Promise.all([
      this.account.byKind(DAY),
      rowsOf<LettersKept>(this.database, KEPT, [choreNames, DAY]),
      rowsOf<LettersSent>(this.database, SENT, [choreNames, 'hour', '23 hours', timeZone]),
      rowsOf<LettersSent>(this.database, SENT, [choreNames, 'day', '6 days', timeZone]),
      this.troubles.now(),
    ]);
    return { kinds, kept, sentByHour, sentByDay, troubles };
  }
}
