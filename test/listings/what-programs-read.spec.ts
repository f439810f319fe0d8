import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

let world: World;
let olu: TestPerson;
beforeAll(async () => {
  world = await openWorld({ workers: false });
  await world.setUp();
  olu = await world.person('Olu');
});
afterAll(() => world.close());

const A_WEEKDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdayIn = (days: number) => Temporal.PlainDateTime.from(wallTimeIn(days)).dayOfWeek;
const visit = async (path: string) => (await world.client().page(path)).text;
const dataOf = (page: string) => {
  const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return text ? JSON.parse(text) : null;
};
const openGraphOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<meta property="og:(\w+)" content="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
const change = async (group: TestGroup, changes: object) => {
  const answer = await olu.client.patch(`/api/v1/groups/${group.id}`, changes);
  expect(answer.status).toBe(200);
};

describe('what search engines read of a date', () => {
  it('is what its page shows to a stranger, and no more', async () => {
    const group = await given(world).group(olu, { description: 'About us' });
    const event = await given(world).event(olu, group, {
      title: 'A </script><script>alert(1)</script> & more',
      description: '**Come** as you are',
      format: 'hybrid',
      area: 'Alfama',
      address: 'Rua Secreta 7',
      meetingLink: 'https://meet.example.org/secret',
      timeZone: 'Europe/Lisbon',
      startsLocal: wallTimeIn(7),
      capacity: 12,
    });
    const page = await visit(`/events/${event.id}`);
    const url = `${world.url}/events/${event.id}`;
    expect(dataOf(page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': url,
      url,
      name: 'A </script><script>alert(1)</script> & more',
      description: 'Come as you are',
      inLanguage: 'en',
      startDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT19:00:00\+0[01]:00$/),
      endDate: expect.stringMatching(/T20:30:00\+0[01]:00$/),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Alfama', address: 'Alfama' },
        { '@type': 'VirtualLocation', url },
      ],
      organizer: {
        '@type': 'Organization',
        name: 'Tuesday circle',
        url: `${world.url}/groups/${group.id}`,
      },
    });
    expect(Date.parse(dataOf(page).startDate)).toBe(Date.parse(event.view.startsAt));
    expect(page).not.toContain('<script>alert');
    // A host sees more on the page, and programs that come with them do not.
    expect(dataOf((await olu.client.page(`/events/${event.id}`)).text)).toEqual(dataOf(page));
  });

  it('says that it is cancelled', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group);
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Rain' });
    expect(dataOf(await visit(`/events/${event.id}`)).eventStatus).toBe('https://schema.org/EventCancelled');
  });

  it('names the rule of a series, and what is different from it', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group, {
      startsLocal: wallTimeIn(7),
      timeZone: 'Asia/Kathmandu',
      repeats: { every: 'week', interval: 2, count: 9 },
    });
    const seriesId: string = event.view.series.id;
    const dates = (await olu.client.get(`/api/v1/series/${seriesId}/dates`)).json.items;
    await olu.client.put(`/api/v1/events/${dates[1].id}/cancellation`, { reason: 'Holiday' });

    expect(dataOf(await visit(`/series/${seriesId}`))).toMatchObject({
      '@type': 'EventSeries',
      name: 'Breathing when it is loud',
      startDate: `${wallTimeIn(7)}:00+05:45`,
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P2W',
        byDay: [A_WEEKDAY[weekdayIn(7) - 1]],
        repeatCount: 9,
        startDate: wallTimeIn(7).slice(0, 10),
        startTime: '19:00:00',
        endTime: '20:30:00',
        duration: 'PT90M',
        scheduleTimezone: 'Asia/Kathmandu',
        exceptDate: [`${wallTimeIn(21)}:00`],
      },
    });
    await olu.client.patch(`/api/v1/events/${dates[2].id}/date`, { title: 'With a guest' });
    const url = `${world.url}/series/${seriesId}`;
    expect(dataOf(await visit(`/events/${dates[2].id}`))).toMatchObject({
      name: 'With a guest',
      superEvent: { '@type': 'EventSeries', '@id': url, url },
    });
    expect(dataOf(await visit(`/events/${dates[2].id}`)).superEvent.name).toBeUndefined();
  });

  it('has days and no hours where a series takes whole days', async () => {
    const group = await given(world).group(olu, { sensitive: false });
    const { view } = await given(world).event(olu, group, {
      title: 'Quiet weekend',
      allDay: true,
      startsLocal: wallTimeIn(7).slice(0, 10),
      endsLocal: wallTimeIn(8).slice(0, 10),
      durationMinutes: undefined,
      repeats: { every: 'week', count: 4 },
    });
    const path = `/series/${view.series.id}`;
    const dates = (await olu.client.get(`/api/v1${path}/dates`)).json.items;
    await olu.client.put(`/api/v1/events/${dates[1].id}/cancellation`, { reason: 'Holiday' });
    const page = await visit(path);
    expect(openGraphOf(page).title).toBe('Quiet weekend');
    const data = dataOf(page);
    expect(data).toMatchObject({ '@type': 'EventSeries', startDate: wallTimeIn(7).slice(0, 10) });
    expect(data.eventSchedule).toEqual({
      '@type': 'Schedule',
      repeatFrequency: 'P1W',
      byDay: [A_WEEKDAY[weekdayIn(7) - 1]],
      repeatCount: 4,
      startDate: wallTimeIn(7).slice(0, 10),
      duration: 'P2D',
      exceptDate: [wallTimeIn(14).slice(0, 10)],
    });
  });

  it('is nothing at all for a group that is not in the list', async () => {
    const group = await given(world).group(olu, { visibility: 'unlisted' });
    const event = await given(world).event(olu, group, { repeats: { every: 'week', count: 3 } });
    for (const path of [`/events/${event.id}`, `/series/${event.view.series.id}`, `/groups/${group.id}`]) {
      const answer = await world.client().page(path);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/ld\+json|property="og:|atom\+xml|Meetings Feed/);
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    }
  });
});

