import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { FollowTimeZones } from '../../src/events/follow-time-zones.js';
import { given, startIn, type TestGroup, wallTimeIn } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('word of a changed series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  /** Five dates a week apart; Ana comes to the second, the third and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    await given(world).event(olu, group, { repeats: { every: 'week', count: 5 } });
    dates = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    ana = await given(world).member('Ana', group);
    for (const at of [1, 2, 4]) await given(world).reply(ana, dates[at]);
    await atRest(world);
  });

  const change = (at: number, scope: string, changes: object) =>
    olu.client.patch(`/api/v1/events/${dates[at].id}/${scope}`, changes);
  const lastEdit = async (at: number) =>
    (await olu.client.get(`/api/v1/events/${dates[at].id}`)).json.hosting.undo.editId as string;
  const seriesOf = async ({ id }: { id: string }) =>
    (await olu.client.get(`/api/v1/events/${id}`)).json.series.id as string;
  /** Only for what waits, so that the dates keep their hours. */
  const fiveMinutesPass = () =>
    world.database.query(
      `UPDATE outbox SET due_at = due_at - interval '5 minutes', created_at = created_at - interval '5 minutes'
       WHERE name = 'announce-change' AND state = 'pending'`,
    );
  const lettersAfter = async (before: number) => {
    await fiveMinutesPass();
    await atRest(world);
    return lettersTo(world, ana).slice(before);
  };

  it('waits for five minutes, and then comes once for all dates of a reader', async () => {
    const known = lettersTo(world, ana).length;
    await change(2, 'following', { startsLocal: wallTimeIn(21, '20:00') });
    await atRest(world);
    expect(lettersTo(world, ana)).toHaveLength(known);

    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['New time: Wednesday workshop']);
    const [letter] = letters;
    expect(letter!.text).toMatch(/before: .*, 19:00 to 20:30 .*\nnow: .*, 20:00 to 21:30/);
    expect(letter!.text).toMatch(
      /Your other dates change with it\. They are:\s+\W*\w+day .*, 20:00 to 21:30/,
    );
    expect(letter!.text.match(/20:00 to 21:30/g)).toHaveLength(3);
    const outcomes = async () => (await ledgerRows(world, 'event-changed')).map(({ outcome }) => outcome);
    await until('the other date counts as told', async () => (await outcomes()).includes('told-together'));
    expect(lettersTo(world, ana)).toHaveLength(known + 1);
  });

  it('is one letter for several edits in a row, from what the reader last knew', async () => {
    const known = lettersTo(world, ana).length;
    await change(1, 'following', { startsLocal: wallTimeIn(14, '20:00') });
    await change(1, 'following', { startsLocal: wallTimeIn(14, '21:00') });
    const letters = await lettersAfter(known);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toMatch(/before: .*, 19:00 to .*\nnow: .*, 21:00 to/);
  });

  it('does not come for dates that stay as they were', async () => {
    const known = lettersTo(world, ana).length;
    await change(3, 'date', { startsLocal: wallTimeIn(29) });
    await change(0, 'series', { description: 'With tea.' });
    expect(await lettersAfter(known)).toEqual([]);
  });

  it('waits no longer for edits that others hear of, nor for ever for those that follow', async () => {
    const bo = await given(world).member('Bo', group);
    await given(world).reply(bo, dates[3]);
    await atRest(world);
    const [known, knownToBo] = [ana, bo].map((person) => lettersTo(world, person).length);
    const minutesPass = (minutes: number) => ageEdits(world, minutes);
    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:00') });
    await minutesPass(4);
    // Nobody comes to the first, and only Bo to the fourth.
    await change(0, 'date', { area: 'Graça' });
    await change(3, 'date', { area: 'Graça' });
    await minutesPass(1);
    await atRest(world);
    expect(lettersTo(world, ana)).toHaveLength(known! + 1);
    expect(lettersTo(world, bo)).toHaveLength(knownToBo!);
    await change(2, 'date', { area: 'Graça' });
    for (const area of ['Alfama', 'Belém']) {
      await minutesPass(4);
      await change(2, 'date', { area });
    }
    await minutesPass(4);
    await change(4, 'date', { area: 'Graça' });
    await minutesPass(3);
    await atRest(world);
    const [letter, ...others] = lettersTo(world, ana).slice(known! + 1);
    expect(letter!.text).toContain('now: Belém');
    expect(letter!.text).not.toContain(dayOf(dates[4]));
    expect(others).toEqual([]);
  });

  it('names what is off, all of it in one letter', async () => {
    const known = lettersTo(world, ana).length;
    await change(0, 'series', { repeats: { every: 'week', count: 2 } });
    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['Cancelled: Wednesday workshop']);
    expect(letters[0]!.text).toContain('These dates of yours are off too:');
    const [off, next] = letters[0]!.text.split('The next one is');
    expect(off!.match(/19:00 to 20:30/g)).toHaveLength(2);
    expect(next).toContain('19:00 to 20:30 (Lisbon time).\nOpen its page');
    expect(entriesOf(letters[0]!.attachments)).toEqual([
      [dates[2].id, 'CANCELLED', '19:00 to 20:30'],
      [dates[4].id, 'CANCELLED', '19:00 to 20:30'],
    ]);
  });

  it('is one letter where some dates are off and others change, with one file for all of them', async () => {
    const known = lettersTo(world, ana).length;
    await change(0, 'series', { repeats: { every: 'week', interval: 2, count: 3 }, durationMinutes: 60 });
    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Some dates are off, others change: Wednesday workshop',
    ]);
    const [{ text, attachments }] = letters as [(typeof letters)[0]];
    expect(text).toMatch(
      /It was planned for .*20:30[^]*These dates of yours take place[^]*now: .*20:00[^]*now: .*20:00/,
    );
    expect(text).toContain(`/sign-in?from=/events/${dates[2].id}`);
    expect(entriesOf(attachments)).toEqual([
      [dates[1].id, 'CANCELLED', '19:00 to 20:30'],
      [dates[2].id, 'CONFIRMED', '19:00 to 20:00'],
      [dates[4].id, 'CONFIRMED', '19:00 to 20:00'],
    ]);
    await until('the others count as told', async () => {
      const rows = [
        ...(await ledgerRows(world, 'event-changed')),
        ...(await ledgerRows(world, 'event-cancelled')),
      ];
      return rows.every(({ state }) => state === 'done' || state === 'suppressed');
    });
    expect(lettersTo(world, ana)).toHaveLength(known + 1);
  });

  it('gives each reason with the dates that it is about', async () => {
    await ana.client.patch('/api/v1/me', { discreet: 'nowhere' });
    const cancel = (at: number, reason: string) =>
      olu.client.put(`/api/v1/events/${dates[at].id}/cancellation`, { reason });
    const known = lettersTo(world, ana).length;
    await cancel(1, 'Olu is ill.');
    await cancel(2, 'The room is being painted.');
    await cancel(4, 'Olu is ill.');
    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['Cancelled: Breathing when it is loud']);
    const [{ text, attachments }] = letters as [(typeof letters)[0]];
    const said = text.split(/The hosts say:/);
    const days = [1, 2, 4].map((at) => dayOf(dates[at]));
    expect(said.map((part) => days.map((day) => part.includes(day)))).toEqual([
      [true, false, true],
      [false, true, false],
      [false, false, false],
    ]);
    expect(said[1]).toMatch(/^\s+> Olu is ill\./);
    expect(said[2]).toMatch(/^\s+> The room is being painted\./);
    expect(entriesOf(attachments).map(([, status]) => status)).toEqual(Array(3).fill('CANCELLED'));
    expect(text).toContain('the file with this letter marks them as cancelled there.');
  });

  it('brings what the hosts wrote about a date, or the way to it where that could give something away', async () => {
    const known = lettersTo(world, ana).length;
    const note = 'We meet in the garden room. Please ring twice.';
    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:00'), note });
    const [discreet] = await lettersAfter(known);
    expect(discreet!.text).not.toContain('garden');
    const [, page] = /The hosts wrote a few words about it:\s+Open its page\s+(\S+)/.exec(discreet!.text)!;
    const browser = world.client();
    await browser.page(page!.slice(world.url.length));
    expect((await browser.page('/letters/answer')).text).toContain(note);

    await ana.client.patch('/api/v1/me', { discreet: 'nowhere' });
    await change(2, 'date', { startsLocal: wallTimeIn(21, '20:00'), note });
    const [full] = await lettersAfter(known + 1);
    expect(full!.text).toContain(`The hosts say:\n\n> ${note}`);

    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:30'), note: 'Bring socks.' });
    await change(2, 'date', { startsLocal: wallTimeIn(21, '20:30'), note: 'Bring tea.' });
    const [both] = await lettersAfter(known + 2);
    expect(both!.text).toMatch(/The hosts say:\n\n> Bring socks\.[^]*The hosts say:\n\n> Bring tea\./);
  });

  it('is one letter for different edits by two hosts, which says what is new on which date', async () => {
    const ola = await world.person('Ola');
    await given(world).membership(ola, group, 'organiser');
    const known = lettersTo(world, ana).length;
    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:00') });
    await ola.client.patch(`/api/v1/events/${dates[2].id}/following`, { area: 'Graça' });
    // Not hers, and no news: it changes back what was never told.
    await change(4, 'date', { area: 'Alfama, near the river' });
    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['New time: Wednesday workshop']);
    expect(letters[0]!.text).toMatch(/before: .*, 19:00 to 20:30 .*\nnow: .*, 20:00 to 21:30/);
    expect(letters[0]!.text).toMatch(
      /Something else is new on these dates of yours:\s+\w+day .*\s+Where\s+before: Alfama, near the river\s+now: Graça/,
    );
    expect(letters[0]!.text.match(/now: Graça/g)).toHaveLength(1);
  });

  it('does not come where a second edit takes the first one back, or an organiser undoes it', async () => {
    const known = lettersTo(world, ana).length;
    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:00') });
    await change(1, 'date', { startsLocal: wallTimeIn(14) });
    await olu.client.put(`/api/v1/events/${dates[2].id}/cancellation`, { reason: 'A holiday.' });
    await olu.client.delete(`/api/v1/edits/${await lastEdit(2)}`);
    expect(await lettersAfter(known)).toEqual([]);
  });

  it('comes all the same where only the second of two edits is undone', async () => {
    const known = lettersTo(world, ana).length;
    await change(1, 'date', { startsLocal: wallTimeIn(14, '20:00') });
    await change(1, 'date', { startsLocal: wallTimeIn(14, '21:00') });
    await olu.client.delete(`/api/v1/edits/${await lastEdit(1)}`);
    const letters = await lettersAfter(known);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toMatch(/before: .*, 19:00 to .*\nnow: .*, 20:00 to/);
  });

  it('tells of a later date too when word of tonight has left already, and of that date alone', async () => {
    await given(world).event(olu, group, { ...startIn({ hours: 5 }), repeats: { every: 'week', count: 3 } });
    const [tonight] = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    dates = (await olu.client.get(`/api/v1/series/${await seriesOf(tonight)}/dates`)).json.items;
    for (const at of [0, 1]) await given(world).reply(ana, dates[at]);
    await atRest(world);
    const known = lettersTo(world, ana).length;
    const cancel = (at: number) => olu.client.put(`/api/v1/events/${dates[at].id}/cancellation`, {});
    await cancel(0);
    await atRest(world);
    await cancel(1);
    const letters = await lettersAfter(known);
    const days = dates.map(dayOf);
    const toldOff = letters.map(({ text }) => text.split('The next one is')[0]!);
    expect(toldOff.map((text) => days.map((day) => text.includes(day)))).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
  });

  it('counts the dates of someone who comes every time, beyond the first, and lets one press leave out one', async () => {
    const cem = await given(world).member('Cem', group);
    await given(world).event(olu, group, { repeats: { every: 'week', count: 30 } });
    const all = (await olu.client.get(`/api/v1/groups/${group.id}/events?limit=100`)).json.items;
    const own = all.find(({ id }: { id: string }) => !dates.some((it) => it.id === id));
    const seriesId = await seriesOf(own);
    dates = (await olu.client.get(`/api/v1/series/${seriesId}/dates`)).json.items;
    await cem.client.put(`/api/v1/events/${seriesId}/standing-place`);
    await atRest(world);
    const news = async (known: number) => {
      await fiveMinutesPass();
      await atRest(world);
      return lettersTo(world, cem)
        .slice(known)
        .map(({ text }) => text);
    };
    const known = lettersTo(world, cem).length;
    await change(0, 'series', { startsLocal: wallTimeIn(7, '20:00') });
    const [moved, ...more] = await news(known);
    expect(more).toEqual([]);
    expect(moved!.match(/20:00 to 21:30/g)).toHaveLength(2 + 12);
    expect(moved).toMatch(/And 17 more dates\.\s+See all my dates\s+\S+\/me\/meetings/);
    expect(moved).toMatch(/One press tells the hosts:\s+Not this week/);
    expect(moved).not.toContain('I’m coming');

    await olu.client.put(`/api/v1/series/${seriesId}/cancellation`, { reason: 'The room is gone.' });
    const [off, ...others] = await news(known + 1);
    expect(others).toEqual([]);
    expect(off!.match(/20:00 to 21:30/g)).toHaveLength(1 + 12);
    expect(off).toContain('And 17 more dates.');
  });

  it('is not hurried by new rules of the clocks while an edit may still be undone', async () => {
    const known = lettersTo(world, ana).length;
    await change(1, 'date', { area: 'Graça' });
    await world.database.query(
      `UPDATE occurrences SET tz_version = '2001a', starts_local = replace(starts_local, 'T19', 'T18'),
         starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour' WHERE id = $1`,
      [dates[2].id],
    );
    await world.app.get(FollowTimeZones).onApplicationBootstrap();
    await atRest(world);
    const [moved, ...others] = lettersTo(world, ana).slice(known);
    expect([moved!.subject, others]).toEqual(['New time: Wednesday workshop', []]);
    expect(moved!.text).not.toContain('Graça');
    const letters = await lettersAfter(known + 1);
    expect(letters.map(({ text }) => text.includes('now: Graça'))).toEqual([true]);
  });

  it('comes at once to those who come within the day, and says when all is as before', async () => {
    await given(world).event(olu, group, { ...startIn({ hours: 5 }), repeats: { every: 'week', count: 3 } });
    const [soon, later] = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    dates = [soon, (await olu.client.get(`/api/v1/series/${await seriesOf(soon)}/dates`)).json.items[1]];
    expect(later).toBeDefined();
    const bo = await given(world).member('Bo', group);
    await given(world).reply(ana, dates[0]);
    await given(world).reply(bo, dates[1]);
    await atRest(world);
    const known = [ana, bo].map((person) => lettersTo(world, person).length);
    const news = () =>
      [ana, bo].map((person, at) =>
        lettersTo(world, person)
          .slice(known[at])
          .map(({ subject }) => subject),
      );
    await change(0, 'series', { area: 'Graça' });
    await atRest(world);
    expect(news()).toEqual([['Changed: Wednesday workshop'], []]);
    await olu.client.delete(`/api/v1/edits/${await lastEdit(0)}`);
    await atRest(world);
    expect(lettersTo(world, ana).at(-1)!.text).toContain('is again as it was before our last letter');
    await olu.client.put(`/api/v1/events/${soon.id}/cancellation`, { reason: 'A storm.' });
    await atRest(world);
    await olu.client.delete(`/api/v1/edits/${await lastEdit(0)}`);
    await lettersAfter(0);
    expect(news()).toEqual([
      ['Changed', 'Changed', 'Cancelled', 'It takes place'].map((word) => `${word}: Wednesday workshop`),
      [],
    ]);
  });
});

/** What waits of edits is as if they had been made so much earlier, and the answers before them too. */
async function ageEdits(world: World, minutes: number): Promise<void> {
  const by = `interval '${minutes} minutes'`;
  await world.database.query(
    `UPDATE outbox SET due_at = due_at - ${by}, created_at = created_at - ${by}
     WHERE name = 'announce-change' AND state = 'pending'`,
  );
  await world.database.query(`UPDATE event_changes SET changed_at = changed_at - ${by}`);
  await world.database.query(`UPDATE rsvps SET created_at = created_at - ${by}`);
}

function dayOf({ startsLocal }: { startsLocal: string }): string {
  return Temporal.PlainDate.from(startsLocal).toLocaleString('en-GB', { day: 'numeric', month: 'long' });
}

/** What calendars read in the files of a letter. */
function entriesOf(files: { text: string }[]): string[][] {
  return files.flatMap(({ text }) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => {
      const { uid, startDate, endDate } = new ICAL.Event(entry);
      const [from, to] = [startDate, endDate].map((it) => it.toString().slice(11, 16));
      return [uid, String(entry.getFirstPropertyValue('status')), `${from} to ${to}`];
    }),
  );
}
