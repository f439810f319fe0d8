import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';

/** For so long a no can be undone with one press, and all is as before. */
export const WORDS_STAY = { hours: 1 };

const REPLIES_AT_ONCE = 2_000;

/** SQL: replies whose words go some time after `replied_at`; the index `rsvps_words_to_forget` holds exactly these. */
const TO_FORGET = `answer = 'declined' AND kept_until IS NULL AND NOT is_regular
  AND (num_nonnulls(answers_box, needs_box) > 0 OR first_time OR shows_first_time OR NOT helpers_seated
    OR companions + carers + interpreters > 0)`;

/**
 * What someone told the hosts is for a date that they come to: it goes after their no, when that cannot be undone any
 * more. Wishes that protect them stay, for they may come after all: to be counted only, and in no photos. So does what
 * people who come every time say, which goes with their standing place.
 */
@Injectable()
export class ForgetWords {
  constructor(private readonly database: DataSource) {}

  /** @returns of how many replies it was done; there may be more */
  async run(): Promise<number> {
    const done = await rowsOf(
      this.database,
      `UPDATE rsvps SET answers_box = NULL, needs_box = NULL, shows_first_time = false, first_time = false,
         companions = 0, carers = 0, interpreters = 0, helpers_seated = true, seats = 1
       WHERE id IN (
         SELECT id FROM rsvps WHERE ${TO_FORGET} AND replied_at < now() - make_interval(hours => $1)
         LIMIT ${REPLIES_AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [WORDS_STAY.hours],
    );
    return done.length;
  }
}
