import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** The last Sunday of a month of next year, when clocks change in Lisbon. */
function lastSunday(month: number): string {
  const year = new Date().getUTCFullYear() + 1;
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

describe('before an edit counts', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(() => world.close());

  const look = (words: object) => olu.client.post(`/api/v1/groups/${group.id}/events/dates-preview`, words);
  const fields = (startsLocal: string) => ({
    title: 'Evening circle',
    startsLocal,
    durationMinutes: '90',
    timeZone: 'Europe/Lisbon',
    'repeats/every': 'week',
    'repeats/interval': '2',
    'repeats/ends': 'never',
    afterwards: 'look',
  });

  it('a new series says its rule in the reader’s language beside its next five dates', async () => {
    const words = { startsLocal: wallTimeIn(7), repeats: { every: 'week', interval: 2 } };
    const { json } = await look(words);
    expect(json.says).toMatch(/^every second \w+day$/);
    expect(json.dates.map(({ startsLocal }: any) => startsLocal)).toEqual(
      [7, 21, 35, 49, 63].map((days) => wallTimeIn(days)),
    );
    await olu.client.patch('/api/v1/me', { language: 'de' });
    expect((await look(words)).json.says).toMatch(/^jeden zweiten /);
    await olu.client.patch('/api/v1/me', { language: 'en' });
    expect((await look({ startsLocal: wallTimeIn(7) })).json).toMatchObject({
      says: null,
      dates: [{ startsLocal: wallTimeIn(7) }],
    });
    const wrong = await look({ ...words, repeats: { every: 'week', interval: 99 } });
    expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/repeats/interval']);
  });

  it('the editor shows the same, keeps what was typed, and saves nothing', async () => {
    const path = `/groups/${group.id}/events/new`;
    const { status, text } = await olu.client.submit(path, fields(wallTimeIn(7)));
    expect(status).toBe(200);
    expect(text).toMatch(/every second \w+day/);
    expect(text.match(/<li>\w+day \d+ \w+ \d{4}, 19:00<\/li>/g)).toHaveLength(5);
    expect(text).toContain('value="Evening circle"');
    expect((await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items).toEqual([]);

    const places = ['name="repeats/until"', 'value="look"', 'id="dates-preview"', '>Where</legend>'];
    const found = places.map((it) => text.indexOf(it));
    expect(found).toEqual(found.toSorted((one, next) => one - next));
    expect(text).toMatch(/<section [^>]*aria-labelledby="dates-preview"[^>]* autofocus/);

    const single = await given(world).event(olu, await given(world).group(olu));
    const begins = await olu.client.submit(`/events/${single.id}/edit`, fields(wallTimeIn(7)));
    expect(begins.text.match(/<li>\w+day \d+ \w+ \d{4}, 19:00<\/li>/g)).toHaveLength(5);
    expect((await olu.client.get(`/api/v1/events/${single.id}`)).json.series).toBeNull();
  });

  it('looking refuses all that saving refuses about when it is, each at its field', async () => {
    const path = `/groups/${group.id}/events/new`;
    const wrongs: [said: object, typed: object, field: string, sentence: string][] = [
      [{ startsLocal: '2020-01-01T10:00' }, {}, 'startsLocal', 'This time has passed.'],
      [{ endsLocal: wallTimeIn(6) }, { durationMinutes: '' }, 'endsLocal', 'The end has to come after'],
      [{ durationMinutes: 0 }, {}, 'durationMinutes', 'The shortest event lasts 5 minutes.'],
      [{ durationMinutes: 99999999999 }, {}, 'durationMinutes', 'The longest event lasts 14 days.'],
      [{ durationMinutes: 1.5 }, {}, 'durationMinutes', 'Please give a whole number.'],
      [{ timeZone: 'Europe/Atlantis' }, {}, 'timeZone', 'We do not know this time zone.'],
    ];
    for (const [said, typed, field, sentence] of wrongs) {
      const weekly = { startsLocal: wallTimeIn(7), repeats: { every: 'week' } };
      const { status, json } = await look({ ...weekly, ...said });
      const problem = { pointer: `/${field}`, detail: expect.stringContaining(sentence) };
      expect([field, status, json.errors]).toEqual([field, 422, [problem]]);
      const form = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, String(value)]));
      const page = await olu.client.submit(path, { ...fields(wallTimeIn(7)), ...form, ...typed });
      const told = [...page.text.matchAll(/<p class="error" id="form-(\w+)-error">([^<]+)/g)];
      expect([page.status, told.map(([, at, words]) => [at, words])]).toEqual([
        422,
        [[field, expect.stringContaining(sentence)]],
      ]);
      expect(page.text).not.toContain('id="dates-preview"');
    }
    const missing = await olu.client.submit(path, { ...fields(wallTimeIn(7)), durationMinutes: '' });
    expect(missing.text).toContain('id="form-durationMinutes-error">Please say how long it lasts');
  });

  it('a series is published once its dates have been seen', async () => {
    const path = `/groups/${group.id}/events/new`;
    const typed = {
      ...fieldsOf((await olu.client.page(path)).text, path),
      ...fields(wallTimeIn(7)),
      area: 'Alfama',
    };
    const asked = await olu.client.submit(path, { ...typed, afterwards: 'publish' });
    const publish = asked.headers.get('location')!;
    expect([asked.status, publish]).toEqual([303, expect.stringMatching(/^\/events\/[\w-]+\/publish$/)]);
    const event = publish.slice(0, -'/publish'.length);
    const state = async () => (await olu.client.get(`/api/v1${event}`)).json.state;
    expect(await state()).toBe('draft');
    const question = (await olu.client.page(publish)).text;
    expect(question).toContain('Publish these dates?');
    expect(question).toMatch(/every second \w+day/);
    expect(question.match(/<li>\w+day \d+ \w+ \d{4}, 19:00<\/li>/g)).toHaveLength(5);
    const unseen = await olu.client.submit(publish, {}, event);
    expect([unseen.headers.get('location'), await state()]).toEqual([publish, 'draft']);
    await olu.client.submit(publish, fieldsOf(question, publish));
    expect(await state()).toBe('published');
    expect((await olu.client.page(publish)).headers.get('location')).toBe(event);

    const looked = fieldsOf((await olu.client.submit(path, typed)).text, path);
    const other = await olu.client.submit(path, {
      ...looked,
      startsLocal: wallTimeIn(8),
      afterwards: 'publish',
    });
    expect(other.headers.get('location')).toMatch(/\/publish$/);
    const seen = await olu.client.submit(path, { ...looked, afterwards: 'publish' });
    expect(seen.headers.get('location')).toMatch(/^\/events\/[\w-]+$/);

    const nowhere = await olu.client.submit(path, { ...typed, area: '', afterwards: 'publish' });
    expect([nowhere.status, nowhere.text]).toEqual([
      422,
      expect.stringContaining('Please say roughly where'),
    ]);
  });

  it('dates that clocks skip or show twice are named, with what becomes of them, and nothing is refused', async () => {
    const start = `${wallTimeIn(1).slice(0, 10)}T01:30`;
    const wish = { startsLocal: start, timeZone: 'Europe/Lisbon', repeats: { every: 'day' } };
    const details = (json: any) => json.map(({ detail }: any) => detail).join('\n');
    const named = (said: string) => {
      expect(said).toMatch(
        /go forward on \d+ March \d{4}, from 01:00 straight to 02:00, so 01:30 does not happen that day\. This date begins at 02:30 instead/,
      );
      expect(said).toMatch(
        /go back that night, so 01:30 on \d+ October \d{4} comes twice\. We mean the first/,
      );
    };
    named(details((await look(wish)).json.warnings));

    const { id } = await given(world).event(olu, await given(world).group(olu), wish);
    named(details((await olu.client.get(`/api/v1/events/${id}`)).json.hosting.notices));
    const changed = await olu.client.post(`/api/v1/events/${id}/series/preview`, { title: 'Night owls' });
    named(details(changed.json.warnings));

    const owl = await given(world).event(olu, group, {
      timeZone: 'Europe/Lisbon',
      repeats: { every: 'week' },
    });
    const late = await olu.client.patch(`/api/v1/events/${owl.id}/date`, {
      startsLocal: `${lastSunday(10)}T01:30`,
    });
    expect(details(late.json.hosting.notices)).toMatch(
      /^The clocks .* comes twice\. We mean the first[^\n]*$/,
    );

    const gap = `${lastSunday(3)}T01:30`;
    const once = await look({ startsLocal: gap, timeZone: 'Europe/Lisbon' });
    expect([once.status, once.json.errors[0].pointer]).toEqual([422, '/startsLocal']);
  });

  it('each fact is told as it was and as it will be, for all dates and for one', async () => {
    const here = await given(world).group(olu);
    const { id, view } = await given(world).event(olu, here, { repeats: { every: 'week', count: 4 } });
    const ana = await given(world).member('Ana', here);
    await given(world).reply(ana, { id });
    const all = await olu.client.post(`/api/v1/events/${id}/series/preview`, {
      area: 'Graça',
      durationMinutes: 60,
      repeats: { every: 'week', count: 3 },
    });
    expect(all.json).toMatchObject({ told: 1, undo: null });
    expect(all.json.differences).toEqual([
      { fact: 'durationMinutes', before: 90, now: 60 },
      { fact: 'repeats', before: view.series.says, now: view.series.says.replace('4', '3') },
      { fact: 'area', before: 'Alfama, near the river', now: 'Graça' },
    ]);
    await olu.client.patch('/api/v1/me', { language: 'de' });
    const german = await olu.client.post(`/api/v1/events/${id}/series/preview`, {
      repeats: { every: 'week', count: 3 },
    });
    expect([german.json.says, german.json.differences[0].now]).toEqual(
      Array(2).fill(expect.stringMatching(/, 3-mal$/)),
    );
    await olu.client.patch('/api/v1/me', { language: 'en' });
    const one = await olu.client.post(`/api/v1/events/${id}/date/preview`, { area: 'Graça', note: 'Once' });
    expect(one.json).toEqual({
      differences: [
        { fact: 'area', before: 'Alfama, near the river', now: 'Graça' },
        { fact: 'note', before: '', now: 'Once' },
      ],
      told: 1,
      undo: null,
    });

    const path = `/events/${id}/change-date`;
    const words = { startsLocal: wallTimeIn(7, '20:00'), area: 'Graça' };
    const shown = await olu.client.submit(path, words);
    expect(shown.status).toBe(200);
    expect(shown.text).toMatch(/<del>\w+day [^<]*, 19:00<\/del><br\/?><ins>\w+day [^<]*, 20:00<\/ins>/);
    expect(shown.text).toContain('1 person gets a letter');
    expect(shown.text).not.toContain('Ana');
    const at = async () => (await olu.client.get(`/api/v1/events/${id}`)).json.startsLocal;
    expect(await at()).toBe(wallTimeIn(7));

    expect(shown.text).toMatch(/<button[^>]* name="again" value="yes">Change something</);
    const change = { ...fieldsOf(shown.text, path), again: 'yes' };
    const fields = await olu.client.submit(path, change, `/events/${id}/edit`);
    expect(fields.status).toBe(200);
    expect(fieldsOf(fields.text, path)).toMatchObject({ startsLocal: [words.startsLocal], area: ['Graça'] });
    const series = `/events/${id}/change-series`;
    const typed = fieldsOf((await olu.client.page(series)).text, series);
    const look = await olu.client.submit(series, { ...typed, title: 'Night owls' });
    const back = { ...fieldsOf(look.text, series), again: 'yes' };
    const kept = await olu.client.submit(series, back, `/events/${id}/edit`);
    expect([kept.status, fieldsOf(kept.text, series)]).toEqual([200, { ...typed, title: ['Night owls'] }]);
    expect(await at()).toBe(wallTimeIn(7));
    expect((await olu.client.submit(path, { ...words, confirmed: 'yes' }, `/events/${id}/edit`)).status).toBe(
      303,
    );
    expect(await at()).toBe(wallTimeIn(7, '20:00'));
  });
});
