import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { onlyLook } from '../../database/only-look.js';
import { rowsOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { editUndoably } from '../edit-undoably.js';
import type { Event } from '../event.entity.js';
import { dayIn } from '../event-times.js';
import type { SkipsBody } from './dates.bodies.js';
import { type LeftOut, leaveOut, leftOutBy } from './leave-out.js';
import { lockSeriesToChange } from './lock-series.js';
import { refusals, type Sentence } from '../../common/refusals/refusals.js';

interface Skip {
  seriesId: string;
  personId: string;
  wish: SkipsBody;
}

/** Lets a series do without some of its coming dates: single ones, as on holidays, or all in a span, as in summer. */
@Injectable()
export class SkipDates {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Dates that are skipped or called off already stay so.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, SeriesIsDraft, InvalidInput
   */
  run(skip: Skip): Promise<LeftOut> {
    return this.database.transaction((tx) => this.skip(tx, skip));
  }

  /** The same, without doing it. */
  async look(skip: Skip): Promise<LeftOut> {
    return { ...(await onlyLook(this.database, (tx) => this.skip(tx, skip))), undo: null };
  }

  private async skip(tx: EntityManager, { seriesId, personId, wish }: Skip): Promise<LeftOut> {
    const { event, group } = await lockSeriesToChange(tx, seriesId, personId);
    group.assertNotArchived();
    event.assertNotCancelled();
    const now = this.clock.now();
    if (wish.dateIds && (wish.from ?? wish.to) !== undefined) {
      throw InvalidInput.at('from', refusals.series.datesOrSpan);
    }
    const dateIds = wish.dateIds
      ? await chosenDates(tx, event, wish.dateIds, now)
      : await datesWithin(tx, event, wish, now);
    const edited = await editUndoably(tx, this.outbox, { eventId: event.id, now }, () =>
      leaveOut(tx, this.outbox, event, { dateIds, reason: wish.reason ?? '' }, now),
    );
    return leftOutBy(tx, edited);
  }
}

async function chosenDates(
  tx: EntityManager,
  event: Event,
  dateIds: string[],
  now: Temporal.Instant,
): Promise<string[]> {
  const found = await rowsOf<{ id: string; hasBegun: boolean }>(
    tx,
    `SELECT id, starts_at <= $3 AS "hasBegun" FROM occurrences WHERE event_id = $1 AND id = ANY($2)`,
    [event.id, dateIds, toDate(now)],
  );
  const wrong = (detail: Sentence) => InvalidInput.at('dateIds', detail);
  if (found.length < new Set(dateIds).size) throw wrong(refusals.series.notOfThisSeries);
  if (found.some(({ hasBegun }) => hasBegun)) throw wrong(refusals.series.hasBegun);
  return found.map(({ id }) => id);
}

async function datesWithin(
  tx: EntityManager,
  event: Event,
  { from, to }: SkipsBody,
  now: Temporal.Instant,
): Promise<string[]> {
  const problems = spanProblems({ from, to }, event.datesUntil!);
  if (problems.length > 0) throw new InvalidInput(problems);
  const found = await rowsOf<{ id: string }>(
    tx,
    `SELECT id FROM occurrences WHERE event_id = $1 AND left(starts_local, 10) BETWEEN $2 AND $3 AND starts_at > $4`,
    [event.id, from, to, toDate(now)],
  );
  return found.map(({ id }) => id);
}

/** @param datesUntil dates after that are not laid out yet, so a span that reaches there would not hold for them */
function spanProblems({ from, to }: Pick<SkipsBody, 'from' | 'to'>, datesUntil: string): FieldProblem[] {
  if (from === undefined || to === undefined) {
    const missing = Object.entries({ from, to }).filter(([, day]) => day === undefined);
    return missing.map(([field]) => ({ pointer: `/${field}`, detail: refusals.common.day }));
  }
  if (to < from) {
    return [{ pointer: '/to', detail: refusals.common.lastDayBeforeFirst }];
  }
  const until = datesUntil.slice(0, 10);
  if (to < until) return [];
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 });
  const detail = refusals.series.knownUpTo({ day: dayIn(last.toString()) });
  return [{ pointer: '/to', detail }];
}
