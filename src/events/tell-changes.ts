import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import type { Outbox } from '../queue/outbox.js';
import { DATES } from './dates.js';
import { EventChange, type ToldFacts, toldFactsOf } from './event-change.entity.js';
import { announcementJob } from './event-jobs.js';

/** What people hear of when it changes. */
export const TOLD = [
  'title',
  'format',
  'startsLocal',
  'timeZone',
  'durationMinutes',
  'area',
  'address',
  'meetingLink',
] as const satisfies (keyof ToldDate)[];

/** How long an edit of a series is told to nobody: often another follows, and readers get one letter for all. */
const WAITING_MINUTES = 5;
/** Whoever comes so soon has to hear of it at once. */
const SOON = { hours: 24 };

/** A date as people who mean to come know it. */
interface ToldDate extends ToldFacts {
  occurrenceId: string;
  address: string;
  meetingLink: string;
  startsAt: Date;
  endsAt: Date;
  isOn: boolean;
  sequence: number;
}

export type ToldDates = Map<string, ToldDate>;

export async function toldDates(tx: EntityManager, occurrenceIds: string[]): Promise<ToldDates> {
  const dates = await rowsOf<ToldDate>(
    tx,
    `SELECT d.occurrence_id AS "occurrenceId", d.title, d.discreet_title AS "discreetTitle", d.format,
            d.starts_local AS "startsLocal", d.time_zone AS "timeZone", d.duration_minutes AS "durationMinutes", d.area,
            d.address, d.meeting_link AS "meetingLink", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
            d.state = 'published' AS "isOn", d.sequence
     FROM ${DATES} d WHERE d.occurrence_id = ANY($1)`,
    [occurrenceIds],
  );
  return new Map(dates.map((date) => [date.occurrenceId, date]));
}

/**
 * Writes down what people who mean to come must hear of dates that an edit has changed or called off, all under one id,
 * and plans the word of it.
 * @param before the dates as they were
 * @param waits whether another edit may follow, so that the word of this one waits, unless one of the dates is soon
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
  const told = [...before.values()].flatMap((date) => {
    const next = after.get(date.occurrenceId);
    const change = date.isOn && date.endsAt > toDate(now) && next ? changeOf(date, next) : null;
    return change ? [{ date, next: next!, change }] : [];
  });
  if (told.length === 0) return [];
  await tx.insert(
    EventChange,
    told.map(({ change }) => ({ ...change, id: randomUUID(), editId, changedAt: now })),
  );
  const moments = told.flatMap(({ date, next }) => [date, next]);
  const firstStart = Math.min(...moments.map(({ startsAt }) => Number(startsAt)));
  const isSoon = firstStart < now.add(SOON).epochMilliseconds;
  const last = Math.max(...moments.map(({ endsAt }) => Number(endsAt)));
  const dueAt = isSoon || !waits ? now : now.add({ minutes: WAITING_MINUTES });
  const until = Temporal.Instant.fromEpochMilliseconds(last);
  await outbox.addAll(tx, [{ ...announcementJob(editId, until), dueAt }]);
  return told.map(({ date }) => date.occurrenceId);
}

/** `null`: nothing that anyone has to hear. Filling in what was still open is no news. */
function changeOf(before: ToldDate, after: ToldDate) {
  const { occurrenceId } = before;
  const { sequence } = after;
  const [was, is] = [toldFactsOf(before), toldFactsOf(after)];
  const addressChanged = before.address !== after.address;
  const meetingLinkChanged = before.meetingLink !== after.meetingLink;
  const change = {
    occurrenceId,
    sequence,
    before: was,
    after: { ...is, addressChanged, meetingLinkChanged },
  };
  if (!after.isOn) return { ...change, kind: 'cancelled' as const };
  const isNews = TOLD.some((fact) => before[fact] !== '' && before[fact] !== after[fact]);
  return isNews ? { ...change, kind: 'changed' as const } : null;
}
