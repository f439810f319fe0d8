import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { CalendarDocuments } from '../dist/calendar/calendar-documents.js';
import { timeZoneBlock } from '../dist/calendar/time-zone-block.js';
import { appKey, startProcess, startWeb, vault } from './ground.js';
import { compare, median } from './rounds.js';
import { seedEvents, seedGroup, seedPeople, seedReplies } from '../test/support/seed.js';
import { withProgram } from './with-program.js';

const gzipped = promisify(gzip);
const ZONE = 'Europe/Lisbon';

/** How calendars are brought up to date after changes. */
export async function calendars(ground) {
  return [await afterOneEdit(ground), await delayWhileRendering(ground), await afterManyEdits(ground)];
}

/** Block, joining, gzip and storing, against ical-generator writing all 1,000 events, which it has in memory, and gzip. */
async function afterOneEdit({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const events = await seedEvents(pool, groupId, 1_000, 30, ZONE);
  return withProgram(databaseUrl, async (url, app) => {
    const feed = `${url}/feeds/groups/${groupId}.ics`;
    const whole = await (await fetch(feed)).text();
    const documents = app.get(CalendarDocuments);
    let edits = 0;
    const rebuild = async () => {
      const { eventId } = events[edits++ % events.length];
      await pool.query(
        'UPDATE events SET title = $2, sequence = sequence + 1, modified_at = now() WHERE id = $1',
        [eventId, `Walk, changed ${edits} times`],
      );
      await pool.query('DELETE FROM calendar_blocks WHERE event_id = $1', [eventId]);
      await pool.query(`UPDATE calendar_documents SET made_for = '' WHERE key = $1`, [`group:${groupId}`]);
      const startedAt = performance.now();
      await documents.etagOf({ kind: 'group', id: groupId, options: {} });
      return performance.now() - startedAt;
    };
    const rows = await rowsOf(pool, groupId, whole);
    if (eventsIn(renderWhole(rows)) !== eventsIn(whole))
      throw new Error('The limit has other events than ours');
    const renderAndZip = async () => {
      const startedAt = performance.now();
      await gzipped(Buffer.from(renderWhole(rows)));
      return performance.now() - startedAt;
    };
    return compare({
      name: 'A feed of 1,000 events after one edit',
      unit: 'feeds/s',
      goal: 4,
      ours: () => speedOf(rebuild),
      limit: () => speedOf(renderAndZip),
    });
  });
}

/** @param {() => Promise<number>} act gives how many milliseconds it took */
async function speedOf(act, times = 15) {
  let milliseconds = 0;
  for (let time = 0; time < times; time++) milliseconds += await act();
  return (times * 1000) / milliseconds;
}

/** What a program that renders whole feeds would have: everything about the events, in memory. */
async function rowsOf(pool, groupId, whole) {
  const { rows } = await pool.query('SELECT * FROM events WHERE group_id = $1', [groupId]);
  const link = /DESCRIPTION:([^]*?)\r\n(?=[A-Z])/.exec(whole)?.[1].replaceAll('\r\n ', '') ?? '';
  return rows.map((row) => ({ ...row, description: link.replaceAll('\\n', '\n') }));
}

function renderWhole(rows) {
  const calendar = ical({
    prodId: '//Bench//Calendar//EN',
    name: 'Bench walkers',
    timezone: { name: null, generator: (zone) => timeZoneBlock(zone, 2026, 2028) },
  });
  for (const row of rows) {
    const start = Temporal.PlainDateTime.from(row.starts_local).toZonedDateTime(ZONE);
    calendar.createEvent({
      id: row.id,
      sequence: row.sequence,
      stamp: row.modified_at,
      created: row.created_at,
      lastModified: row.modified_at,
      start,
      end: start.add({ minutes: row.duration_minutes }),
      timezone: ZONE,
      summary: row.title,
      description: row.description,
      location: row.area,
      url: `https://meet.example.org/events/${row.id}`,
    });
  }
  return calendar.toString();
}

function eventsIn(text) {
  return text.split('BEGIN:VEVENT').length - 1;
}

/** How late the web process is with anything else while a worker writes 10,000 events, and calendars and pages are read. */
async function delayWhileRendering({ url: databaseUrl, pool }) {
  const groups = [];
  for (let group = 0; group < 10; group++) {
    const groupId = await seedGroup(pool);
    groups.push({ groupId, events: await seedEvents(pool, groupId, 1_000, 30, ZONE) });
  }
  const preload = pathToFileURL(resolve(import.meta.dirname, 'limits/loop-delay.js')).href;
  const web = await startWeb(databaseUrl, { RUN_WORKERS: 'no', NODE_OPTIONS: `--import=${preload}` });
  const worker = await startWorker(databaseUrl, web.url);
  const paths = groups.flatMap(({ groupId, events }) => [
    `/feeds/groups/${groupId}.ics`,
    `/events/${events[0].eventId}`,
    `/feeds/groups/${groupId}.ics`,
    '/',
  ]);
  for (const path of paths) await read(web.url + path);

  const figures = [];
  for (let round = 0; round < 3; round++) {
    await pool.query('UPDATE events SET title = title || $1, modified_at = now()', [` (${round})`]);
    await lateness(web.child);
    await changed(
      pool,
      groups.flatMap(({ events }) => events),
    );
    let at = 0;
    const reading = [];
    const readers = setInterval(() => reading.push(read(web.url + paths[at++ % paths.length])), 20);
    await untilCalendarsRest(pool);
    clearInterval(readers);
    await Promise.all(reading);
    figures.push(await lateness(web.child));
  }
  await Promise.all([web.stop(), worker.stop()]);
  return {
    name: 'Delay in the web process while 10,000 events are rendered (p99)',
    unit: 'ms',
    most: 50,
    figure: median(figures),
    spread: [Math.min(...figures), Math.max(...figures)],
  };
}

/** Under the address of the web process, or each would find what the other wrote out of date. */
function startWorker(databaseUrl, baseUrl) {
  const env = {
    DATABASE_URL: databaseUrl,
    APP_KEY: appKey,
    SMTP_URL: 'smtp://127.0.0.1:9',
    BASE_URL: baseUrl,
    LOG_LEVEL: 'warn',
    SWEEP_SECONDS: '1',
  };
  return startProcess('dist/worker.js', env, /ready/);
}

async function read(url) {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
}

/** Milliseconds since it was asked last, 99 of 100 times. */
function lateness(child) {
  return new Promise((done) => {
    const listen = (chunk) => {
      const found = /late: (\S+)/.exec(chunk);
      if (!found) return;
      child.stdout.off('data', listen);
      done(Number(found[1]));
    };
    child.stdout.on('data', listen);
    child.kill('SIGUSR2');
  });
}

async function changed(pool, events) {
  await pool.query(
    `INSERT INTO outbox (name, lane, key, about, use_by)
     SELECT 'event-calendar', 'calendars', 'bench:' || gen_random_uuid(), jsonb_build_object('eventId', id), now() + interval '1 day'
     FROM unnest($1::uuid[]) AS id`,
    [events.map(({ eventId }) => eventId)],
  );
}

async function untilCalendarsRest(pool) {
  for (;;) {
    const { rows } = await pool.query(
      `SELECT FROM outbox WHERE lane = 'calendars' AND ended_at IS NULL LIMIT 1`,
    );
    if (rows.length === 0) return;
    await pause(100);
  }
}

/** How often the calendars of a group and of someone who goes are written while 500 of its events are edited. */
async function afterManyEdits({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const events = await seedEvents(pool, groupId, 500, 30, ZONE);
  const [organiser, member] = await seedPeople(pool, vault, groupId, 2);
  await pool.query(`UPDATE memberships SET role = 'organiser' WHERE person_id = $1`, [organiser.id]);
  for (const { occurrenceId } of events.slice(0, 50)) await seedReplies(pool, occurrenceId, [member]);
  await pool.query('CREATE TABLE bench_writes (key text)');
  await pool.query(`CREATE FUNCTION bench_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO bench_writes VALUES (new.key); RETURN NULL; END $$`);
  await pool.query(`CREATE TRIGGER bench_count AFTER INSERT OR UPDATE OF body ON calendar_documents
    FOR EACH ROW EXECUTE FUNCTION bench_count()`);
  const web = await startWeb(databaseUrl, { RUN_WORKERS: 'no' });
  const worker = await startWorker(databaseUrl, web.url);
  const send = async (person, method, path, body) => {
    const headers = { 'content-type': 'application/json', cookie: `session=${person.secret}` };
    const answer = await fetch(web.url + path, { method, headers, body: JSON.stringify(body) });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { url: own } = await send(member, 'POST', '/api/v1/me/feeds', { name: 'Phone' });
  await read(`${web.url}/feeds/groups/${groupId}.ics`);
  await read(web.url + new URL(own).pathname);

  const counts = [];
  for (let round = 0; round < 3; round++) {
    await pool.query('TRUNCATE bench_writes');
    const left = events.map(({ eventId }) => eventId);
    const editor = async () => {
      for (let id = left.pop(); id; id = left.pop())
        await send(organiser, 'PATCH', `/api/v1/events/${id}`, {
          title: `Walk ${round}: ${randomUUID().slice(0, 8)}`,
        });
    };
    await Promise.all(Array.from({ length: 10 }, editor));
    await untilCalendarsRest(pool);
    const { rows } = await pool.query('SELECT count(*)::int AS count FROM bench_writes GROUP BY key');
    if (rows.length < 2) throw new Error('Not every calendar was written anew');
    counts.push(Math.max(...rows.map(({ count }) => count)));
  }
  await Promise.all([web.stop(), worker.stop()]);
  return {
    name: 'Renders of a calendar after 500 edits',
    unit: 'times',
    most: 2,
    figure: median(counts),
    spread: [Math.min(...counts), Math.max(...counts)],
  };
}
