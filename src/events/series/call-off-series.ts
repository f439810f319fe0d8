import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { onlyLook } from '../../database/only-look.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { Event } from '../event.entity.js';
import { editUndoably } from '../edit-undoably.js';
import { calendarJob } from '../event-jobs.js';
import { FOR_EVER } from './lay-out-dates.js';
import { type LeftOut, leaveOut, leftOutBy, NOTHING } from './leave-out.js';
import { type FoundSeries, lockSeriesToChange } from './lock-series.js';
import type { RuleEnd } from './rule.js';
import { startsBetween } from './starts-of.js';

interface CallOff {
  seriesId: string;
  personId: string;
  /** In kind words; empty for none. */
  reason: string;
}

/**
 * Calls off all dates of a series that are still to come. What is over stays. It stays possible in an archived group, as
 * with a single event.
 */
@Injectable()
export class CallOffSeries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Where nothing is to come, nothing changes.
   * @throws NotFound, OrganisersOnly, SeriesIsDraft
   */
  run(wish: CallOff): Promise<LeftOut> {
    return this.database.transaction((tx) => this.callOff(tx, wish));
  }

  /** The same, without doing it. */
  async look(wish: CallOff): Promise<LeftOut> {
    return { ...(await onlyLook(this.database, (tx) => this.callOff(tx, wish))), undo: null };
  }

  private async callOff(tx: EntityManager, { seriesId, personId, reason }: CallOff): Promise<LeftOut> {
    const { event } = await lockSeriesToChange(tx, seriesId, personId);
    if (event.state === 'cancelled') return NOTHING;
    const now = this.clock.now();
    const coming = await rowsOf<{ id: string }>(
      tx,
      `SELECT id FROM occurrences WHERE event_id = $1 AND state = 'on' AND starts_at > $2`,
      [event.id, toDate(now)],
    );
    if (coming.length === 0 && event.datesUntil === FOR_EVER) return NOTHING;
    const dateIds = coming.map(({ id }) => id);
    const edited = await editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
      const left = await leaveOut(tx, this.outbox, event, { dateIds, reason }, now);
      await endRule(tx, this.outbox, event, reason, now);
      return left;
    });
    return leftOutBy(tx, edited);
  }
}

/**
 * Lets the rule end with the last date that it has a use for: one that has begun, or that is called off, so that calendars
 * say so under its old name. Without any, the series itself is off.
 */
async function endRule(
  tx: EntityManager,
  outbox: Outbox,
  event: FoundSeries['event'],
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  const { id, recurrenceRule, startsLocal } = event;
  const last = await rowOf<{ originalLocal: string }>(
    tx,
    `SELECT original_local AS "originalLocal" FROM occurrences
     WHERE event_id = $1 AND in_rule AND (state = 'cancelled' OR starts_at <= $2)
     ORDER BY original_local DESC LIMIT 1`,
    [id, toDate(now)],
  );
  await tx.query(
    'UPDATE occurrences SET in_rule = false WHERE event_id = $1 AND in_rule AND original_local > $2',
    [id, last?.originalLocal ?? ''],
  );
  const ended = last
    ? { recurrenceRule: { ...recurrenceRule, end: endWith(last.originalLocal, startsLocal, recurrenceRule) } }
    : { state: 'cancelled' as const, cancellationReason: reason, cancelledAt: now };
  const version = { sequence: event.sequence + 1, modifiedAt: event.nextModifiedAt(now) };
  await tx.update(Event, id, { ...ended, ...version, datesUntil: FOR_EVER });
  await outbox.addAll(tx, [calendarJob({ id, ...version })]);
}

/** How a rule ends that has this date as its last. */
function endWith(lastLocal: string, first: string, rule: FoundSeries['event']['recurrenceRule']): RuleEnd {
  if (!rule.end || !('count' in rule.end)) return { until: lastLocal.slice(0, 10) };
  const before = startsBetween(rule, first, first, lastLocal);
  return { count: before.length + 1 };
}
