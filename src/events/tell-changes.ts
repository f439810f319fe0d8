import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { Outbox } from '../queue/outbox.js';
import { DATES } from './dates.js';
import { EventChange, type ToldFacts, toldFactsOf } from './event-change.entity.js';
import type { EventFacts } from './event-facts.js';
import { announcementJob } from './event-jobs.js';

/** What people hear of when it changes. A new meeting link needs no word: everyone joins from the page, which knows it. */
export const TOLD = [
  'title',
  'format',
  'startsLocal',
  'timeZone',
  'allDay',
  'durationMinutes',
  'area',
  'address',
] as const satisfies (keyof ToldDate)[];

/** What moves SEQUENCE (RFC 5546 §2.1.4): what may make someone think again, and never mere words about it. */
export const SEQUENCED: (keyof EventFacts)[] = [...TOLD, 'recurrenceRule'];

/** How long an edit of a series is told to nobody: it may be undone, and often another follows. */
export const WAITING_MINUTES = 5;
/** Whoever comes so soon has to hear of it at once. */
const SOON = { hours: 24 };
/** No news waits for longer, however many edits follow each other: as long as this after the first, the last may join it. */
const LONGEST_BURST = { minutes: 15 - WAITING_MINUTES };

/** SQL: whether the person of a reply `r` means to come, and did already when a change `c` was made. */
export const HEARS = `r.person_id IS NOT NULL AND r.answer <> 'declined' AND r.created_at <= c.changed_at`;

/** A date as people who mean to come know it. */
interface ToldDate extends ToldFacts {
  occurrenceId: string;
  eventId: string;
  address: string;
  startsAt: Date;
  endsAt: Date;
  isOn: boolean;
}

export type ToldDates = Map<string, ToldDate>;

export async function toldDates(tx: EntityManager, occurrenceIds: string[]): Promise<ToldDates> {
  const dates = await rowsOf<ToldDate>(
    tx,
    `SELECT d.occurrence_id AS "occurrenceId", d.event_id AS "eventId", d.title, d.discreet_title AS "discreetTitle",
            d.format, d.starts_local AS "startsLocal", d.time_zone AS "timeZone", d.all_day AS "allDay",
            d.duration_minutes AS "durationMinutes", d.area, d.address,
            d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.state = 'published' AS "isOn"
     FROM ${DATES} d WHERE d.occurrence_id = ANY($1)`,
    [occurrenceIds],
  );
  return new Map(dates.map((date) => [date.occurrenceId, date]));
}

/**
 * Writes down what people who mean to come must hear of dates that an edit has changed or called off, all under one id,
 * and plans the word of it. What waits of edits just before joins it where it is for one of the same readers: they get one
 * letter for all. Nobody else waits for longer.
 * @param before the dates as they were
 * @param waits whether this may be undone or another edit may follow, so that the word of it waits. Those who mean to come
 * to one of the dates that are soon hear at once all the same
 * @returns the dates that people hear of
 */
export async function tellChanges(
  tx: EntityManager,
  outbox: Outbox,
  before: ToldDates,
  now: Temporal.Instant,
  { waits }: { waits: boolean },
): Promise<string[]> {
  const after = await toldDates(tx, [...before.keys()]);
  const editId = randomUUID();
  const soonBefore = toDate(now.add(SOON));
  const told = [...before.values()].flatMap((date) => {
    const next = after.get(date.occurrenceId);
    const change = next && next.endsAt > toDate(now) ? changeOf(date, next) : null;
    const isSoon = next !== undefined && (date.startsAt < soonBefore || next.startsAt < soonBefore);
    return change ? [{ change: { ...change, isSoon }, date, next: next! }] : [];
  });
  if (told.length === 0) return [];
  await tx.insert(
    EventChange,
    told.map(({ change }) => ({ ...change, id: randomUUID(), editId, changedAt: now })),
  );
  const joined = waits ? await joinWaiting(tx, editId, told, now) : NOTHING_WAITED;
  const last = Math.max(
    joined.useBy,
    ...told.flatMap(({ date, next }) => [Number(date.endsAt), Number(next.endsAt)]),
  );
  const until = Temporal.Instant.fromEpochMilliseconds(last);
  const isAnySoon = joined.isUnheard || told.some(({ change }) => change.isSoon);
  await outbox.addAll(tx, [
    ...(waits && isAnySoon ? [announcementJob(editId, until, { soonOnly: true })] : []),
    { ...announcementJob(editId, until), dueAt: waits ? now.add({ minutes: WAITING_MINUTES }) : now },
  ]);
  return told.map(({ date }) => date.occurrenceId);
}

