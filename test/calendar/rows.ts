import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { Outbox } from '../../src/queue/outbox.js';
import type { ChoreName } from '../../src/queue/jobs.js';
import type { World } from '../support/world.js';

type Row = Record<string, unknown>;

async function insert(world: World, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  await world.database.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

/** A public group that is not sensitive, unless `fields` say otherwise. @returns its id */
export async function aGroup(world: World, fields: Row = {}): Promise<string> {
  const row = {
    id: randomUUID(),
    name: 'Northside Peers, mornings',
    discreet_name: 'Northside',
    language: 'en',
    time_zone: 'Europe/Lisbon',
    country: 'PT',
    visibility: 'public',
    joining: 'open',
    sensitive: false,
    created_at: new Date(),
    ...fields,
  };
  await insert(world, 'groups', row);
  return row.id;
}

/** A published workshop at 19:00 in Lisbon, ten days from now. */
export async function anEvent(world: World, groupId: string, fields: Row = {}) {
  const day = Temporal.Now.plainDateISO('Europe/Lisbon').add({ days: 10 });
  const now = new Date();
  const row = {
    id: randomUUID(),
    group_id: groupId,
    kind: 'workshop',
    format: 'in person',
    title: 'Living with panic',
    discreet_title: 'Workshop',
    description: 'Two quiet hours.\nBring tea; we bring biscuits, cups.',
    starts_local: `${day.toString()}T19:00`,
    time_zone: 'Europe/Lisbon',
    duration_minutes: 120,
    audience: 'anyone',
    area: 'Alcântara, Lisbon',
    address: 'Rua Secreta 7',
    meeting_link: 'https://meet.example.org/secret',
    language: 'en',
    state: 'published',
    created_at: now,
    modified_at: now,
    published_at: now,
    ...fields,
  };
  await insert(world, 'events', row);
  const start = Temporal.PlainDateTime.from(row.starts_local).toZonedDateTime(row.time_zone);
  const occurrence = {
    id: randomUUID(),
    event_id: row.id,
    original_local: row.starts_local,
    starts_local: row.starts_local,
    starts_at: new Date(start.epochMilliseconds),
    ends_at: new Date(start.add({ minutes: row.duration_minutes }).epochMilliseconds),
    tz_version: process.versions.tz,
    rsvps_close_at: new Date(start.epochMilliseconds),
  };
  await insert(world, 'occurrences', occurrence);
  return { id: row.id, occurrenceId: occurrence.id, start };
}

export async function aReply(
  world: World,
  occurrenceId: string,
  personId: string,
  answer: string,
): Promise<void> {
  const now = new Date();
  await world.database.query(
    `INSERT INTO rsvps (id, occurrence_id, person_id, source, answer, replied_at, created_at)
     VALUES ($1, $2, $3, 'person', $4, $5, $5)
     ON CONFLICT (occurrence_id, person_id) DO UPDATE SET answer = excluded.answer`,
    [randomUUID(), occurrenceId, personId, answer, now],
  );
}

/** Changes an event as the events folder does: a new sequence, a new time of change, and a chore. */
export async function changeEvent(world: World, eventId: string, sets: string): Promise<void> {
  await world.database.query(
    `UPDATE events SET sequence = sequence + 1, modified_at = now(), ${sets} WHERE id = $1`,
    [eventId],
  );
  await doChore(world, 'event-calendar', { eventId });
}

/** Plans a chore and waits until it, and what follows from it, is done. */
export async function doChore(world: World, name: ChoreName, about: Row): Promise<void> {
  await world.database.transaction((tx) =>
    world.app.get(Outbox).add(tx, name, about as never, {
      key: randomUUID(),
      useBy: Temporal.Now.instant().add({ hours: 1 }),
    }),
  );
  await calendarsAtRest(world);
}

/** Waits until no worker has anything to do for a calendar. */
export function calendarsAtRest({ database }: World): Promise<void> {
  return eventually(async () => {
    const [{ open }] = await database.query(
      `SELECT count(*) AS open FROM outbox WHERE lane = 'calendars' AND state IN ('pending', 'claimed')`,
    );
    return open === 0;
  });
}

export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come about within a minute');
    await new Promise((next) => setTimeout(next, 25));
  }
}

/** Feeds are trusted for a second before anyone looks whether they changed. */
export const aSecond = () => new Promise((next) => setTimeout(next, 1_050));

/** What an independent reader finds in a calendar. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (component: ICAL.Component, name: string) =>
    component.getFirstPropertyValue(name)?.toString();
  return {
    // ical.js does not know RFC 7986, and leaves NAME escaped.
    name: value(calendar, 'name')?.replace(/\\(.)/g, '$1'),
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((vevent) => ({
      uid: value(vevent, 'uid'),
      summary: value(vevent, 'summary'),
      description: value(vevent, 'description'),
      location: value(vevent, 'location'),
      url: value(vevent, 'url'),
      status: value(vevent, 'status'),
      transp: value(vevent, 'transp'),
      sequence: Number(value(vevent, 'sequence')),
      start: new ICAL.Event(vevent).startDate,
      end: new ICAL.Event(vevent).endDate,
      properties: vevent.getAllProperties().map((property) => property.name),
    })),
  };
}
