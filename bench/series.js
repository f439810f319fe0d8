import { createRequire } from 'node:module';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../dist/common/clock.js';
import { databaseOptions } from '../dist/database/data-source.js';
import { WHILE_NOBODY_WAITS } from '../dist/database/time-limits.js';
import { LayOutAhead } from '../dist/events/series/lay-out-ahead.js';
import { readWallTimes } from '../dist/events/series/read-wall-times.js';
import { startsBetween } from '../dist/events/series/starts-of.js';
import { compare } from './rounds.js';
import { seedGroup, seedSeries } from '../test/support/seed.js';

const SERIES = 1_000;
const MONTHS = 18;
/** What it gives to `import` depends on who reads its package. */
const { RRule } = createRequire(import.meta.url)('rrule');

/** Laying out the dates of 1,000 weekly series in many zones, and counting them. */
export async function series(ground) {
  return [await layingOut(ground), await counting()];
}

/** Through the sweep that a worker does, against a bare INSERT … SELECT of the very rows it wrote. */
async function layingOut({ url, pool }) {
  await seedSeries(pool, await seedGroup(pool), weekly(-1));
  const database = await new DataSource(databaseOptions(url, 4, WHILE_NOBODY_WAITS)).initialize();
  const layOutAhead = new LayOutAhead(database, new Clock());
  let rows = 0;

  /**
   * Both begin with an empty table, so that neither finds another's dead rows in its way. The series began a week earlier
   * than the last time, or what was counted then would be known.
   */
  const timed = async (write) => {
    await pool.query('TRUNCATE occurrences CASCADE');
    await pool.query(
      `UPDATE events SET dates_until = $1,
         starts_local = to_char(starts_local::timestamp - interval '7 days', 'YYYY-MM-DD"T"HH24:MI')`,
      [`${Temporal.Now.plainDateISO('UTC').toString()}T00:00`],
    );
    await pool.query('VACUUM ANALYZE events');
    await pool.query('CHECKPOINT');
    const startedAt = performance.now();
    await write();
    const seconds = (performance.now() - startedAt) / 1000;
    const { rowCount } = await pool.query('SELECT FROM occurrences');
    rows ||= rowCount;
    if (rowCount !== rows || rows < SERIES * 77) throw new Error(`${rowCount} dates were laid out`);
    return rows / seconds;
  };
  const ours = () => timed(() => layOutAhead.run());
  await ours();
  await pool.query('CREATE TABLE bench_rows AS TABLE occurrences');
  const limit = () => timed(() => pool.query('INSERT INTO occurrences SELECT * FROM bench_rows'));
  const result = await compare({
    name: 'Laying out 1,000 weekly series',
    unit: 'dates/s',
    goal: 0.5,
    ours,
    limit,
  });
  await database.destroy();
  return result;
}

/**
 * Wall times and what they mean, against `rrule` with `tzid`. Its answers depend on the zone of the process, and are an
 * hour off near a change of the clocks in others than UTC.
 */
async function counting() {
  process.env['TZ'] = 'UTC';
  const before = (first) =>
    Temporal.PlainDateTime.from(first).add({ months: MONTHS }).toString().slice(0, 16);
  const ours = (all) =>
    all.map(({ first, timeZone, weekday }) => {
      const rule = { rhythm: { every: 'week', interval: 1, weekdays: [weekday] }, end: null };
      const starts = startsBetween(rule, first, first, before(first));
      return readWallTimes(starts, timeZone).map(({ at }) => Number(at));
    });
  const limit = (all) =>
    all.map(({ first, timeZone, weekday }) => {
      const dtstart = new Date(`${first}Z`);
      const until = new Date(Date.parse(`${before(first)}Z`) - 60_000);
      const rule = new RRule({
        freq: RRule.WEEKLY,
        byweekday: [RRule[weekday]],
        dtstart,
        until,
        tzid: timeZone,
      });
      return rule.all().map(Number);
    });
  if (JSON.stringify(ours(weekly(0))) !== JSON.stringify(limit(weekly(0)))) {
    throw new Error('rrule finds other moments than ours');
  }
  let round = 0;
  const speed = (expand) => async () => {
    const all = weekly(++round);
    const startedAt = performance.now();
    const dates = expand(all).reduce((sum, moments) => sum + moments.length, 0);
    return dates / ((performance.now() - startedAt) / 1000);
  };
  return compare({
    name: 'Counting the dates of 1,000 weekly series',
    unit: 'dates/s',
    goal: 20,
    ours: speed(ours),
    limit: speed(limit),
    rounds: 3,
  });
}

/**
 * Evenings, on both halves of the earth, with and without changes of the clocks. They begin on days of a whole year, as
 * series of a community do; each round has days of its own, since what was counted once may be kept.
 */
function weekly(round = 0) {
  const zones = [
    'Europe/Lisbon',
    'America/New_York',
    'Australia/Sydney',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Asia/Tehran',
    'America/Santiago',
    'Pacific/Auckland',
  ];
  const start = Temporal.Now.plainDateISO('UTC').add({ years: round });
  return Array.from({ length: SERIES }, (_, at) => {
    const date = start.add({ days: at % 365 });
    return {
      first: `${date.toString()}T${17 + (at % 5)}:${at % 2 ? '30' : '00'}`,
      // On Saturdays rrule is an hour off where the clocks change before Sunday has come to Greenwich.
      timeZone: zones[date.dayOfWeek === 6 ? at % 2 : at % zones.length],
      weekday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date.dayOfWeek - 1],
    };
  });
}
