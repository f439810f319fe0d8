import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { personCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { type SealedWords, STANDING_WORDS } from '../own-words.js';
import { KEPT } from '../../seats/kept-until.js';
import { BecomeSingle } from './become-single.js';
import { findSeriesForStanding, lockStandingPlace } from './find-series.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';
import { lockDates } from '../../seats/hold-dates.js';
import { letDatesGo } from './let-dates-go.js';

const MOST_AT_ONCE = 100;

/**
 * Ends a standing place: its coming dates go to those who wait, but for one at which they are already. By a link it takes
 * ten minutes, and where places are offered, as with a single date; `TakeStandingPlace` takes it back.
 */
@Injectable()
export class GiveUpStandingPlace {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly becomeSingle: BecomeSingle,
  ) {}

  /**
   * Giving up what one has not changes nothing.
   * @returns until when it can be taken back; `null`: it cannot
   * @throws NotFound
   */
  run(wish: { eventId: string; personId: string; byLink?: boolean }): Promise<Temporal.Instant | null> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() => this.database.transaction((tx) => this.giveUp(tx, wish, now)));
  }

  private async giveUp(
    tx: EntityManager,
    wish: { eventId: string; personId: string; byLink?: boolean },
    now: Temporal.Instant,
  ): Promise<Temporal.Instant | null> {
    const { personId, eventId: named } = wish;
    const { eventId, held, group } = await findSeriesForStanding(tx, named, personId);
    if (!held) return null;
    if (!wish.byLink && group.waitingRule !== 'offer') {
      await lockDates(tx, eventId, now);
      const still = await lockStandingPlace(tx, { named, eventId }, personId);
      if (still) await this.end(tx, { id: still.id, eventId, personId }, now);
      return null;
    }
    const endsAt = now.add(KEPT);
    await tx.query(
      'UPDATE standing_places SET ends_at = coalesce(ends_at, $2), last_heard_at = $3 WHERE id = $1',
      [held.id, toDate(endsAt), toDate(now)],
    );
    return endsAt;
  }

  /** Those given up a while ago, which nobody took back. */
  async endAllDue(): Promise<void> {
    const due = await rowsOf<Ending>(
      this.database,
      `SELECT id, event_id AS "eventId", person_id AS "personId" FROM standing_places
       WHERE ends_at <= now() ORDER BY ends_at LIMIT ${MOST_AT_ONCE}`,
    );
    for (const one of due) {
      await this.database.transaction((tx) => this.end(tx, one, this.clock.now(), { onlyDue: true }));
    }
  }

  private async end(
    tx: EntityManager,
    { id, eventId, personId }: Ending,
    now: Temporal.Instant,
    { onlyDue = false } = {},
  ): Promise<void> {
    const { notOver: dateIds } = await lockDates(tx, eventId, now);
    const words = await rowOf<SealedWords>(
      tx,
      `SELECT ${STANDING_WORDS} FROM standing_places s
       WHERE id = $1 AND (NOT $2 OR ends_at <= now()) FOR UPDATE`,
      [id, onlyDue],
    );
    if (!words) return;
    const isFreed = await letDatesGo(tx, this.outbox, { standingPlaceIds: [id], dateIds, which: 'all' }, now);
    await this.becomeSingle.run(tx, { personId, dateIds, words }, now);
    await tx.query('DELETE FROM standing_places WHERE id = $1', [id]);
    if (!isFreed) return;
    const cause = `${id}:ended:${now.epochMilliseconds}`;
    await this.outbox.addAll(tx, [personCalendar(personId, dateIds[0]!, cause, now)]);
  }
}

interface Ending {
  id: string;
  eventId: string;
  personId: string;
}