describe('how a link looks when it is shared', () => {
  it('shows a public group that need not be discreet, and says nothing of one that must', async () => {
    const group = await given(world).group(olu, { purpose: 'An hour of calm', sensitive: false });
    const event = await given(world).event(olu, group, { repeats: { every: 'day', count: 3 } });
    const paths = [`/groups/${group.id}`, `/events/${event.id}`, `/series/${event.view.series.id}`];

    expect(openGraphOf(await visit(paths[0]!))).toEqual({
      title: 'Tuesday circle',
      description: 'An hour of calm',
      url: `${world.url}/groups/${group.id}`,
      type: 'website',
      site_name: 'Test community',
    });
    expect(openGraphOf(await visit(paths[1]!)).title).toBe('Breathing when it is loud');
    expect(openGraphOf(await visit(paths[2]!)).description).toBe('Every day, 3 times');

    await change(group, { sensitive: true });
    for (const path of paths) expect(openGraphOf(await visit(path))).toEqual({});
  });
});

describe('what is new', () => {
  it('stands in a feed of the site and one of the group, the newest first, in discreet words where they are due', async () => {
    const group = await given(world).group(olu, { sensitive: false, name: 'Open circle' });
    const first = await given(world).event(olu, group, { title: 'Tea & <talk> ]]>' });
    const second = await given(world).event(olu, group, {
      title: 'Every week',
      repeats: { every: 'week', count: 4 },
    });
    const quiet = await given(world).group(olu);
    const discreet = await given(world).event(olu, quiet, { title: 'Living with panic' });
    const hidden = await given(world).group(olu, { visibility: 'unlisted' });
    await given(world).event(olu, hidden, { title: 'For few' });

    const page = await visit(`/groups/${group.id}`);
    const [, href = ''] =
      /type="application\/atom\+xml" title="New dates: Open circle" href="([^"]+)"/.exec(page) ?? [];
    const atom = await world.client().get(href);
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect([...atom.text.matchAll(/<entry>.*?<id>(.*?)<\/id>/gs)].map(([, id]) => id)).toEqual([
      `${world.url}/series/${second.view.series.id}`,
      `${world.url}/events/${first.id}`,
    ]);
    expect(atom.text).toContain('<title type="html"><![CDATA[Tea &amp; &lt;talk&gt; ]]&gt;]]></title>');

    const site = await world.client().get('/feeds/events.atom');
    expect(site.text).toContain(`/events/${discreet.id}`);
    expect(site.text).toContain('Wednesday workshop');
    expect(site.text).not.toMatch(/panic|For few/);
    expect((await visit('/')).includes('href="/feeds/events.atom"')).toBe(true);
    const rss = await world.client().get(`/groups/${quiet.id}/events.rss`);
    expect(rss.text).toContain('<title>Tuesday meeting</title>');
    expect((await world.client().get(`/groups/${hidden.id}/events.atom`)).status).toBe(404);
  });

  it('is sent once, until something changes', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group);
    const path = `/groups/${group.id}/events.atom`;
    const { headers } = await world.client().get(path);
    const known = { 'if-none-match': headers.get('etag')! };
    expect(headers.get('cache-control')).toBe('public, max-age=300');

    const again = await world.client().get(path, known);
    expect([again.status, again.text]).toEqual([304, '']);
    expect(headers.get('last-modified')).toBeNull();

    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Rain' });
    const after = await world.client().get(path, known);
    expect(after.status).toBe(200);
    expect(after.text).not.toContain(event.id);
  });

  it('turns discreet with its group, and is newer when the first date of a series moves', async () => {
    const group = await given(world).group(olu, { sensitive: false });
    const event = await given(world).event(olu, group, {
      title: 'Living with panic',
      repeats: { every: 'week', count: 4 },
    });
    const path = `/groups/${group.id}/events.atom`;
    const updated = (text: string) => [...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at!);
    const before = await world.client().get(path);
    expect(before.text).toContain('panic');
    await olu.client.patch(`/api/v1/events/${event.id}/date`, { startsLocal: wallTimeIn(7, '18:00') });
    const moved = await world.client().get(path);
    for (const [at, moment] of updated(moved.text).entries())
      expect(moment > updated(before.text)[at]!).toBe(true);

    await change(group, { sensitive: true });
    const since = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() };
    const discreet = await world.client().get(path, since);
    expect([discreet.status, discreet.text.includes('panic')]).toEqual([200, false]);
  });
});

