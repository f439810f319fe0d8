import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { given, startIn, type TestGroup, wallTimeIn } from '../support/given.js';
import { seedPeople, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('word of a change', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(() => world.close());

  async function attended(names: string[], fields: Record<string, unknown> = {}, answers: string[] = []) {
    const event = await given(world).event(olu, group, { startsLocal: wallTimeIn(7, '19:00'), ...fields });
    const people: TestPerson[] = [];
    for (const [at, name] of names.entries()) {
      const person = await given(world).member(name, group);
      await given(world).reply(person, event, (answers[at] ?? 'going') as 'going');
      people.push(person);
    }
    await atRest(world);
    return { event, people };
  }

  const change = (eventId: string, fields: Record<string, unknown>) =>
    olu.client.patch(`/api/v1/events/${eventId}`, fields);

  it('says the old time and the new one, to those who mean to come', async () => {
    const { event, people } = await attended(['Ana', 'Bo', 'Cem'], {}, ['going', 'maybe', 'declined']);
    const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
    expect((await change(event.id, { startsLocal: wallTimeIn(8, '18:30') })).status).toBe(200);
    await atRest(world);

    const letter = lettersTo(world, ana).at(-1)!;
    expect(letter.subject).toBe('New time: Wednesday workshop');
    expect(letter.text).toMatch(
      /before: .*, 19:00 to 20:30 \(Lisbon time\)\nnow: .*, 18:30 to 20:00 \(Lisbon time\)/,
    );
    expect(letter.links.filter((link) => link.includes('?answer='))).toHaveLength(3);
    expect(lettersTo(world, bo).at(-1)!.subject).toBe('New time: Wednesday workshop');
    expect(lettersTo(world, cem)).toEqual([]);
  });

  it('brings files for the calendar, each to take the place of the one before', async () => {
    const { event, people } = await attended(['Kai', 'Lou'], { title: 'Grief circle' }, ['going', 'maybe']);
    await change(event.id, { startsLocal: wallTimeIn(8, '18:30') });
    await atRest(world);
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Our grief room is flooded.' });
    await atRest(world);

    for (const person of people) {
      const files = lettersTo(world, person).map(({ attachments }) => attachments);
      expect(files.map((them) => them.map(({ filename }) => filename))).toEqual(
        Array.from({ length: 3 }, () => ['meeting.ics']),
      );
      expect(files.flat().every(({ text }) => text.includes('\r\nMETHOD:PUBLISH\r\n'))).toBe(true);
      expect(
        files
          .flat()
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/grief|flooded|ATTENDEE|ORGANIZER/i);
      const meetings = files.flat().map(({ text }) => {
        const [entry] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
        const { uid, sequence, startDate } = new ICAL.Event(entry);
        const status = entry!.getFirstPropertyValue('status');
        return { uid, sequence, status, starts: startDate.toString() };
      });
      const moved = `${wallTimeIn(8, '18:30')}:00`;
      expect(meetings).toEqual([
        { uid: event.id, sequence: 0, status: 'CONFIRMED', starts: `${wallTimeIn(7, '19:00')}:00` },
        { uid: event.id, sequence: 1, status: 'CONFIRMED', starts: moved },
        { uid: event.id, sequence: 2, status: 'CANCELLED', starts: moved },
      ]);
    }
  });

  it('names another place roughly, and says only that the exact address changed', async () => {
    const { event, people } = await attended(['Dee'], { address: 'Rua da Paz 7' });
    await change(event.id, { area: 'Belém, by the tower', address: 'Rua do Sol 1' });
    await atRest(world);
    const letter = lettersTo(world, people[0]!).at(-1)!;
    expect(letter.subject).toBe('Changed: Wednesday workshop');
    expect(letter.text).toContain('before: Alfama, near the river\nnow: Belém, by the tower');
    expect(letter.text).toContain('The exact address is another one now.');
    expect(letter.source + letter.text + letter.html).not.toContain('Rua do Sol');

    await change(event.id, { address: 'Rua da Lua 2' });
    await atRest(world);
    const again = lettersTo(world, people[0]!).at(-1)!;
    expect(again.text).toContain('The exact address is another one now.');
    expect([again.attachments, again.text.includes('the file with this letter')]).toEqual([[], false]);
  });

  it('names all that changed, as it was and as it is now', async () => {
    const { event, people } = await attended(['Nia']);
    const changed = await change(event.id, {
      discreetTitle: 'Thursday evening',
      format: 'hybrid',
      meetingLink: 'https://meet.example.org/two',
      timeZone: 'Europe/Madrid',
    });
    expect(changed.status).toBe(200);
    await atRest(world);
    const { subject, text, source } = lettersTo(world, people[0]!).at(-1)!;
    expect(subject).toBe('New time: Thursday evening');
    expect(text).toContain('Name\nbefore: Wednesday workshop\nnow: Thursday evening');
    expect(text).toMatch(
      /before: .*, 19:00 to 20:30 \(Lisbon time\)\nnow: .*, 19:00 to 20:30 \(Madrid time\)/,
    );
    expect(text).toContain('How\nbefore: In person\nnow: In person and online');
    expect(text).toMatch(/You can join the call from .*\n/);
    expect(text).toContain(`/sign-in?from=/events/${event.id}/join`);
    expect(source).not.toContain('meet.example.org');
  });

  it('tells two quick changes in one letter, from what the reader last knew', async () => {
    const { event, people } = await attended(['Eva'], { area: 'Alfama' });
    world.mail.refuse = ({ length }) =>
      length ? { code: 451, message: '4.2.1 This mailbox is busy' } : null;
    await change(event.id, { area: 'Belém' });
    await until('the first letter was tried', async () =>
      (await ledgerRows(world, 'event-changed')).some((row) => row.outcome?.startsWith('smtp-451')),
    );
    await change(event.id, { area: 'Chiado' });
    await until(
      'the second letter was tried',
      async () =>
        (await ledgerRows(world, 'event-changed')).filter((row) => row.outcome?.startsWith('smtp-451'))
          .length === 2,
    );
    world.mail.refuse = () => null;
    await world.timePasses('5 minutes');
    await atRest(world);

    const letters = lettersTo(world, people[0]!).filter(({ subject }) => subject.startsWith('Changed'));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toContain('before: Alfama\nnow: Chiado');
  });

  it('is not written when a change was taken back before it left', async () => {
    const { event, people } = await attended(['Flo'], { area: 'Alfama' });
    world.mail.refuse = () => ({ code: 451, message: 'Later please' });
    await change(event.id, { area: 'Belém' });
    await change(event.id, { area: 'Alfama' });
    await atRest(world);
    world.mail.refuse = () => null;
    await world.timePasses('5 minutes');
    await atRest(world);
    expect(lettersTo(world, people[0]!).filter(({ subject }) => subject.startsWith('Changed'))).toEqual([]);
  });

  async function lastWordTo({ id }: TestPerson) {
    return (await ledgerRows(world, 'event-changed')).filter(({ personId }) => personId === id).at(-1);
  }

  /** Lets the mail server be slow about the first letter only, and does something else meanwhile. */
  async function whileOnItsWay(first: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
    const [{ before }] = await world.database.query('SELECT max(id) AS before FROM outbox');
    let isAtTheServer = false;
    world.mail.refuse = () => {
      isAtTheServer = true;
      return null;
    };
    world.mail.pause = 5_000;
    await first();
    await until('the first letter is on its way', () => isAtTheServer);
    world.mail.pause = 0;
    await meanwhile();
    await until('what came meanwhile has had its turn', async () => {
      const [{ turns }] = await world.database.query(
        `SELECT count(*)::int AS turns FROM outbox
         WHERE name IN ('event-changed', 'event-cancelled') AND outcome IS NOT NULL AND id > $1`,
        [before],
      );
      return turns > 0;
    });
  }

  it('says the time again when a move is taken back while word of it is on its way', async () => {
    const { event, people } = await attended(['Uma']);
    const uma = people[0]!;
    await whileOnItsWay(
      () => change(event.id, { startsLocal: wallTimeIn(7, '20:00') }),
      () => change(event.id, { startsLocal: wallTimeIn(7, '19:00') }),
    );
    await world.mail.letterTo(uma.email, ({ text }) =>
      /before: .*, 20:00 to.*\nnow: .*, 19:00 to/.test(text),
    );
    expect(lettersTo(world, uma).filter(({ subject }) => subject.startsWith('New time'))).toHaveLength(2);
  });

  it('arrives in order when a meeting is called off while word of a move is on its way', async () => {
    const { event, people } = await attended(['Vito']);
    await whileOnItsWay(
      () => change(event.id, { startsLocal: wallTimeIn(7, '20:00') }),
      () => olu.client.put(`/api/v1/events/${event.id}/cancellation`, {}),
    );
    await world.mail.letterTo(people[0]!.email, ({ subject }) => subject.startsWith('Cancelled'));
    await atRest(world);
    const subjects = lettersTo(world, people[0]!).map(({ subject }) => subject.split(':')[0]);
    expect(subjects.slice(-2)).toEqual(['New time', 'Cancelled']);
  });

  it('says the time again when nobody knows whether word of a move arrived', async () => {
    const { event, people } = await attended(['Wim']);
    world.mail.hangsUp = true;
    await change(event.id, { startsLocal: wallTimeIn(7, '20:00') });
    await until('the mail server has hung up', async () =>
      Boolean((await lastWordTo(people[0]!))?.outcome?.startsWith('no-answer')),
    );
    // When its turn comes again it is overtaken, and silent; that it may have arrived is not forgotten.
    world.mail.refuse = () => ({ code: 451, message: 'Later please' });
    await change(event.id, { startsLocal: wallTimeIn(7, '19:00') });
    await world.timePasses('2 minutes');
    await atRest(world);
    Object.assign(world.mail, { hangsUp: false, refuse: () => null });
    await world.timePasses('10 minutes');
    await world.mail.letterTo(people[0]!.email, ({ text }) => /before: .*, 20:00 to/.test(text));
  });

  it('says the time again when a worker fell with word of a move in hand', async () => {
    const { event, people } = await attended(['Yan']);
    world.mail.refuse = () => ({ code: 451, message: 'Later please' });
    await change(event.id, { startsLocal: wallTimeIn(7, '20:00') });
    await until('it was tried', async () => (await lastWordTo(people[0]!))?.attempts === 1);
    await world.database.query(
      `UPDATE outbox SET lost_claims = 1 WHERE name = 'event-changed' AND person_id = $1`,
      [people[0]!.id],
    );
    await change(event.id, { startsLocal: wallTimeIn(7, '19:00') });
    await atRest(world);
    world.mail.refuse = () => null;
    await world.timePasses('40 minutes');
    await world.mail.letterTo(people[0]!.email, ({ text }) => /before: .*, 20:00 to/.test(text));
  });

  it('says kindly that a meeting is off, with the hosts’ words only where they give nothing away', async () => {
    const { event, people } = await attended(['Gus', 'Hal'], { title: 'Grief circle' });
    const [gus, hal] = people as [TestPerson, TestPerson];
    await gus.client.patch('/api/v1/me', { language: 'de', timeZone: 'Europe/Berlin' });
    await hal.client.patch('/api/v1/me', { discreet: 'nowhere' });
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {
      reason: 'Our grief room is flooded.\nWe are sorry.',
    });
    await atRest(world);
    const [discreet, full] = [lettersTo(world, gus).at(-1)!, lettersTo(world, hal).at(-1)!];
    expect(discreet.subject).toBe('Abgesagt: Wednesday workshop');
    expect(discreet.text).toMatch(
      /geplant für .*, 19:00 bis 20:30 Uhr \(Ortszeit Lissabon\)\.\nAuf deiner Uhr: .*, 20:00 bis 21:30 Uhr \(Ortszeit Berlin\)/,
    );
    expect(discreet.text + discreet.html + discreet.source).not.toMatch(/grief|flooded/i);
    expect(full.subject).toBe('Cancelled: Grief circle');
    expect(full.text).toContain('> Our grief room is flooded.\n> We are sorry.');
  });

  it('still reaches those who answered when the meeting or the group is not for everyone any more', async () => {
    const circle = await given(world).group(olu, { name: 'Evening circle' });
    const event = await given(world).event(olu, circle, startIn({ days: 7 }));
    const guest = await world.person('Ivy');
    await given(world).reply(guest, event, 'going', { calledName: 'Ivy' });
    await atRest(world);
    expect((await change(event.id, { audience: 'members' })).status).toBe(200);
    await olu.client.patch(`/api/v1/groups/${circle.id}`, { visibility: 'private' });
    await change(event.id, startIn({ days: 7, hours: 1 }));
    await atRest(world);
    await world.timePasses('6 days 12 hours');
    await atRest(world);
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    await atRest(world);
    const subjects = lettersTo(world, guest).map(({ subject }) =>
      subject.replace(/^(?!New|Canc|You).*:/, 'Reminder:'),
    );
    expect(subjects.slice(1)).toEqual([
      'New time: Wednesday workshop',
      'Reminder: Wednesday workshop',
      'Cancelled: Wednesday workshop',
    ]);
  });

  it('does not reach someone who left a private group', async () => {
    const circle = await given(world).group(olu, { visibility: 'private', joining: 'invitation' });
    const event = await given(world).event(olu, circle, { startsLocal: wallTimeIn(7, '19:00') });
    const jay = await world.person('Jay');
    await given(world).membership(jay, circle);
    await given(world).reply(jay, event);
    await atRest(world);
    // As it is for a moment: the chore that takes the answer back has not been done yet.
    await world.database.query(`UPDATE memberships SET state = 'left' WHERE person_id = $1`, [jay.id]);
    const before = lettersTo(world, jay).length;
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    await atRest(world);
    expect(lettersTo(world, jay)).toHaveLength(before);
  });

  it('reaches 300 people, each once', async () => {
    const event = await given(world).event(olu, group, { startsLocal: wallTimeIn(9, '19:00') });
    const people = await seedPeople(world.database as never, world.vault, group.id, 300);
    await seedReplies(world.database as never, event.occurrenceId, people);
    const before = world.mail.letters.length;
    await change(event.id, { startsLocal: wallTimeIn(9, '20:00') });
    await until('all were written to', () => world.mail.letters.length - before >= 300, 60);
    await atRest(world);
    const reached = world.mail.letters.slice(before).map((letter) => letter.to);
    expect(reached).toHaveLength(300);
    expect(new Set(reached).size).toBe(300);
  });
});
