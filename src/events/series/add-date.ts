import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import type { FieldProblem } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { editUndoably } from '../edit-undoably.js';
import { calendarJob } from '../event-jobs.js';
import { leaderProblems } from '../leader-problems.js';
import { Occurrence } from '../occurrence.entity.js';
import { isWallTime, readWallTime, timeZoneVersion } from '../wall-time.js';
import { startSaid } from '../whole-days.js';
import type { AddedDateBody } from './dates.bodies.js';
import { type FoundSeries, lockSeriesToChange } from './lock-series.js';
import { ownAfter, settleDate } from './own-facts.js';
import { startsBetween } from './starts-of.js';

/** Gives a series a date beside those of its rule. */
@Injectable()
export class AddDate {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What is left out is as in the series.
   * @returns the id of the new date
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, SeriesIsDraft, InvalidInput
   */
  run(wish: { seriesId: string; personId: string; date: AddedDateBody }): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { event, group } = await lockSeriesToChange(tx, wish.seriesId, wish.personId);
      group.assertNotArchived();
      event.assertNotCancelled();
      const now = this.clock.now();
      const { startsLocal: start, ...said } = wish.date;
      const startsLocal = startSaid(start, event);
      const own = ownAfter(null, event, said);
      const problems = [
        ...(await clashProblems(tx, event, startsLocal, now)),
        ...(await leaderProblems(tx, group.id, said.ledBy)),
      ];
      const circumstances = { now, setsStart: true, seatsTaken: 0, problems };
      const schedule = settleDate(event, own, startsLocal, circumstances);
      const id = randomUUID();
      await editUndoably(tx, this.outbox, { eventId: event.id, now }, () =>
        tx.insert(Occurrence, {
          ...own,
          ...schedule,
          id,
          eventId: event.id,
          originalLocal: startsLocal,
          inRule: false,
          tzVersion: timeZoneVersion,
          modifiedAt: now,
        }),
      );
      await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt: now }, id)]);
      return id;
    });
  }
}

/** A series meets once at a time. What is no time has a problem of its own. */
async function clashProblems(
  tx: EntityManager,
  { id, timeZone, startsLocal: first, recurrenceRule }: FoundSeries['event'],
  startsLocal: string,
  now: Temporal.Instant,
): Promise<FieldProblem[]> {
  if (!isWallTime(startsLocal) || isFarAhead(startsLocal, now)) return [];
  const other = await rowOf<{ state: Occurrence['state']; isThen: boolean }>(
    tx,
    `SELECT state, starts_at = $3 AS "isThen" FROM occurrences
     WHERE event_id = $1 AND (original_local = $2 OR (starts_at = $3 AND state = 'on'))
     ORDER BY starts_at = $3 AND state = 'on' DESC LIMIT 1`,
    [id, startsLocal, toDate(readWallTime(startsLocal, timeZone).at)],
  );
  const later = startsBetween(recurrenceRule, first, startsLocal, `${startsLocal.slice(0, 10)}T23:59`);
  const detail = other ? clashWords(other) : later.includes(startsLocal) ? OF_THE_RULE : null;
  return detail === null ? [] : [{ pointer: '/startsLocal', detail }];
}

/** So far ahead that it is refused anyway; rules are not counted so far. */
function isFarAhead(startsLocal: string, now: Temporal.Instant): boolean {
  return Number(startsLocal.slice(0, 4)) > now.toZonedDateTimeISO('UTC').year + 6;
}

const OF_THE_RULE = 'The series has a date at this time already. Please choose another time.';

function clashWords({ state, isThen }: { state: Occurrence['state']; isThen: boolean }): string {
  if (state === 'skipped') return 'The date at this time was skipped. Please put that one back instead.';
  if (state === 'cancelled') return 'The date at this time was called off. Please choose another time.';
  if (isThen) return OF_THE_RULE;
  return 'The date of this time was moved. Please move that one back, or choose another time.';
}
