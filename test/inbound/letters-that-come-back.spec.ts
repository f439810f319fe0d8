import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { MailProgram } from '../support/mail-program.js';
import { NameServer } from '../support/name-server.js';
import { freePort } from '../support/program.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { asApple, asExchange, asGmail, asThunderbird, programs, type Said } from './as-programs-write.js';

describe('letters that come back', () => {
  let world: World;
  let names: NameServer;
  let theirs: MailProgram;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    names = await NameServer.open();
    const port = await freePort();
    world = await openWorld({
      env: {
        INBOUND_ADDRESS: 'replies@meet.example.net',
        INBOUND_LISTEN: `lmtp://127.0.0.1:${port}`,
        INBOUND_MOST_KB: '64',
        INBOUND_NAME_SERVERS: names.at,
      },
    });
    theirs = new MailProgram(port, names, 'example.org');
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    event = await given(world).event(olu, group);
  });
  afterAll(async () => {
    await world.close();
    await names.close();
  });

  /** Someone who said maybe, and where their letter about it can be answered. */
  async function someone(name: string, about = event) {
    const person = await given(world).member(name, group);
    await given(world).reply(person, about, 'maybe');
    const letter = await world.mail.letterTo(person.email, ({ subject }) =>
      subject.startsWith('You said maybe'),
    );
    const organiser = letter.headers.get('reply-to')!;
    const said = (more: Partial<Said> = {}): Said => ({
      attendee: person.email,
      organiser,
      uid: about.id,
      ...more,
    });
    return { person, organiser, said };
  }

  const answerOf = async (person: TestPerson, about = event) =>
    (await person.client.get(`/api/v1/occurrences/${about.occurrenceId}/rsvp`)).json.answer;

  /** How often a letter had this outcome. */
  async function counted(outcome: string, reason = ''): Promise<number> {
    const [row] = await world.database.query(
      'SELECT count FROM mail_counts WHERE outcome = $1 AND reason = $2',
      [outcome, reason],
    );
    return row?.count ?? 0;
  }

  describe('from a calendar', () => {
    it.each(Object.keys(programs))('are understood as %s writes them', async (name) => {
      const { person, organiser, said } = await someone('Ana');
      for (const [partstat, answer] of [
        ['ACCEPTED', 'going'],
        ['DECLINED', 'declined'],
        ['TENTATIVE', 'maybe'],
      ]) {
        await theirs.send(organiser, programs[name]!(said({ partstat })));
        expect(await answerOf(person)).toBe(answer);
        await new Promise((next) => setTimeout(next, 1_000));
      }
    });

    it('count once, and the newer stands however they arrive', async () => {
      const { person, organiser, said } = await someone('Bo');
      const at = (seconds: number) => stampIn(seconds);
      const later = asGmail(said({ partstat: 'ACCEPTED', stamp: at(-1) }));
      await theirs.send(organiser, later);
      const duplicates = await counted('dropped', 'duplicate');
      await theirs.send(organiser, later);
      expect(await counted('dropped', 'duplicate')).toBe(duplicates + 1);
      const stale = await counted('dropped', 'stale');
      await theirs.send(organiser, asGmail(said({ partstat: 'DECLINED', stamp: at(-20) })));
      expect(await counted('dropped', 'stale')).toBe(stale + 1);
      expect(await answerOf(person)).toBe('going');
      await theirs.send(organiser, asGmail(said({ partstat: 'DECLINED', stamp: at(-20), sequence: 1 })));
      expect(await answerOf(person)).toBe('declined');
      await given(world).reply(person, event, 'going');
      await theirs.send(organiser, asGmail(said({ partstat: 'DECLINED', stamp: at(-90), sequence: 2 })));
      expect(await answerOf(person)).toBe('going');
    });

    it('find their date by its moment, on whatever clocks it is written', async () => {
      const series = await given(world).event(olu, group, {
        title: 'Every week',
        startsLocal: wallTimeIn(7, '19:00'),
        repeats: { every: 'week', count: 3 },
      });
      const listed = await olu.client.get(`/api/v1/groups/${group.id}/events`);
      const dates: { id: string; startsLocal: string; startsAt: string }[] = listed.json.items.filter(
        (it: any) => it.title === 'Every week',
      );
      const [{ event_id: seriesId }] = await world.database.query(
        'SELECT event_id FROM occurrences WHERE id = $1',
        [dates[0]!.id],
      );
      const person = await given(world).member('Cem', group);
      const first = { ...series, id: dates[0]!.id, occurrenceId: dates[0]!.id };
      await given(world).reply(person, first, 'maybe');
      const letter = await world.mail.letterTo(person.email);
      const organiser = letter.headers.get('reply-to')!;
      const said = { attendee: person.email, organiser, uid: seriesId };
      const wall = (local: string) => `${local.replace(/[-:]/g, '')}00`;
      const utc = (at: string) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
      const [, second, third] = dates;
      const ways = [
        asExchange({
          ...said,
          recurrenceId: `RECURRENCE-ID;TZID=GMT Standard Time:${wall(second!.startsLocal)}`,
        }),
        asGmail({ ...said, recurrenceId: `RECURRENCE-ID:${utc(third!.startsAt)}` }),
      ];
      for (const way of ways) await theirs.send(organiser, way);
      expect(await answerOf(person, { ...series, occurrenceId: second!.id })).toBe('going');
      expect(await answerOf(person, { ...series, occurrenceId: third!.id })).toBe('going');
      expect(await answerOf(person, first)).toBe('maybe');
      const berlin = new Intl.DateTimeFormat('sv', {
        timeZone: 'Europe/Berlin',
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const inBerlin = berlin.format(new Date(second!.startsAt)).replace(' ', 'T').replace(/[-:]/g, '');
      await new Promise((next) => setTimeout(next, 1_000));
      await theirs.send(
        organiser,
        asThunderbird({
          ...said,
          partstat: 'DECLINED',
          recurrenceId: `RECURRENCE-ID;TZID=W. Europe Standard Time:${inBerlin}`,
        }),
      );
      expect(await answerOf(person, { ...series, occurrenceId: second!.id })).toBe('declined');
    });

    it('do not count without proof of who sent them, until their person says so', async () => {
      const { person, organiser, said } = await someone('Dee');
      const forged: [string, string | null][] = [
        [asGmail(said()), null],
        [asGmail(said()), 'elsewhere.example.com'],
        [asGmail(said({ from: 'mallory@elsewhere.example.com' })), 'elsewhere.example.com'],
      ];
      theirs.publish('elsewhere.example.com');
      for (const [letter, signs] of forged) await theirs.send(organiser, letter, { signs });
      expect(await answerOf(person)).toBe('maybe');
      expect(await counted('held')).toBeGreaterThanOrEqual(3);

      const asked = await world.mail.letterTo(person.email, ({ subject }) =>
        subject.startsWith('Please confirm'),
      );
      expect(asked.text).toContain('A calendar has answered for you: you are coming');
      expect(asked.headers.get('reply-to')).toBeUndefined();
      const browser = world.client();
      const link = asked.links.find((it) => it.includes('?answer=going'))!;
      const opened = await browser.page(new URL(link).pathname + new URL(link).search);
      expect(opened.status).toBe(303);
      expect(await answerOf(person)).toBe('maybe');
      const { text: page } = await browser.page('/letters/answer?answer=going');
      const mark = /name="mark" value="([^"]+)"/.exec(page)![1]!;
      await browser.submit('/letters/answer', { mark, answer: 'going' });
      expect(await answerOf(person)).toBe('going');
    });

    it('ask at most five times a day', async () => {
      const { person, organiser, said } = await someone('Eva');
      for (let second = 30; second > 22; second--) {
        await theirs.send(organiser, asApple(said({ stamp: stampIn(-second) })), { signs: null });
      }
      await atRest(world);
      const asked = lettersTo(world, person).filter(({ subject }) => subject.startsWith('Please confirm'));
      expect(asked).toHaveLength(5);
    });

    it('are dropped where they are about something or somebody else', async () => {
      const { person, organiser, said } = await someone('Flo');
      const { said: ofAnother } = await someone('Gus');
      const dropped: [string, Partial<Said>][] = [
        ['other-attendee', { attendee: ofAnother().attendee }],
        ['other-organiser', { organiser: 'someone@example.org' }],
        ['other-event', { uid: '00000000-0000-4000-8000-000000000000' }],
        ['no-answer', { partstat: 'DELEGATED' }],
        ['no-answer', { partstat: 'NEEDS-ACTION' }],
      ];
      for (const [reason, change] of dropped) {
        const before = await counted('dropped', reason);
        await theirs.send(organiser, asGmail(said(change)));
        expect([reason, await counted('dropped', reason)]).toEqual([reason, before + 1]);
      }
      expect(await answerOf(person)).toBe('maybe');
    });

    it('are refused where nobody lives, and where a letter is too much', async () => {
      const { person, organiser, said } = await someone('Hal');
      const nobody = organiser.replace(/\+./, (start) => (start === '+0' ? '+1' : '+0'));
      expect(await theirs.send(nobody, asGmail(said()))).toBe(550);
      expect(await theirs.send('replies@meet.example.net', asGmail(said()))).toBe(550);
      expect(await theirs.send(organiser, asGmail(said({ comment: 'x'.repeat(80_000) })))).toBe(552);
      const bomb = Array.from({ length: 40 }, (_, at) =>
        [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`, ''].join('\n'),
      ).join('');
      expect(await theirs.send(organiser, `From: ${person.email}\nTo: ${organiser}\n${bomb}`)).toBe(554);
      expect(await answerOf(person)).toBe('maybe');
      expect(await counted('dropped', 'too-large')).toBeGreaterThan(0);
      expect(await counted('dropped', 'too-many-parts')).toBeGreaterThan(0);
    });
  });
});

function stampIn(seconds: number): string {
  const at = new Date(Date.now() + seconds * 1000);
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
