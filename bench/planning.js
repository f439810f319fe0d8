import { DataSource } from 'typeorm';
import { PlanReminders } from '../dist/notifications/planning/plan-reminders.js';
import { Outbox } from '../dist/queue/outbox.js';
import { seedEvents, seedGroup, seedPeople, seedReplies } from '../test/support/seed.js';
import { vault } from './ground.js';
import { compare, median } from './rounds.js';
import { withProgram } from './with-program.js';

const MANY = 10_000;
const VERY_MANY = 100_000;

/** Planning a reminder for everyone who goes to a date: one statement, against a bare INSERT … SELECT of the very same rows. */
export async function planning({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const people = await seedPeople(pool, vault, groupId, VERY_MANY);
  return withProgram(databaseUrl, async (_, app) => {
    const plan = new PlanReminders(app.get(DataSource), app.get(Outbox, { strict: false }));
    const round = (count) => planned({ pool, groupId, plan, people: people.slice(0, count) });
    const seconds = [];
    for (let time = 0; time < 4; time++) seconds.push(await round(MANY));
    const warm = seconds.slice(1);
    return [
      {
        name: `Planning ${MANY} reminders`,
        unit: 's',
        most: 1,
        figure: median(warm),
        spread: [Math.min(...warm), Math.max(...warm)],
      },
      await compare({
        name: `Planning ${VERY_MANY} reminders`,
        unit: 'rows/s',
        goal: 0.5,
        rounds: 3,
        ours: async () => VERY_MANY / (await round(VERY_MANY)),
        limit: async () => VERY_MANY / (await copiedBack(pool)),
      }),
    ];
  });
}

/** @returns how many seconds it took to plan a reminder for each of them, of a date of their own */
async function planned({ pool, groupId, plan, people }) {
  const [{ eventId, occurrenceId }] = await seedEvents(pool, groupId, 1);
  await seedReplies(pool, occurrenceId, people);
  await pool.query(
    `UPDATE events SET reminder_minutes = ARRAY[floor(extract(epoch FROM o.starts_at - now()) / 60)::int]
     FROM occurrences o WHERE o.event_id = events.id AND events.id = $1`,
    [eventId],
  );
  await pool.query('TRUNCATE outbox CASCADE');
  await pool.query('ANALYZE');
  const startedAt = performance.now();
  await plan.run();
  const seconds = (performance.now() - startedAt) / 1000;
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM outbox');
  if (rows[0].count !== people.length) throw new Error(`${rows[0].count} reminders were planned`);
  await pool.query(`UPDATE events SET state = 'cancelled' WHERE id = $1`, [eventId]);
  await pool.query('DROP TABLE IF EXISTS aside');
  await pool.query(
    'CREATE TABLE aside AS SELECT name, lane, key, about, person_id, due_at, use_by FROM outbox',
  );
  return seconds;
}

/** @returns how many seconds it takes to write the rows that were planned last */
async function copiedBack(pool) {
  await pool.query('TRUNCATE outbox CASCADE');
  const startedAt = performance.now();
  await pool.query(
    'INSERT INTO outbox (name, lane, key, about, person_id, due_at, use_by) SELECT * FROM aside',
  );
  return (performance.now() - startedAt) / 1000;
}
