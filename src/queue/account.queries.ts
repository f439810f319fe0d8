import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';
import { FIRST_DUE } from './first-due.js';
import { choreNames, type Lane, type ToldName } from './jobs.js';

/** What became of the letters of one kind that came due: `due` = `sent` + `suppressed` + `reported` + `waiting`. */
export interface LetterAccount {
  lane: Lane;
  name: ToldName;
  due: number;
  sent: number;
  /** Nobody wanted it any more, or it may not be sent: the ledger says which. */
  suppressed: number;
  /** Could not be sent, and stands among the letters in trouble. */
  reported: number;
  /** Under way, or to be tried again. */
  waiting: number;
  /** Of those sent, more than five minutes after they were due. */
  late: number;
  /** Ended, and nothing says how. Anything but 0 is a mistake of ours. */
  unaccounted: number;
  /** How long the one that should have gone first has been waiting; 0 when none is. */
  oldestSeconds: number;
}

/** An interval of PostgreSQL. */
const A_WEEK = '7 days';

/** SQL: the account, of letters that ended within an interval (`$2`) or still wait; `$1` is what is no letter. */
export const ACCOUNT = `SELECT *, due - sent - suppressed - reported - waiting AS unaccounted FROM (
  SELECT lane, name, count(*)::int AS due,
    (count(*) FILTER (WHERE state = 'done' AND outcome = 'sent'))::int AS sent,
    (count(*) FILTER (WHERE state = 'suppressed' AND outcome IS NOT NULL))::int AS suppressed,
    (count(*) FILTER (WHERE state = 'failed' AND outcome IS NOT NULL))::int AS reported,
    (count(*) FILTER (WHERE ended_at IS NULL))::int AS waiting,
    (count(*) FILTER (WHERE state = 'done' AND ended_at > ${FIRST_DUE} + interval '5 minutes'))::int AS late,
    coalesce(round(extract(epoch FROM now() - min(${FIRST_DUE}) FILTER (WHERE ended_at IS NULL))), 0)::int
      AS "oldestSeconds"
  FROM outbox
  WHERE name <> ALL($1)
    AND (ended_at > now() - $2::interval OR (ended_at IS NULL AND ${FIRST_DUE} <= now()))
  GROUP BY lane, name) AS kinds
  ORDER BY lane, name`;

/** Proves that no letter got lost. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: DataSource) {}

  /** @param within an interval of PostgreSQL; left out, a week */
  byKind(within = A_WEEK): Promise<LetterAccount[]> {
    return rowsOf<LetterAccount>(this.database, ACCOUNT, [choreNames, within]);
  }
}