describe('the Meeting Guide', () => {
  const guide = async (group: TestGroup) =>
    (await world.client().get('/feeds/meetings.json')).json.filter(
      (it: { url: string; slug: string }) => it.url && slugs.get(group.id)?.includes(it.slug),
    );
  const slugs = new Map<string, string[]>();
  const series = async (group: TestGroup, fields: object) => {
    const { view } = await given(world).event(olu, group, { ...fields });
    const { id } = view.series ?? view;
    slugs.set(group.id, [...(slugs.get(group.id) ?? []), id]);
    return id as string;
  };

  it('knows only groups whose organiser said so, and only while everyone can find them', async () => {
    const group = await given(world).group(olu);
    await series(group, { repeats: { every: 'week' } });
    expect(await guide(group)).toEqual([]);
    await change(group, { inDirectories: true });
    expect(await guide(group)).toHaveLength(1);

    await change(group, { visibility: 'unlisted' });
    expect(await guide(group)).toEqual([]);
    const refused = await olu.client.patch(`/api/v1/groups/${group.id}`, { inDirectories: true });
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/inDirectories']);
    await change(group, { visibility: 'public' });
    expect(await guide(group)).toEqual([]);
  });

  it('says of a weekly meeting what the specification asks for, and never where exactly it is', async () => {
    const group = await given(world).group(olu, { forWhom: 'Peers only', inDirectories: true });
    const id = await series(group, {
      title: 'Sunday Serenity',
      kind: 'talk',
      format: 'hybrid',
      area: 'Alfama',
      address: 'Rua Secreta 7',
      meetingLink: 'https://meet.example.org/secret',
      accessFacts: ['step-free', 'low scent', 'captions'],
      startsLocal: wallTimeIn(7 - weekdayIn(0) || 7, '18:00'),
      repeats: { every: 'week' },
    });
    const [found, ...others] = await guide(group);
    expect(others).toEqual([]);
    expect(found).toEqual({
      name: 'Sunday Serenity',
      slug: id,
      day: 0,
      time: '18:00',
      end_time: '19:30',
      timezone: 'Europe/Lisbon',
      types: ['O', 'SP', 'X', 'FF', 'EN'],
      notes: 'Peers only\n\nThe meeting link is on our page for people who say that they are coming.',
      group: 'Tuesday circle',
      formatted_address: 'Alfama, Portugal',
      approximate: 'yes',
      url: `${world.url}/series/${id}`,
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      entity: 'Test community',
      entity_url: world.url,
      entity_website_url: world.url,
    });
    const { text, headers } = await world.client().get('/feeds/meetings.json');
    expect(text).not.toMatch(/Rua Secreta|meet\.example/);
    const again = await world.client().get('/feeds/meetings.json', { 'if-none-match': headers.get('etag')! });
    expect(again.status).toBe(304);
    expect(await visit('/')).toContain(
      `<link rel="alternate" type="application/json" title="Meetings Feed" href="${world.url}/feeds/meetings.json"/>`,
    );
  });

  it('dresses nothing up as weekly', async () => {
    const group = await given(world).group(olu, { inDirectories: true });
    await series(group, { repeats: { every: 'month', nths: [] } });
    await series(group, { repeats: { every: 'month' } });
    await series(group, { repeats: { every: 'week', interval: 2 } });
    await series(group, { repeats: { every: 'year' } });
    await series(group, {});
    await series(group, { startsLocal: wallTimeIn(30), repeats: { every: 'week' } });
    expect(await guide(group)).toEqual([]);

    const today = A_WEEKDAY[weekdayIn(7) - 1]!;
    const other = A_WEEKDAY[weekdayIn(9) - 1]!;
    const twice = await series(group, { repeats: { every: 'week', weekdays: [today, other] } });
    const late = await series(group, {
      startsLocal: wallTimeIn(7, '23:00'),
      repeats: { every: 'day' },
      format: 'online',
      area: 'By video',
      audience: 'members',
    });
    const found = new Map((await guide(group)).map((it: { slug: string }) => [it.slug, it]));
    expect(new Set(found.keys())).toEqual(new Set([twice, late]));
    expect(found.get(twice)).toMatchObject({
      day: [weekdayIn(7) % 7, weekdayIn(9) % 7].sort((one, other) => one - other),
      end_time: '20:30',
    });
    expect(found.get(late)).toMatchObject({ day: [0, 1, 2, 3, 4, 5, 6], formatted_address: 'Portugal' });
    expect(found.get(late)).toMatchObject({ types: ['C', 'EN'] });
    expect(found.get(late)).not.toHaveProperty('end_time');
  });
});

