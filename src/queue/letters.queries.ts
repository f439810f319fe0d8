import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf, rowsOf } from '../database/sql.js';
import { type LetterName, letterNames } from './jobs.js';

export interface LetterCounts {
  /** Should have left by now: being sent, or waiting for another try. */
  waiting: number;
  /** Will be due later. */
  planned: number;
  /** Since midnight. */
  sentToday: number;
  /** In the last seven days. */
  failed: number;
}

/** Letters of one kind that met the same trouble. */
export interface StuckLetters {
  name: LetterName;
  /** A code of ours: `smtp-550`, `too-late`. */
  outcome: string;
  /** `trying`: they will be tried again. `failed`: they will not. */
  state: 'trying' | 'failed';
  count: number;
  latestAt: Date;
}

const DAYS_SHOWN = 7;

/** How the letters are doing, for administrators: numbers and codes, never whose they are. */
@Injectable()
export class LettersQueries {
  constructor(private readonly database: DataSource) {}

  /** @param timeZone where today began */
  async count(timeZone: string): Promise<LetterCounts> {
    const row = await rowOf<LetterCounts>(
      this.database,
      `SELECT count(*) FILTER (WHERE ended_at IS NULL AND (due_at <= now() OR attempts > 0)) AS waiting,
              count(*) FILTER (WHERE state = 'pending' AND due_at > now() AND attempts = 0) AS planned,
              count(*) FILTER (WHERE state = 'done' AND ended_at >= date_trunc('day', now(), $2)) AS "sentToday",
              count(*) FILTER (WHERE state = 'failed') AS failed
       FROM outbox
       WHERE name = ANY($1)
         AND (ended_at IS NULL OR ended_at > now() - interval '${DAYS_SHOWN} days')`,
      [letterNames, timeZone],
    );
    return row!;
  }

  /** Those of the last seven days, the newest trouble first. */
  stuck(): Promise<StuckLetters[]> {
    return rowsOf<StuckLetters>(
      this.database,
      `SELECT name, outcome, CASE state WHEN 'failed' THEN 'failed' ELSE 'trying' END AS state,
              count(*) AS count, max(coalesce(ended_at, rang_at, created_at)) AS "latestAt"
       FROM outbox
       WHERE name = ANY($1) AND outcome IS NOT NULL
         AND ((state = 'failed' AND ended_at > now() - interval '${DAYS_SHOWN} days')
           OR (ended_at IS NULL AND attempts > 0))
       GROUP BY name, outcome, 3
       ORDER BY max(coalesce(ended_at, rang_at, created_at)) DESC, name
       LIMIT 100`,
      [letterNames],
    );
  }
}