interface Joined {
  /** Until when it is of use, in ms. */
  useBy: number;
  /** Those who come to one of its dates that are soon should have been written to at once, and were not yet. */
  isUnheard: boolean;
}

const NOTHING_WAITED: Joined = { useBy: 0, isUnheard: false };

/** Takes over what edits of the same series just before have to tell to one of the same readers, and have not yet. */
async function joinWaiting(
  tx: EntityManager,
  editId: string,
  told: { date: ToldDate; next: ToldDate }[],
  now: Temporal.Instant,
): Promise<Joined> {
  const events = new Set(told.flatMap(({ date, next }) => [date.eventId, next.eventId]));
  const waiting = await rowsOf<{ editId: string; useBy: Date }>(
    tx,
    `UPDATE outbox SET state = 'suppressed', outcome = 'told-later', ended_at = now()
     WHERE name = 'announce-change' AND state = 'pending' AND ended_at IS NULL AND due_at > now()
       AND (about ->> 'changeId')::uuid IN (
         SELECT edit_id FROM event_changes WHERE edit_id IN (
           SELECT c.edit_id FROM event_changes c JOIN occurrences o ON o.id = c.occurrence_id
             JOIN rsvps r ON r.occurrence_id = o.id
           WHERE o.event_id = ANY($1) AND c.edit_id <> $2 AND c.changed_at > $3 AND ${HEARS}
             AND r.person_id IN (SELECT r.person_id FROM event_changes c JOIN rsvps r ON r.occurrence_id = c.occurrence_id
                                 WHERE c.edit_id = $2 AND ${HEARS}))
         GROUP BY edit_id HAVING min(changed_at) > $3)
     RETURNING about ->> 'changeId' AS "editId", use_by AS "useBy"`,
    [[...events], editId, toDate(now.subtract(LONGEST_BURST))],
  );
  if (waiting.length === 0) return NOTHING_WAITED;
  const edits = waiting.map((row) => row.editId);
  await tx.query('UPDATE event_changes SET edit_id = $1 WHERE edit_id = ANY($2)', [editId, edits]);
  const unheard = await rowOf(
    tx,
    `SELECT FROM outbox WHERE name = 'announce-change' AND ended_at IS NULL AND about ? 'soonOnly'
       AND (about ->> 'changeId')::uuid = ANY($1) LIMIT 1`,
    [edits],
  );
  return { useBy: Math.max(...waiting.map(({ useBy }) => Number(useBy))), isUnheard: unheard !== null };
}

/** `null`: nothing that anyone has to hear. Filling in what was still open is no news. */
function changeOf(before: ToldDate, after: ToldDate) {
  const { occurrenceId } = before;
  const [was, is] = [toldFactsOf(before), toldFactsOf(after)];
  const addressChanged = before.address !== after.address;
  const change = { occurrenceId, before: was, after: { ...is, addressChanged } };
  if (!before.isOn && !after.isOn) return null;
  if (!after.isOn) return { ...change, kind: 'cancelled' as const };
  const isNews = TOLD.some((fact) => before[fact] !== '' && before[fact] !== after[fact]);
  return isNews || !before.isOn ? { ...change, kind: 'changed' as const } : null;
}