describe('the directory of services', () => {
  it('answers as the Human Services Data Specification asks', async () => {
    const group = await given(world).group(olu, {
      name: 'A group for a directory',
      purpose: 'An hour of calm',
      forWhom: 'Peers only',
      guests: 'none',
      inDirectories: true,
    });
    const event = await given(world).event(olu, group, {
      title: 'Calm',
      format: 'hybrid',
      area: 'Alfama',
      address: 'Rua Secreta 7',
      timeZone: 'Asia/Kathmandu',
      accessFacts: ['step-free'],
      repeats: { every: 'month', nths: [], until: wallTimeIn(200).slice(0, 10) },
    });
    const seriesId: string = event.view.series.id;
    const read = async (path: string) => (await world.client().get(`/api/v1/hsds${path}`)).json;

    expect(await read('')).toEqual({
      version: '3.0',
      profile: expect.stringContaining('docs.openreferral.org'),
      openapi_url: `${world.url}/api/openapi.json`,
    });
    const organizations = await read('/organizations');
    expect(organizations).toMatchObject({ total_items: 1, size: 1, empty: false });
    const [organization] = organizations.contents;
    expect(organization).toMatchObject({ name: 'Test community', website: world.url });
    expect(await read(`/organizations/${organization.id}`)).toEqual(organization);

    const list = await read('/services?search=for+a+directory&per_page=1');
    const basic = {
      id: group.id,
      organization_id: organization.id,
      name: 'A group for a directory',
      description: 'An hour of calm',
      url: `${world.url}/groups/${group.id}`,
      status: 'active',
      eligibility_description: 'Peers only',
      application_process: 'Anyone may join on our page.',
      organization,
    };
    expect(list).toEqual({
      total_items: 1,
      total_pages: 1,
      page_number: 1,
      size: 1,
      first_page: true,
      last_page: true,
      empty: false,
      contents: [basic],
    });

    const schedule = {
      id: seriesId,
      service_id: group.id,
      dtstart: wallTimeIn(7).slice(0, 10),
      until: wallTimeIn(200).slice(0, 10),
      wkst: 'MO',
      freq: 'MONTHLY',
      interval: 1,
      byday: expect.stringMatching(/^[1-5](MO|TU|WE|TH|FR|SA|SU)$/),
      timezone: 5.75,
      opens_at: '19:00+05:45',
      closes_at: '20:30+05:45',
      description: expect.stringMatching(
        /^Calm: on the .* of every month, .*19:00 to 20:30, Kathmandu time \(Asia/,
      ),
      schedule_link: `${world.url}/series/${seriesId}`,
      attending_type: 'You attend in person or online.',
    };
    const service = await read(`/services/${group.id}`);
    expect(service).toMatchObject({
      ...basic,
      schedules: [schedule],
      languages: [{ service_id: group.id, name: 'English', code: 'en' }],
      service_at_locations: [
        {
          service_id: group.id,
          location: {
            location_type: 'physical',
            name: 'Alfama, Portugal',
            accessibility: [{ description: 'step-free' }],
          },
          schedules: [schedule],
        },
        { location: { location_type: 'virtual', url: `${world.url}/groups/${group.id}` } },
      ],
    });
    expect(await read(`/services/${group.id}`)).toEqual(service);
    expect((await read('/services?full=true&search=for+a+directory')).contents).toEqual([service]);
    expect((await read('/service_at_locations?per_page=100')).contents).toContainEqual({
      ...service.service_at_locations[0],
      service: basic,
    });
    expect(JSON.stringify(service)).not.toContain('Rua Secreta');

    await change(group, { inDirectories: false });
    expect((await world.client().get(`/api/v1/hsds/services/${group.id}`)).status).toBe(404);
    expect(await read('/services?search=for+a+directory')).toMatchObject({ total_items: 0, empty: true });
  });

  it('comes in pages', async () => {
    for (const name of ['Pages one', 'Pages three', 'Pages two'])
      await given(world).group(olu, { name, inDirectories: true });
    const read = async (query: string) => (await world.client().get(`/api/v1/hsds/services?${query}`)).json;
    const second = await read('search=pages&per_page=2&page=2');
    expect(second).toMatchObject({
      total_items: 3,
      total_pages: 2,
      page_number: 2,
      size: 1,
      first_page: false,
      last_page: true,
    });
    expect(second.contents[0].name).toBe('Pages two');
    for (const area of ['Alfama', 'Belém', ''])
      await given(world).event(
        olu,
        { id: second.contents[0].id, organiser: olu },
        { area: area || 'By video', format: area ? 'in person' : 'online', repeats: { every: 'week' } },
      );
    const places: any[] = [];
    for (let page = 1; page <= 10; page++) {
      const url = `/api/v1/hsds/service_at_locations?per_page=2&page=${page}`;
      const { contents, ...counts } = (await world.client().get(url)).json;
      expect(counts.size).toBe(Math.min(2, counts.total_items - 2 * (page - 1)));
      places.push(...contents);
      if (!counts.last_page) continue;
      expect(places).toHaveLength(counts.total_items);
      break;
    }
    const here = places.filter((it) => it.service_id === second.contents[0].id);
    expect(new Set(here.map((it) => it.location.name))).toEqual(
      new Set(['Alfama, Portugal', 'Belém, Portugal', 'Online']),
    );
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(await read('search=pages&page=9')).toMatchObject({ total_items: 3, empty: true, contents: [] });
    const refused = await world.client().get('/api/v1/hsds/services?per_page=1000');
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/per_page']);
  });
});
