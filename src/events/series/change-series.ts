import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../../common/clock.js';
import type { Language } from '../../common/languages.js';
import { onlyLook } from '../../database/only-look.js';
import { discreetProblems } from '../../groups/discreet-problems.js';
import { Outbox } from '../../queue/outbox.js';
import { Event } from '../event.entity.js';
import { type EventFacts, FACTS, factsOf } from '../event-facts.js';
import { calendarJob } from '../event-jobs.js';
import { type EventWish, standingWish, wishOf } from '../event-wish.js';
import type { EventChangesBody } from '../events.bodies.js';
import { EventIsOver } from '../events.errors.js';
import { HasOneDate, StandsBesideTheRule } from './series.errors.js';
import { assertSeen, lockEventToChange, versionOf } from '../find-event.js';
import { Occurrence } from '../occurrence.entity.js';
import { leaderProblems } from '../leader-problems.js';
import { editUndoably } from '../edit-undoably.js';
import { SEQUENCED, TOLD } from '../tell-changes.js';
import { clockWarnings } from './clock-warnings.js';
import { factChanges } from './fact-changes.js';
import { endBefore, factsFrom, nextOf, settleSeries, standingDates } from './from-a-date-on.js';
import { FOR_EVER } from './lay-out-dates.js';
import type { SeriesFacts } from './plan.js';
import { replanDates } from './replan-dates.js';
import { ruleWords } from './rule-words.js';
import { effectOf, NOTHING, type SeriesEffect } from './series-effect.js';
import { STANDING_COLUMNS } from './standing-columns.js';
import { startsBetween } from './starts-of.js';

/** How many a date has room for. */
const ROOM: (keyof EventFacts)[] = ['capacity', 'regularPlaces', 'dropInPlaces'];

/** What decides where the dates of a series stand. */
const SCHEDULE: (keyof EventFacts)[] = [
  'startsLocal',
  'timeZone',
  'allDay',
  'durationMinutes',
  'recurrenceRule',
  'rsvpsOpenLocal',
  'rsvpsCloseLocal',
];

/** What is known of a meeting for ever. Other words, such as the description, are said once for all dates. */
const KEPT: (keyof EventFacts)[] = [...SCHEDULE, ...TOLD, 'kind', 'discreetTitle', 'ledBy'];

export interface SeriesChange {
  id: string;
  personId: string;
  /** From the date `id` on, or all that are still to come. */
  scope: 'following' | 'all';
  changes: EventChangesBody;
  /** In which a rule is said. */
  language: Language;
}

/** From which date a series changes. */
type Where = Pick<SeriesChange, 'id' | 'personId' | 'scope'>;

