import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { HOLDS_SEATS } from '../../seats/room.js';
import type { SealedWords } from '../own-words.js';
import { WhatTheySay } from '../what-they-say.js';

/**
 * What is left of a standing place that ends is an answer to one date like any other, with what its person told the hosts for all. A
 * number that they gave up there ends with it.
 */
@Injectable()
export class BecomeSingle {
  constructor(
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @param dateIds those that are not over, which the caller holds */
  async run(
    tx: EntityManager,
    { personId, dateIds, words }: { personId: string; dateIds: string[]; words: SealedWords },
    now: Temporal.Instant,
  ): Promise<void> {
    const single = await rowsOf<{ id: string; dateId: string; mayCome: boolean }>(
      tx,
      `WITH single AS (
         UPDATE rsvps r SET is_regular = false, kept_in_line = NULL, kept_in_line_until = NULL, version = version + 1
         WHERE person_id = $1 AND occurrence_id = ANY($2) AND is_regular
         RETURNING id, occurrence_id, answer <> 'declined' OR kept_until IS NOT NULL AS may_come,
           CASE WHEN ${HOLDS_SEATS} THEN seats ELSE 0 END AS seats
       ), turned AS (
         UPDATE occurrences o SET regulars_taken = regulars_taken - single.seats FROM single WHERE o.id = single.occurrence_id
       )
       SELECT id, occurrence_id AS "dateId", may_come AS "mayCome" FROM single`,
      [personId, dateIds],
    );
    const coming = single.filter(({ mayCome }) => mayCome).map(({ id }) => id);
    await this.whatTheySay.outlast(tx, coming, words);
    // There may be room for another regular, or as a drop-in for one who waits.
    const turned = single.map(({ dateId }) => dateId);
    await fillPlaces(tx, this.outbox, turned, now);
  }
}
