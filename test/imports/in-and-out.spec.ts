import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { Installation } from '../../src/installation/installation.js';
import { Housekeeping } from '../../src/operations/housekeeping/housekeeping.js';
import { type Answer, type Client } from '../support/client.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** `20270305T190000`, some days from now. */
const stamp = (days: number, time = '190000') =>
  `${wallTimeIn(days).slice(0, 10).replaceAll('-', '')}T${time}`;
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Elsewhere//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const TALK = vevent(
  'UID:talk@elsewhere.example',
  `DTSTART;TZID=Europe/Lisbon:${stamp(20)}`,
  `DTEND;TZID=Europe/Lisbon:${stamp(20, '203000')}`,
  'SUMMARY:A talk about sleep',
  'LOCATION:Alfama',
  'DESCRIPTION:Bring <i>tea</i>\\nAll welcome',
  'ORGANIZER;CN=Olga Secret:mailto:olga.secret@example.com',
  'ATTENDEE;CN=Bob Secret:mailto:bob.secret@example.com',
);
const CIRCLE = vevent(
  'UID:circle@elsewhere.example',
  `DTSTART;TZID=W. Europe Standard Time:${stamp(-70)}`,
  `DTEND;TZID=W. Europe Standard Time:${stamp(-70, '200000')}`,
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Circle',
  'LOCATION:Online https://meet.example.org/circle',
);