/** Changes a series from one date on. What is over keeps what is known of it (`KEPT`). */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, EventIsOver, HasOneDate, ChangedMeanwhile, InvalidInput */
  run(change: SeriesChange): Promise<SeriesEffect> {
    return this.database.transaction((tx) => this.change(tx, change));
  }

  /** The same, without doing it. */
  async look(change: SeriesChange): Promise<SeriesEffect> {
    const effect = await onlyLook(this.database, (tx) => this.change(tx, change));
    return { ...effect, undo: null };
  }

  /**
   * The series as it goes on from there, as a wish that changes nothing.
   * @throws as `run`
   */
  standing(where: Where): Promise<EventWish> {
    return this.database.transaction(async (tx) => standingWish((await this.begin(tx, where)).standing));
  }

  private async begin(tx: EntityManager, { id, personId, scope }: Where) {
    const found = await lockEventToChange(tx, id, personId);
    const { event, group, occurrence } = found;
    const now = this.clock.now();
    group.assertNotArchived();
    event.assertNotCancelled();
    const rule = event.recurrenceRule;
    if (!rule || event.state !== 'published') throw new HasOneDate();
    const dates = await tx.findBy(Occurrence, { eventId: event.id });
    const first = scope === 'all' ? nextOf(dates, now) : occurrence;
    if (!first || first.hasBegunAt(now)) throw new EventIsOver();
    if (!first.inRule) throw new StandsBesideTheRule();
    const from = first.originalLocal;
    const passed = startsBetween(rule, event.startsLocal, event.startsLocal, from).length;
    const before = { ...factsOf(event), recurrenceRule: rule };
    const standing = factsFrom(before, from, passed);
    return { found, now, before, dates, from, passed, standing };
  }

  private async change(tx: EntityManager, wish: SeriesChange): Promise<SeriesEffect> {
    const { found, now, before, dates, from, passed, standing } = await this.begin(tx, wish);
    const { event, group } = found;
    assertSeen(versionOf(found), wish.changes);
    const { coming, begun, others } = standingDates(dates, from, wish.scope, now);
    const { ledBy, discreetTitle } = wish.changes;
    const problems = [
      ...(await leaderProblems(tx, group.id, ledBy)),
      ...(await discreetProblems(tx, 'discreetTitle', discreetTitle, standing.discreetTitle)),
    ];
    const wanted = wishOf(standingWish(standing), wish.changes, group);
    const facts = settleSeries(standing, wanted, coming, now, problems);
    const changed = FACTS.filter((fact) => !isDeepStrictEqual(standing[fact], facts[fact]));
    const { timeZone, recurrenceRule, startsLocal, allDay } = facts;
    const said = {
      says: ruleWords(recurrenceRule, wish.language),
      timeZone,
      differences: factChanges(standing, facts, wish.language),
      warnings: clockWarnings({ rule: recurrenceRule, startsLocal, timeZone, allDay }, now),
    };
    if (changed.length === 0) return { ...NOTHING, ...said };

    const isReplanned = changed.some((fact) => SCHEDULE.includes(fact));
    const isSplit = passed > 0 && (wish.scope === 'following' || changed.some((fact) => KEPT.includes(fact)));
    const sequence = event.sequence + (changed.some((fact) => SEQUENCED.includes(fact)) ? 1 : 0);
    const modifiedAt = event.nextModifiedAt(now);
    const edited = await editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
      const eventId = isSplit ? await split(tx, event, { facts, sequence }, now) : event.id;
      // The series that ends here has another rule from now on, which calendars must notice.
      const version = { sequence: isSplit ? event.sequence + 1 : sequence, modifiedAt };
      if (isSplit) {
        const rule = { ...before.recurrenceRule, end: endBefore(from, before.recurrenceRule.end, passed) };
        await tx.update(Event, event.id, { ...version, recurrenceRule: rule, datesUntil: FOR_EVER });
      } else {
        await tx.update(Event, event.id, { ...pick(facts, changed), ...version });
      }
      if (isSplit || isReplanned) {
        const standingThere = { coming, begun, others: isSplit ? [] : others };
        await replanDates(tx, standingThere, { eventId, facts, before }, now);
      } else if (changed.some((fact) => ROOM.includes(fact))) {
        await giveRoom(tx, coming, facts);
      }
      await this.outbox.addAll(tx, [
        calendarJob({ id: event.id, ...version }),
        ...(isSplit ? [calendarJob({ id: eventId, sequence, modifiedAt: now })] : []),
      ]);
      return eventId;
    });
    const { result: eventId, heard, undo } = edited;
    return { ...(await effectOf(tx, { eventId, known: dates, heard, now })), ...said, undo };
  }
}

/** A date keeps a number of places of its own. */
async function giveRoom(tx: EntityManager, coming: Occurrence[], facts: SeriesFacts): Promise<void> {
  const { capacity, regularPlaces, dropInPlaces } = facts;
  const idsOf = (dates: Occurrence[]) => ({ id: In(dates.map(({ id }) => id)) });
  await tx.update(Occurrence, idsOf(coming), { regularPlaces, dropInPlaces });
  await tx.update(Occurrence, idsOf(coming.filter((date) => !date.ownCapacity)), { capacity });
}

/** @returns the id of a series that takes over with these facts */
async function split(
  tx: EntityManager,
  event: Event,
  { facts, sequence }: { facts: SeriesFacts; sequence: number },
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(Event, {
    ...event,
    ...facts,
    id,
    continuesId: event.id,
    datesUntil: facts.startsLocal,
    sequence,
    createdAt: now,
    modifiedAt: now,
  });
  await tx.query(
    'INSERT INTO mutes (person_id, event_id) SELECT person_id, $2 FROM mutes WHERE event_id = $1',
    [event.id, id],
  );
  await tx.query(
    `INSERT INTO standing_places (id, event_id, person_id, created_at, last_heard_at, ${STANDING_COLUMNS.join(', ')})
     SELECT gen_random_uuid(), $2, person_id, created_at, last_heard_at, ${STANDING_COLUMNS.join(', ')}
     FROM standing_places WHERE event_id = $1`,
    [event.id, id],
  );
  return id;
}

function pick(facts: EventFacts, names: (keyof EventFacts)[]): Partial<EventFacts> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}
