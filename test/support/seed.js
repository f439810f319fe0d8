import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/**
 * Rows in bulk, by SQL, where going through the doors one by one would take too long.
 * @typedef {import('pg').Pool | import('pg').Client} Pool
 * @typedef {{ seal(text: string, place: string): string, index(text: string): Buffer }} Vault
 * @typedef {{ id: string, email: string, secret: string, sessionHash: Buffer }} SeededPerson
 * @typedef {{ eventId: string, occurrenceId: string }} SeededEvent
 */

/** @param {Pool} pool @returns {Promise<string>} the id of an open, public group */
export async function seedGroup(pool) {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO groups (id, name, discreet_name, language, time_zone, country, visibility, joining, sensitive, created_at)
     VALUES ($1, 'Bench walkers', 'Walkers', 'en', 'Europe/Lisbon', 'PT', 'public', 'open', false, now())`,
    [id],
  );
  return id;
}

/**
 * People who are signed in, and members of the group. They have no quiet hours, for at night reminders would wait.
 * @param {Pool} pool @param {Vault} vault @param {string} groupId @param {number} count
 * @returns {Promise<SeededPerson[]>}
 */
export async function seedPeople(pool, vault, groupId, count) {
  const people = Array.from({ length: count }, (_, at) => {
    const secret = randomBytes(32).toString('base64url');
    const id = randomUUID();
    const email = `person-${at}-${id.slice(0, 8)}@example.org`;
    return { id, email, secret, sessionHash: createHash('sha256').update(secret).digest() };
  });
  await pool.query(
    `INSERT INTO people (id, email_box, email_index, language, time_zone, time_zone_confirmed, quiet_from, quiet_until, confirmed_at, created_at)
     SELECT *, 'en', 'Europe/Lisbon', true, '00:00', '00:00', now(), now() FROM unnest($1::uuid[], $2::text[], $3::bytea[])`,
    [
      people.map((it) => it.id),
      people.map((it) => vault.seal(it.email, `people.email:${it.id}`)),
      people.map((it) => vault.index(it.email)),
    ],
  );
  await pool.query(
    `INSERT INTO sessions (id, person_id, token_hash, device, created_at, last_seen_at, expires_at)
     SELECT gen_random_uuid(), *, 'Bench', now(), now(), now() + interval '90 days'
     FROM unnest($1::uuid[], $2::bytea[])`,
    [people.map((it) => it.id), people.map((it) => it.sessionHash)],
  );
  await pool.query(
    `INSERT INTO memberships (id, group_id, person_id, role, state, created_at, changed_at)
     SELECT gen_random_uuid(), $2, person, 'member', 'active', now(), now() FROM unnest($1::uuid[]) AS person`,
    [people.map((it) => it.id), groupId],
  );
  return people;
}

/**
 * Published events in the coming weeks.
 * @param {Pool} pool @param {string} groupId @param {number} count
 * @returns {Promise<SeededEvent[]>}
 */
export async function seedEvents(pool, groupId, count, capacity = 30, timeZone = 'UTC') {
  const events = Array.from({ length: count }, () => ({ eventId: randomUUID(), occurrenceId: randomUUID() }));
  await pool.query(
    `INSERT INTO events (id, group_id, kind, format, title, discreet_title, description, starts_local, time_zone,
       duration_minutes, capacity, audience, area, address, access_facts, language, state, created_at, modified_at, published_at)
     SELECT id, $2, 'social', 'in person', 'Walk ' || n, 'Walk', 'A slow walk along the river, with tea afterwards.',
       to_char(date_trunc('minute', now() + interval '2 days' + n * interval '7 minutes'), 'YYYY-MM-DD"T"HH24:MI'),
       $4, 90, $3, 'anyone', 'Near the old bridge', '1 River Road', '{step-free}', 'en', 'published', now(), now(), now()
     FROM unnest($1::uuid[]) WITH ORDINALITY AS made (id, n)`,
    [events.map((it) => it.eventId), groupId, capacity, timeZone],
  );
  await pool.query(
    `INSERT INTO occurrences (id, event_id, original_local, starts_local, starts_at, ends_at, tz_version, rsvps_close_at, capacity)
     SELECT made.id, e.id, e.starts_local, e.starts_local, e.starts_local::timestamp AT TIME ZONE e.time_zone,
       e.starts_local::timestamp AT TIME ZONE e.time_zone + interval '90 minutes', $3, e.starts_local::timestamp AT TIME ZONE e.time_zone, e.capacity
     FROM unnest($1::uuid[], $2::uuid[]) AS made (id, event) JOIN events e ON e.id = made.event`,
    [events.map((it) => it.occurrenceId), events.map((it) => it.eventId), process.versions.tz ?? ''],
  );
  return events;
}

/**
 * Published weekly series without an end, none of whose dates is laid out yet.
 * @param {Pool} pool @param {string} groupId
 * @param {{ first: string, timeZone: string, weekday: string }[]} series
 */
export async function seedSeries(pool, groupId, series) {
  await pool.query(
    `INSERT INTO events (id, group_id, kind, format, title, discreet_title, description, starts_local, time_zone,
       duration_minutes, capacity, audience, area, language, state, created_at, modified_at, published_at,
       recurrence_rule, dates_until)
     SELECT gen_random_uuid(), $1, 'support meeting', 'online', 'Evening circle', 'Evening', '', first, zone, 90, 12,
       'anyone', '', 'en', 'published', now(), now(), now(),
       jsonb_build_object('rhythm', jsonb_build_object('every', 'week', 'interval', 1, 'weekdays', jsonb_build_array(day)),
         'end', NULL),
       first
     FROM unnest($2::text[], $3::text[], $4::text[]) AS made (first, zone, day)`,
    [groupId, series.map((it) => it.first), series.map((it) => it.timeZone), series.map((it) => it.weekday)],
  );
}

/** @param {Pool} pool @param {string} occurrenceId @param {Pick<SeededPerson, 'id'>[]} people who all say they are going */
export async function seedReplies(pool, occurrenceId, people) {
  await pool.query(
    `INSERT INTO rsvps (id, occurrence_id, person_id, source, answer, replied_at, created_at)
     SELECT gen_random_uuid(), $2, person, 'person', 'going', now(), now() FROM unnest($1::uuid[]) AS person`,
    [people.map((it) => it.id), occurrenceId],
  );
  await pool.query('UPDATE occurrences SET capacity = NULL, seats_taken = $2 WHERE id = $1', [
    occurrenceId,
    people.length,
  ]);
}

/**
 * The event's place changed, and everyone who goes is to hear of it.
 * @param {Pool} pool @param {SeededEvent} event
 */
export async function seedChange(pool, { eventId, occurrenceId }) {
  const changeId = randomUUID();
  await pool.query(
    `INSERT INTO event_changes (id, edit_id, occurrence_id, kind, is_soon, before, after, changed_at)
     SELECT $1, $1, $2, 'changed', false, facts, facts || $4, now()
     FROM (
       SELECT jsonb_build_object('title', title, 'discreetTitle', discreet_title, 'format', format, 'startsLocal',
         starts_local, 'timeZone', time_zone, 'durationMinutes', duration_minutes, 'area', 'At the mill') AS facts
       FROM events WHERE id = $3
     ) AS before`,
    [
      changeId,
      occurrenceId,
      eventId,
      { area: 'Near the old bridge', addressChanged: false, meetingLinkChanged: false },
    ],
  );
  await pool.query(
    `INSERT INTO outbox (name, lane, key, about, use_by)
     VALUES ('announce-change', 'changes', $1, $2, now() + interval '1 day')`,
    [`announce-change:${changeId}`, { changeId }],
  );
}

/**
 * A reminder to each who goes to a date, as if it was planned.
 * @param {Pool} pool @param {string} occurrenceId
 * @param {{ inMs: number, apartMs?: number }} when the first is due, and how far from one to the next
 * @returns {Promise<Date[]>} when each is due, by the clock of the database
 */
export async function seedReminders(pool, occurrenceId, { inMs, apartMs = 0 }) {
  const { rows } = await pool.query(
    `INSERT INTO outbox (name, lane, key, about, person_id, due_at, use_by)
     SELECT 'event-reminder', 'reminders', 'seeded:' || gen_random_uuid(),
       jsonb_build_object('rsvpId', r.id, 'minutesBefore', 60, 'startsLocal', o.starts_local), r.person_id,
       clock_timestamp() + ($2 + $3 * row_number() OVER (ORDER BY r.id)) * interval '1 millisecond', o.starts_at
     FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id WHERE o.id = $1
     RETURNING due_at`,
    [occurrenceId, inMs, apartMs],
  );
  return rows.map((row) => row.due_at);
}

/**
 * A number of each who goes to a date, and a reminder that is due there, as if it was planned.
 * @param {Pool} pool @param {Vault} vault @param {string} occurrenceId
 * @returns {Promise<string[]>} the numbers
 */
export async function seedNumbers(pool, vault, occurrenceId) {
  const { rows } = await pool.query('SELECT id, person_id FROM rsvps WHERE occurrence_id = $1', [
    occurrenceId,
  ]);
  const addresses = rows.map((row) => ({
    ...row,
    addressId: randomUUID(),
    number: `+3519${randomInt(1e9, 1e10)}`,
  }));
  await pool.query(
    `INSERT INTO channel_addresses (id, person_id, channel, address_box, address_index)
     SELECT id, person, 'webhook', box, index FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) AS made (id, person, box, index)`,
    [
      addresses.map((it) => it.addressId),
      addresses.map((it) => it.person_id),
      addresses.map((it) => vault.seal(it.number, `channel_addresses.address:${it.addressId}`)),
      addresses.map((it) => vault.index(it.number)),
    ],
  );
  await pool.query(
    `INSERT INTO outbox (name, lane, key, about, person_id, due_at, use_by)
     SELECT 'reminder-notification', 'channels', 'seeded:' || a.id,
       jsonb_build_object('rsvpId', r.id, 'minutesBefore', 60, 'startsLocal', o.starts_local, 'addressId', a.id),
       r.person_id, now(), o.starts_at
     FROM channel_addresses a JOIN rsvps r ON r.person_id = a.person_id JOIN occurrences o ON o.id = r.occurrence_id
     WHERE o.id = $1`,
    [occurrenceId],
  );
  return addresses.map((it) => it.number);
}