describe('dates brought in and taken out', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let api: string;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { timeZone: 'Europe/Lisbon' });
    api = `/api/v1/groups/${group.id}/imports`;
  });
  afterAll(() => world.close());

  const reached = async (path: string, state: string) => {
    let view: any;
    await until(`the import is ${state}`, async () => {
      view = (await olu.client.get(path)).json;
      return view.state === state;
    });
    return view;
  };
  const send = async (text: string, base = api) => {
    const sent = await olu.client.post(base, { text });
    expect([sent.status, sent.json.problem]).toEqual([201, null]);
    return reached(`${base}/${sent.json.id}`, 'read');
  };
  const choose = async ({ id, rows }: any, base = api) => {
    const chosen = rows
      .filter((row: any) => ['new', 'changed'].includes(row.status))
      .map((row: any) => row.id);
    const put = await olu.client.put(`${base}/${id}/choice`, { rows: chosen });
    expect(put.status).toBe(200);
    return reached(`${base}/${id}`, 'imported');
  };
  const drafts = async (id = group.id) =>
    (await olu.client.get(`/api/v1/groups/${id}/events?limit=100`)).json.items as any[];
  const inBox = async () =>
    (
      await world.database.query(
        'SELECT (SELECT count(*)::int FROM imports) AS files, (SELECT count(*)::int FROM import_rows WHERE row_box IS NOT NULL) AS boxes',
      )
    )[0];

  /** The database lets go of who comes at this turn, as it would of a worker that is killed there. */
  const fallingAt = async (turn: number, when: string) => {
    await world.database.query(`
      CREATE SEQUENCE turns;
      CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('turns') = ${turn} THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER fall ${when} EXECUTE FUNCTION fall();`);
    return () => world.database.query('DROP FUNCTION fall CASCADE; DROP SEQUENCE turns');
  };
  const putOff = (outcome: string) =>
    until(`the work is put off: ${outcome}`, async () => {
      const rows = await world.database.query(`SELECT FROM outbox WHERE state = 'pending' AND outcome = $1`, [
        outcome,
      ]);
      return rows.length > 0;
    });
  /** What is put off need not wait. */
  const hurry = () => world.database.query(`UPDATE outbox SET due_at = now() WHERE state = 'pending'`);

  it('shows through the page what a file holds, and makes nothing before somebody has chosen', async () => {
    const path = `/groups/${group.id}/imports`;
    const posted = await upload(olu.client, path, 'text', 'calendar.ics', calendar(...TALK, ...CIRCLE));
    expect(posted.status).toBe(303);
    const one = posted.headers.get('location')!;
    await reached(`/api/v1${one}`, 'read');

    const { text } = await olu.client.page(one);
    expect(text).toContain('A talk about sleep');
    expect(text).toContain('19:00 to 20:30, Lisbon time');
    expect(text).toContain('Repeats every ');
    expect(text).toContain('Its earlier dates are over. It begins with the next one.');
    expect(text).not.toMatch(/secret/i);
    expect(await drafts()).toEqual([]);

    const rows = [...text.matchAll(/name="rows" value="([^"]+)" checked/g)].map(([, id]) => id!);
    expect(rows).toHaveLength(2);
    expect((await olu.client.submit(one, {})).status).toBe(422);
    expect((await olu.client.submit(one, { rows: ['abc'] })).status).toBe(422);
    expect((await olu.client.submit(one, { rows })).status).toBe(303);
    await reached(`/api/v1${one}`, 'imported');
    const done = await olu.client.page(one);
    const made = await drafts();
    expect(made.map(({ title, state }) => `${title}: ${state}`).sort()).toEqual([
      'A talk about sleep: draft',
      'Circle: draft',
    ]);
    expect(done.text).toContain('2 new drafts');
    const talk = made.find(({ title }) => title === 'A talk about sleep');
    expect((await olu.client.page(`/events/${talk.id}`)).text).toMatch(/Bring tea<br>\s*All welcome/);
    for (const { id } of made) {
      const view = (await olu.client.get(`/api/v1/events/${id}`)).json;
      expect(done.text).toContain(`/events/${view.series?.id ?? id}"`);
    }
  });

  it('keeps nothing of the file that became a draft, and nobody of it at all', async () => {
    expect((await inBox()).boxes).toBe(0);
    const [{ text }] = await world.database.query(`SELECT string_agg(e::text, ' ') AS text FROM events e`);
    expect(text).not.toMatch(/secret|mailto/i);
  });

  it('keeps the hour of a weekly series in its zone, and its link from those who only look', async () => {
    const circle = (await drafts()).find(({ title }) => title === 'Circle');
    const { series, startsLocal, timeZone, format, hosting } = (
      await olu.client.get(`/api/v1/events/${circle.id}`)
    ).json;
    expect([startsLocal.slice(11), timeZone, format]).toEqual(['19:00', 'Europe/Berlin', 'online']);
    expect(hosting.meetingLink).toBe('https://meet.example.org/circle');
    expect(series.repeats).toEqual({ every: 'week', interval: 1 });
    expect(Temporal.PlainDate.from(startsLocal.slice(0, 10)).dayOfWeek).toBe(
      Temporal.PlainDate.from(wallTimeIn(-70).slice(0, 10)).dayOfWeek,
    );
  });

  it('brings nothing in twice', async () => {
    const again = await send(calendar(...TALK, ...CIRCLE));
    expect(again.rows.map((row: any) => row.status)).toEqual(['here', 'here']);
    expect(again.rows.every((row: any) => row.hereSince && row.eventId)).toBe(true);
    const refused = await olu.client.put(`${api}/${again.id}/choice`, { rows: [again.rows[0].id] });
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/rows']);
    const page = await olu.client.page(`/groups/${group.id}/imports/${again.id}`);
    expect(page.text).toContain('Nothing new in it');
    expect(page.text).toContain('here since');
    await olu.client.delete(`${api}/${again.id}`);
  });

  it('changes a draft when its row has changed, and leaves a published one alone', async () => {
    const changed = TALK.map((line) => line.replace('sleep', 'dreams'));
    const view = await send(calendar(...changed));
    expect(view.rows.map((row: any) => row.status)).toEqual(['changed']);
    const page = await olu.client.page(`/groups/${group.id}/imports/${view.id}`);
    expect(page.text).toContain('Here already since');
    expect(page.text).not.toMatch(/name="rows" value="[^"]+" checked/);
    const done = await choose(view);
    expect(done.rows.map((row: any) => row.outcome)).toEqual(['updated']);
    const talk = (await drafts()).find(({ title }) => title === 'A talk about dreams');
    expect(talk.state).toBe('draft');

    await olu.client.put(`/api/v1/events/${talk.id}/publication`);
    const later = await send(calendar(...TALK));
    expect(later.rows.map((row: any) => row.status)).toEqual(['kept']);
    await olu.client.delete(`${api}/${later.id}`);
  });

  it('brings in again what was thrown away', async () => {
    const circle = (await drafts()).find(({ title }) => title === 'Circle');
    await olu.client.delete(`/api/v1/events/${circle.id}`);
    const done = await choose(await send(calendar(...CIRCLE)));
    expect(done.rows.map((row: any) => row.outcome)).toEqual(['created']);
  });

  it('does without the days that a file leaves out, once it is published', async () => {
    const other = await given(world).group(olu, { timeZone: 'Europe/Lisbon' });
    const base = `/api/v1/groups/${other.id}/imports`;
    const series = (...left: number[]) =>
      calendar(
        ...vevent(
          'UID:left@elsewhere',
          `DTSTART;TZID=Europe/Lisbon:${stamp(20)}`,
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;COUNT=6',
          'SUMMARY:Reading',
          'LOCATION:Alfama',
          ...left.map((days) => `EXDATE;TZID=Europe/Lisbon:${stamp(days)}`),
        ),
      );
    const days = (...ahead: number[]) => ahead.map((it) => wallTimeIn(it).slice(0, 10));
    await choose(await send(series(27, 48), base), base);
    const [draft] = await drafts(other.id);
    const view = (await olu.client.get(`/api/v1/events/${draft.id}`)).json;
    expect(view.hosting.skippedDays).toEqual(days(27, 48));
    expect((await olu.client.page(`/events/${draft.id}`)).text).toContain('It will do without ');
    const done = await choose(await send(series(27, 41), base), base);
    expect(done.rows.map((row: any) => row.outcome)).toEqual(['updated']);

    await olu.client.put(`/api/v1/events/${draft.id}/publication`);
    const dates = await drafts(other.id);
    expect(dates.map((it) => it.startsLocal.slice(0, 10))).toEqual(days(20, 34, 48, 55));
    const skipped = await olu.client.page(`/series/${view.series.id}`);
    expect(skipped.text.match(/Put it back</g)).toHaveLength(2);
  });

  it('reads a table that is pasted, and says for each line what is wrong with it', async () => {
    const table = [
      'Title;Starts;Minutes;Repeats;Area',
      `=Tea;${wallTimeIn(15)};45;every week;By the river`,
      'Two ways;03/04/2099 19:00;45;;',
      ';2099-04-03 19:00;45;;',
      `Short;${wallTimeIn(15)};1;;`,
    ].join('\n');
    const posted = await olu.client.submit(`/groups/${group.id}/imports`, { pasted: table });
    const one = posted.headers.get('location')!;
    const view = await reached(`/api/v1${one}`, 'read');
    const statuses = view.rows.map(({ line, status }: any) => `${line} ${status}`);
    expect(statuses.sort()).toEqual(['2 new', '3 out', '4 out', '5 out']);
    const said = Object.fromEntries(view.rows.map((row: any) => [row.line, row.messages.join(' ')]));
    expect(said[3]).toContain('could be read in two ways. Please write the day like 2027-03-05.');
    expect(said[4]).toContain('It has no title.');
    expect(said[5]).toContain('Length: The shortest event lasts 5 minutes.');
    expect((await olu.client.page(one)).text).toContain('(line 3)');
    expect((await olu.client.submit(`${one}/discard`, {}, one)).headers.get('location')).toBe(
      `/groups/${group.id}/imports`,
    );
    expect((await olu.client.get(`/api/v1${one}`)).status).toBe(404);
  });

  it('takes no discreet title that tells what it is about, also by words that were named after it was looked at', async () => {
    const name = (telltaleWords: string[]) => world.app.get(Installation).change({ telltaleWords });
    await name(['harbour']);
    const at = wallTimeIn(16);
    const table = [
      'Title;Starts;Minutes;Discreet title',
      `First;${at};45;Grief evening`,
      `Second;${at};45;At the Harbours`,
      `Third;${at};45;By the quay`,
      `Fourth;${at};45;Evening`,
    ].join('\n');
    const other = await given(world).group(olu);
    const base = `/api/v1/groups/${other.id}/imports`;
    const view = await send(table, base);
    const said = Object.fromEntries(view.rows.map((row: any) => [row.line, [row.status, ...row.messages]]));
    expect(said).toEqual({
      2: ['out', 'Discreet title: Please choose other words: “grief” tells others what this is about.'],
      3: ['out', 'Discreet title: Please choose other words: letters must not say “harbour” here.'],
      4: ['new'],
      5: ['new'],
    });
    await name(['harbour', 'quay']);
    const imported = await choose(view, base);
    const refused = imported.rows.filter(({ outcome }: any) => outcome === 'refused');
    expect(refused.map(({ line, messages }: any) => [line, ...messages])).toEqual([
      [4, 'Discreet title: Please choose other words: letters must not say “quay” here.'],
    ]);
    expect((await drafts(other.id)).map(({ title }) => title)).toEqual(['Fourth']);
    await olu.client.delete(`${base}/${view.id}`);
    await name([]);
  });

  it('says at the field what is wrong with a file, and lets no larger one in elsewhere', async () => {
    const path = `/groups/${group.id}/imports`;
    const empty = await upload(olu.client, path, 'text', '', '');
    expect([empty.status, empty.text]).toEqual([
      422,
      expect.stringContaining('Please choose a file, or paste'),
    ]);
    const large = await upload(olu.client, path, 'text', 'large.ics', 'x'.repeat(2 * 1024 * 1024 + 10));
    expect([large.status, large.text]).toEqual([422, expect.stringContaining('2 MB is the most')]);
    const elsewhere = await olu.client.patch(`/api/v1/groups/${group.id}`, {
      description: 'x'.repeat(300 * 1024),
    });
    expect(elsewhere.status).toBe(413);
    const nothing = await olu.client.post(api, { text: 'Hello there' });
    const failed = await reached(`${api}/${nothing.json.id}`, 'failed');
    expect(failed.problem).toContain('The first line has to name the columns');
    expect((await olu.client.page(`/groups/${group.id}/imports/${nothing.json.id}`)).text).toContain(
      'That did not work',
    );
  });

  it('may have all its 2 MB also within JSON, where each line end takes two letters more', async () => {
    const head = 'Title,Starts\r\n';
    const text = head + '\r\n'.repeat((2 * 1024 * 1024 - head.length) / 2);
    const sent = await olu.client.post(api, { text });
    expect(sent.status).toBe(201);
    expect((await olu.client.delete(`${api}/${sent.json.id}`)).status).toBe(204);
  });

  it('is given up when the work with it breaks again and again, and says so', async () => {
    const breaking = (when: string) =>
      world.database.query(`
        CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
        CREATE TRIGGER break ${when} EXECUTE FUNCTION break();`);
    const mend = () => world.database.query('DROP FUNCTION break CASCADE');
    /** The next claim is the one after the last try. */
    const spend = () =>
      world.database.query(`UPDATE outbox SET attempts = 4, due_at = now() WHERE state = 'pending'`);
    const other = await given(world).group(olu);
    const base = `/api/v1/groups/${other.id}/imports`;

    await breaking('BEFORE INSERT ON import_rows FOR EACH ROW');
    const first = (await olu.client.post(base, { text: calendar(...TALK) })).json;
    await putOff('reading-failed');
    await spend();
    expect((await reached(`${base}/${first.id}`, 'failed')).problem).toContain('Please send it again.');
    await mend();

    const second = await send(calendar(...TALK), base);
    await breaking(`BEFORE UPDATE OF done ON imports FOR EACH ROW WHEN (NEW.done > OLD.done)`);
    const rows = second.rows.map(({ id }: any) => id);
    await olu.client.put(`${base}/${second.id}/choice`, { rows });
    await putOff('bringing-in-failed');
    await spend();
    expect((await reached(`${base}/${second.id}`, 'failed')).problem).toContain('nothing comes in twice');
    expect((await inBox()).boxes).toBe(0);

    const third = await send(calendar(...TALK), base);
    await olu.client.put(`${base}/${third.id}/choice`, { rows: third.rows.map(({ id }: any) => id) });
    await putOff('bringing-in-failed');
    const page = await olu.client.page(`/groups/${other.id}/imports/${third.id}`);
    expect(page.headers.get('refresh')).toBeNull();
    expect(page.text).toContain('0 of 1 event done');
    expect(page.text).toContain('Stop here');
    expect((await olu.client.delete(`${base}/${third.id}`)).status).toBe(204);
    await mend();
    await hurry();
    expect(await drafts(other.id)).toEqual([]);
  });

  it('is nobody else’s to see, also no other organiser’s', async () => {
    const view = await send(calendar(...TALK));
    const ola = await world.person('Ola');
    await given(world).membership(ola, group, 'organiser');
    expect((await ola.client.get(`${api}/${view.id}`)).status).toBe(404);
    expect((await ola.client.get(api)).json.items).toEqual([]);
    await olu.client.delete(`${api}/${view.id}`);
  });

  it('goes on where a worker was killed, loses nothing, and makes nothing twice', async () => {
    const other = await given(world).group(olu);
    const base = `/api/v1/groups/${other.id}/imports`;
    const many = Array.from({ length: 60 }, (_, at) =>
      vevent(`UID:${at}@many`, `DTSTART:${stamp(10 + at)}`, 'DURATION:PT1H', `SUMMARY:Meeting ${at}`),
    );
    let mend = await fallingAt(30, 'BEFORE INSERT ON import_rows FOR EACH ROW');
    const sent = await olu.client.post(base, { text: calendar(...many.flat()) });
    const one = `${base}/${sent.json.id}`;
    await putOff('reading-failed');
    expect((await olu.client.get(one)).json).toMatchObject({ state: 'reading', rows: [] });
    await hurry();
    const view = await reached(one, 'read');
    expect(view.rows.map((row: any) => row.status)).toEqual(many.map(() => 'new'));
    await mend();

    mend = await fallingAt(
      2,
      `BEFORE UPDATE OF done ON imports FOR EACH ROW WHEN (NEW.state = 'importing' AND NEW.done > OLD.done)`,
    );
    const rows = view.rows.map((row: any) => row.id);
    await olu.client.put(`${one}/choice`, { rows });
    await putOff('bringing-in-failed');
    expect((await olu.client.get(one)).json).toMatchObject({ state: 'importing', done: 50 });
    await hurry();
    const done = await reached(one, 'imported');
    await mend();
    expect(done.rows.map((row: any) => row.outcome)).toEqual(rows.map(() => 'created'));
    const titles = (await drafts(other.id)).map(({ title }) => String(title));
    expect(titles.sort()).toEqual(many.map((_, at) => `Meeting ${at}`).sort());
  });

  it('go out in full words for organisers alone, and nobody keeps the file on the way', async () => {
    const talk = await given(world).event(olu, group, {
      title: '=HYPERLINK("https://evil.example","Tea, with; all")',
      description: 'First **line**\n\n- one\n- two, with \\ and ;',
      address: 'Rua Secreta 7',
      meetingLink: 'https://meet.example.org/secret',
      format: 'hybrid',
      capacity: 9,
      accessFacts: ['step-free', 'quiet space'],
      reminderMinutes: [],
    });
    await given(world).event(olu, group, {
      title: 'Reading “Breath” 🌿',
      startsLocal: wallTimeIn(12),
      repeats: { every: 'month', nths: [], count: 6 },
      discreetTitle: 'Evening',
    });
    await given(world).event(olu, group, {
      kind: 'campaign',
      title: 'Speak up week',
      allDay: true,
      startsLocal: wallTimeIn(40).slice(0, 10),
      endsLocal: wallTimeIn(44).slice(0, 10),
      durationMinutes: undefined,
    });
    await given(world).reply(await given(world).member('Ana', group), talk);
    for (const path of [`/groups/${group.id}/events`, `/api/v1/groups/${group.id}/events`]) {
      for (const kind of ['ics', 'csv']) {
        const file = await olu.client.get(`${path}.${kind}`);
        expect(file.headers.get('content-disposition')).toBe(`attachment; filename="dates.${kind}"`);
        expect(file.headers.get('cache-control')).toBe('no-store');
        expect(file.text).toContain('Reading “Breath” 🌿');
        expect(file.text).not.toMatch(/Ana|ORGANIZER|ATTENDEE/);
      }
    }
    const { text: ics } = await olu.client.get(`/groups/${group.id}/events.ics`);
    expect(ics).not.toContain('Secret');
    expect(ics).not.toContain('meet.example.org');
    expect(() => new ICAL.Component(ICAL.parse(ics) as unknown[])).not.toThrow();
    const { text: csv } = await olu.client.get(`/groups/${group.id}/events.csv`);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""Tea, with; all"")"`);
    expect(csv).toContain('Rua Secreta 7');
    expect(ics).toContain(`DTSTART;VALUE=DATE:${stamp(40).slice(0, 8)}`);
    expect(csv).toContain(`Speak up week,${wallTimeIn(40).slice(0, 10)},${wallTimeIn(44).slice(0, 10)},yes,`);
  });

  it('are the same drafts in another group, and are known at home', async () => {
    const facts = async (groupId: string, published: boolean) => {
      const rows = await world.database.query(
        `SELECT to_jsonb(e) - '{id,group_id,created_at,modified_at,published_at,published_by,state,sequence,dates_until}'::text[] AS facts
         FROM events e WHERE group_id = $1 AND (state = 'published') = $2 ORDER BY title`,
        [groupId, published],
      );
      return rows.map((row: { facts: any }) => row.facts);
    };
    const home = await facts(group.id, true);
    expect(home.length).toBeGreaterThan(2);
    for (const kind of ['csv', 'ics']) {
      const { text } = await olu.client.get(`/groups/${group.id}/events.${kind}`);
      const other = await given(world).group(olu, { timeZone: 'America/New_York', language: 'de' });
      const base = `/api/v1/groups/${other.id}/imports`;
      const done = await choose(await send(text, base), base);
      expect(done.rows.map((row: any) => row.outcome)).toEqual(home.map(() => 'created'));
      const isHidden = { address: '', meeting_link: '' };
      const expected = kind === 'csv' ? home : home.map((it: object) => ({ ...it, ...isHidden }));
      expect(await facts(other.id, false)).toEqual(expected);
      const known = await send(text);
      expect(known.rows.map((row: any) => row.status)).toEqual(home.map(() => 'here'));
      await olu.client.delete(`${api}/${known.id}`);
    }
  });

  it('leave out what was over first, where there is more than goes out at once', async () => {
    const many = await given(world).group(olu);
    const ahead = await given(world).event(olu, many, { title: 'Still ahead' });
    await world.database.query(
      `WITH over AS (
         INSERT INTO events (id, group_id, kind, format, title, discreet_title, description, starts_local, time_zone,
           duration_minutes, audience, area, language, state, created_at, modified_at, published_at)
         SELECT gen_random_uuid(), group_id, kind, format, 'Over', discreet_title, description, '2024-01-01T19:00', time_zone,
           duration_minutes, audience, area, language, state, created_at, modified_at, published_at
         FROM events, generate_series(1, 5000) WHERE id = $1 RETURNING id)
       INSERT INTO occurrences (id, event_id, original_local, starts_local, starts_at, ends_at, tz_version, rsvps_close_at)
       SELECT gen_random_uuid(), over.id, '2024-01-01T19:00', '2024-01-01T19:00', o.starts_at - interval '99 days',
         o.ends_at - interval '99 days', o.tz_version, o.rsvps_close_at
       FROM over, occurrences o WHERE o.event_id = $1`,
      [ahead.id],
    );
    const { text } = await olu.client.get(`/groups/${many.id}/events.csv`);
    expect([text.match(/^Over,/gm)!.length, text.match(/^Still ahead,/gm)?.length]).toEqual([4999, 1]);
    const { text: page } = await olu.client.page(`/groups/${many.id}/imports`);
    expect(page).toContain('of more than 5,000 events and series, those that end last');
  });

  it('is erased after a day, and the drafts stay', async () => {
    await send(calendar(...vevent('UID:kept@elsewhere', `DTSTART:${stamp(30)}`, 'SUMMARY:Never chosen')));
    const before = (await drafts()).length;
    await world.timePasses('25 hours');
    await world.app.get(Housekeeping).tidyUp();
    expect(await inBox()).toEqual({ files: 0, boxes: 0 });
    expect((await drafts()).length).toBe(before);
  });
});

/** Sends a form with a file, as a browser would. */
async function upload(
  client: Client,
  path: string,
  field: string,
  fileName: string,
  content: string,
): Promise<Answer> {
  const page = await client.page(path);
  const proof = /name="proof" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const boundary = '----boundary';
  const body = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="proof"',
    '',
    proof,
    `--${boundary}`,
    `Content-Disposition: form-data; name="${field}"; filename="${fileName}"`,
    'Content-Type: application/octet-stream',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n');
  return client.send('POST', path, {
    body,
    headers: {
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
    },
  });
}
