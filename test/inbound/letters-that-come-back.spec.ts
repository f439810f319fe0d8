import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { ReceivedLetter } from '../support/mail-sink.js';
import { atOnce } from '../support/at-once.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { MailProgram } from '../support/mail-program.js';
import { MailboxServer } from '../support/mailbox-server.js';
import { until } from '../support/until.js';
import { NameServer } from '../support/name-server.js';
import { freePort } from '../support/program.js';
import { whyNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { asApple, asExchange, asGmail, asThunderbird, programs, type Said } from './as-programs-write.js';

describe('letters that come back', () => {
  let world: World;
  let names: NameServer;
  let theirs: MailProgram;
  let mailbox: MailboxServer;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    names = await NameServer.open();
    mailbox = await MailboxServer.open();
    const port = await freePort();
    world = await openWorld({
      env: {
        INBOUND_ADDRESS: 'replies@meet.example.net',
        INBOUND_LISTEN: `lmtp://127.0.0.1:${port}`,
        INBOUND_IMAP_URL: mailbox.url,
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
    await mailbox.close();
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
      const answers = [
        ['ACCEPTED', 'going'],
        ['DECLINED', 'declined'],
        ['TENTATIVE', 'maybe'],
      ];
      for (const [sequence, [partstat, answer]] of answers.entries()) {
        await theirs.send(organiser, programs[name]!(said({ partstat, sequence })));
        expect(await answerOf(person)).toBe(answer);
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
      await theirs.send(
        organiser,
        asThunderbird({
          ...said,
          sequence: 1,
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
      await theirs.send(organiser, asGmail(said()), { hashed: 'sha1' });
      expect(await answerOf(person)).toBe('maybe');
      expect(await counted('held')).toBeGreaterThanOrEqual(4);

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

  describe('from a mailbox', () => {
    it('are fetched, decided as any other, and deleted there', async () => {
      const { person, organiser, said } = await someone('Rui');
      const delivered = (to: string, raw: string) =>
        `Return-Path: <x@example.org>\r\nDelivered-To: ${to}\r\n${raw}`;
      const large = await counted('dropped', 'too-large');
      const unknown = await counted('dropped', 'unknown-address');
      mailbox.deliver(
        delivered('replies@meet.example.net', 'From: a@example.org\r\nSubject: Hello\r\n\r\nHello\r\n'),
      );
      mailbox.deliver(delivered(organiser, `From: a@example.org\r\n\r\n${'x'.repeat(80_000)}\r\n`));
      mailbox.deliver(delivered(organiser, await theirs.signed(asGmail(said()))));
      await until('the mailbox is empty', async () => mailbox.lettersLeft === 0);
      expect(await answerOf(person)).toBe('going');
      expect(await counted('dropped', 'too-large')).toBe(large + 1);
      expect(await counted('dropped', 'unknown-address')).toBe(unknown + 1);
    });

    it('are not kept waiting behind a flood to one address', async () => {
      const { organiser: flooded } = await someone('Flo');
      const { person, organiser, said } = await someone('Gil');
      for (let nth = 0; nth < 32; nth++)
        mailbox.deliver(`Delivered-To: ${flooded}\r\nFrom: a@example.org\r\nX-Nth: ${nth}\r\n\r\n>\r\n`);
      mailbox.deliver(`Delivered-To: ${organiser}\r\n${await theirs.signed(asGmail(said()))}`);
      await until('the mailbox is empty', async () => mailbox.lettersLeft === 0);
      expect(await answerOf(person)).toBe('going');
      expect(await counted('dropped', 'too-many')).toBeGreaterThan(0);
    });
  });

  it('change nothing when they are not to the address of their person and date, or not proved', async () => {
    const { person, organiser, said } = await someone('Sam');
    const cut = fc.record({ at: fc.nat(2_000), take: fc.nat(40), put: fc.string({ maxLength: 40 }) });
    const letter = fc.record({
      program: fc.constantFrom(...Object.values(programs)),
      cuts: fc.array(cut, { maxLength: 4 }),
      to: fc.constantFrom(
        'replies@meet.example.net',
        `replies+${'0'.repeat(32)}@meet.example.net`,
        organiser,
        organiser.replace('replies+', 'replies+0'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(letter, async ({ program, cuts, to }) => {
        const raw = cuts.reduce(
          (text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take),
          program(said({ partstat: 'DECLINED' })),
        );
        expect([250, 450, 451, 550, 554]).toContain(await theirs.send(to, raw, { signs: null }));
      }),
      { numRuns: 40 },
    );
    expect(await answerOf(person)).toBe('maybe');
    expect(await counted('dropped', 'unreadable')).toBe(0);
  });

  describe('in words', () => {
    const asWritten = (from: string, to: string, text: string, headers: string[] = []) =>
      [
        `From: ${from}`,
        `To: ${to}`,
        'Subject: Re: You said maybe: Wednesday workshop',
        `Message-ID: <${Math.random()}@example.org>`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        ...headers,
        '',
        text,
        '',
      ].join('\n');
    const notesOf = async (reader = olu) =>
      (await reader.client.get(`/api/v1/occurrences/${event.occurrenceId}/notes`)).json.items;

    it('reach the hosts without the letter they answer, under a called name, and nobody else', async () => {
      const { person, organiser } = await someone('Ida');
      const text = [
        'Sorry, I can’t come. My bus is late.',
        '',
        'On Fri, 5 Mar 2027 at 12:00, Test community <hello@example.org> wrote:',
        '> Hello Ida,',
        '> You might come to “Wednesday workshop”.',
      ].join('\n');
      expect(await theirs.send(organiser, asWritten(person.email, organiser, text))).toBe(250);
      const [note] = await notesOf();
      expect(note).toMatchObject({
        calledName: 'Ida',
        kind: 'letter',
        text: 'Sorry, I can’t come. My bus is late.',
        isProved: true,
      });
      expect(JSON.stringify(note)).not.toContain('@');
      expect((await person.client.get(`/api/v1/occurrences/${event.occurrenceId}/notes`)).status).toBe(403);
      const told = await world.mail.letterTo(olu.email, ({ subject }) =>
        subject.startsWith('Someone wrote back'),
      );
      expect(told.source + told.text).not.toMatch(/bus|Ida|ida-/);
      const [{ note_box }] = await world.database.query('SELECT note_box FROM reply_notes LIMIT 1');
      expect(note_box).not.toContain('bus');
      const { text: page } = await olu.client.page(`/events/${event.id}/notes`);
      expect(page).toContain('My bus is late.');
    });

    it('show hosts nothing of the letter they answer, in whatever words a program quotes it', async () => {
      const { person, organiser } = await someone('Ivy');
      const { text: ours } = await world.mail.letterTo(person.email, ({ subject }) =>
        subject.startsWith('You said maybe'),
      );
      const link = /https?:\/\/\S+\/letters\/\S+/.exec(ours)![0];
      const secrets = [/letters\/([\w-]+)/.exec(link)![1]!, organiser.split(/[+@]/)[1]!];
      const { host } = new URL(world.url);
      const own = 'لا أستطيع الحضور، الحافلة متأخرة.';
      const quoted: [string, string][] = [
        [
          'Outlook in Arabic',
          `من: Test community <hello@example.org>\nتم الإرسال: الجمعة، ٥ مارس ٢٠٢٧ ١٢:٠٠ م\nإلى: Ivy <${person.email}>\nالموضوع: مرحبا\n\n${ours}`,
        ],
        ['a name between dashes', `--- Test community wrote ---\n${ours}`],
        [
          'Gmail in Arabic',
          `في الجمعة، 5 مارس 2027 في 12:00 م تمت كتابة ما يلي بواسطة Test community <\n${organiser}>:\n\n${ours}`,
        ],
        [
          'a language of no parser',
          `Ar Gwen 5 Meurzh en deus Test community\n<hello@example.org> skrivet:\n${ours}`,
        ],
        [
          'its address alone, in pieces',
          `${organiser.slice(0, 12)}\n${organiser.slice(12)}\n${link.slice(0, -20)}`,
        ],
        ['one link in another', `https://safe.example/?url=${encodeURIComponent(link)}&data=1`],
        ['a broken link', `Saluton\nhttp://${host}/let=\nters/${secrets[0]}?answer=going`],
      ];
      for (const [, rest] of quoted) {
        await theirs.send(organiser, asWritten(person.email, organiser, `${own}\n\n${rest}`));
      }
      const notes = (await notesOf()).slice(0, quoted.length);
      expect(notes.map((it: any, at: number) => [quoted.at(-1 - at)![0], it.text])).toEqual(
        quoted.toReversed().map(([name]) => [name, name === 'a broken link' ? `${own}\n\nSaluton` : own]),
      );
      for (const secret of secrets) expect(JSON.stringify(await notesOf())).not.toContain(secret);

      await theirs.send(
        organiser,
        asGmail({
          attendee: person.email,
          organiser,
          uid: event.id,
          partstat: 'DECLINED',
          comment: `${own} ${link}`,
        }),
      );
      expect(await answerOf(person)).toBe('declined');
      expect(JSON.stringify(await notesOf())).not.toContain(secrets[0]);
      const meeting = `I read ${world.url}/events/${event.id}, and will wait in the hall until you are there.`;
      await theirs.send(organiser, asWritten(person.email, organiser, meeting));
      expect((await notesOf())[0].text).toBe(meeting);
    });

    it('say when it is not certain who sent them', async () => {
      const { person, organiser } = await someone('Jo');
      const from = 'mallory@elsewhere.example.com';
      await theirs.send(organiser, asWritten(from, organiser, 'I am Jo.'), { signs: null, from });
      expect((await notesOf())[0]).toMatchObject({ calledName: 'Jo', text: 'I am Jo.', isProved: false });

      // Signed by Jo's own server, but for somebody else, who hands it on.
      const toFriend = await theirs.signed(
        asWritten(person.email, 'friend@example.com', 'I told you alone.'),
      );
      for (const handedOn of [
        toFriend,
        `To: ${organiser}\r\n${toFriend.replace(/^Message-ID:.*\r\n/im, '')}`,
      ]) {
        await theirs.send(organiser, handedOn, { signs: null });
        expect((await notesOf())[0]).toMatchObject({ text: 'I told you alone.', isProved: false });
      }
    });

    it('tell hosts once an hour, however many come', async () => {
      const { person, organiser } = await someone('Kim');
      for (const text of ['One.', 'Two.', 'Three.']) {
        await theirs.send(organiser, asWritten(person.email, organiser, text));
      }
      await atRest(world);
      const told = () =>
        lettersTo(world, olu).filter(({ subject }) => subject.startsWith('Someone wrote back')).length;
      expect(told()).toBe(1);
      await world.timePasses('61 minutes');
      await atRest(world);
      expect(told()).toBe(2);
    });

    it('tell hosts once an hour, also when two come in the same moment', async () => {
      const date = await given(world).event(olu, group);
      const [kay, kit] = [await someone('Kay', date), await someone('Kit', date)];
      const sends = [kay, kit].map(
        ({ person, organiser }) =>
          () =>
            theirs.send(organiser, asWritten(person.email, organiser, 'Now.')),
      );
      await atOnce(world, { table: 'people', id: olu.id }, ...sends);
      await atRest(world);
      const told = lettersTo(world, olu).filter(({ text }) => text.includes(`/events/${date.id}/notes`));
      expect(told).toHaveLength(1);
    });

    it('in answer to what hosts wrote to many reach the hosts, and none of the many', async () => {
      const date = await given(world).event(olu, group);
      const [kim, lea] = await Promise.all(['Kim', 'Lea'].map((name) => given(world).member(name, group)));
      for (const person of [kim!, lea!]) await given(world).reply(person, date, 'going');
      const letters = `/api/v1/groups/${group.id}/letters`;
      const letter = { dateId: date.id, audience: 'going', subject: 'A mat', words: 'Please bring one.' };
      const drafted = await olu.client.post(letters, letter);
      await olu.client.put(`${letters}/${drafted.json.id}/sending`, {});
      await world.timePasses('6 minutes');
      const received = await world.mail.letterTo(kim!.email, ({ subject }) =>
        subject.startsWith('The hosts wrote'),
      );
      expect(received.text).toContain('Only the hosts read what you write.');
      const replyTo = received.headers.get('reply-to')!;
      await atRest(world);
      const before = lettersTo(world, lea!).length;
      expect(await theirs.send(replyTo, asWritten(kim!.email, replyTo, 'I have none.'))).toBe(250);
      const { items } = (await olu.client.get(`/api/v1/occurrences/${date.occurrenceId}/notes`)).json;
      expect(items).toMatchObject([{ calledName: 'Kim', text: 'I have none.' }]);
      await atRest(world);
      expect(lettersTo(world, lea!)).toHaveLength(before);
    });

    it('in answer to letters about a group and no date reach its hosts alone, as surely as any', async () => {
      const circle = await given(world).group(olu, { name: 'Hiking club', sensitive: false });
      const [nia, ode] = await Promise.all(['Nia', 'Ode'].map((name) => given(world).member(name, circle)));
      const letters = `/api/v1/groups/${circle.id}/letters`;
      const letter = { audience: 'members', subject: 'A new room', words: 'We meet upstairs.' };
      const drafted = await olu.client.post(letters, letter);
      await olu.client.put(`${letters}/${drafted.json.id}/sending`, {});
      await world.timePasses('6 minutes');
      const [toNia, toOde] = await Promise.all(
        [nia!, ode!].map(({ email }) =>
          world.mail.letterTo(email, ({ subject }) => subject === letter.subject),
        ),
      );
      expect(toNia!.text).toContain('Only the hosts read what you write.');
      const [replyTo, toOther] = [toNia!, toOde!].map((it) => it.headers.get('reply-to')!);
      expect(replyTo).toMatch(/^replies\+[0-9a-f]{32}@meet\.example\.net$/);
      expect(toOther).not.toBe(replyTo);
      await atRest(world);
      const others = lettersTo(world, ode!).length;

      const path = `/api/v1/groups/${circle.id}/notes`;
      const read = async () => (await olu.client.get(path)).json.items;
      const said = asWritten(nia!.email, replyTo!, `Upstairs is fine.\n\n> ${toNia!.links.at(-1)}`);
      expect(await theirs.send(replyTo!, said)).toBe(250);
      expect(await theirs.send(replyTo!, said)).toBe(250);
      const note = { calledName: 'Nia', kind: 'letter', text: 'Upstairs is fine.', isProved: true };
      expect(await read()).toMatchObject([note]);
      expect(JSON.stringify(await read())).not.toMatch(/@|\/letters\//);
      const { text: page } = await olu.client.page(`/groups/${circle.id}/notes`);
      expect(page).toContain('Upstairs is fine.');
      expect((await olu.client.page(`/groups/${circle.id}`)).text).toContain(`/groups/${circle.id}/notes`);
      expect((await ode!.client.get(path)).status).toBe(403);
      expect((await olu.client.get(`/api/v1/groups/${group.id}/notes`)).json.items).toEqual([]);

      const told = await world.mail.letterTo(
        olu.email,
        ({ subject }) => subject === 'Someone wrote back: Hiking club',
      );
      expect(told.source + told.text).not.toMatch(/pstairs|Nia/);
      expect(told.links).toContain(`${world.url}/groups/${circle.id}/notes`);
      await atRest(world);
      expect(lettersTo(world, ode!)).toHaveLength(others);

      await theirs.send(replyTo!, asWritten('mallory@elsewhere.example.com', replyTo!, 'I am Nia.'), {
        signs: null,
      });
      expect((await read())[0]).toMatchObject({ calledName: 'Nia', text: 'I am Nia.', isProved: false });
      const [automatic, other] = [
        await counted('dropped', 'automatic'),
        await counted('dropped', 'other-event'),
      ];
      await theirs.send(replyTo!, asWritten(nia!.email, replyTo!, 'Away.', ['Auto-Submitted: auto-replied']));
      await theirs.send(replyTo!, asGmail({ attendee: nia!.email, organiser: replyTo!, uid: event.id }));
      expect(await counted('dropped', 'automatic')).toBe(automatic + 1);
      expect(await counted('dropped', 'other-event')).toBe(other + 1);

      expect(await theirs.send(toOther!, asWritten(ode!.email, toOther!, 'Me too.'))).toBe(250);
      await world.database.query('DELETE FROM people WHERE id = $1', [nia!.id]);
      expect((await read()).map((it: any) => it.text)).toEqual(['Me too.']);
      expect(await theirs.send(replyTo!, asWritten(nia!.email, replyTo!, 'Still here.'))).toBe(550);

      const outside = await counted('dropped', 'outside');
      const { items: people } = (await olu.client.get(`/api/v1/groups/${circle.id}/members`)).json;
      const { id: odesId } = people.find((it: any) => it.calledName === 'Ode');
      await olu.client.delete(`/api/v1/groups/${circle.id}/members/${odesId}`);
      await theirs.send(toOther!, asWritten(ode!.email, toOther!, 'One more.'));
      expect(await counted('dropped', 'outside')).toBe(outside + 1);
      expect(await read()).toHaveLength(1);

      await olu.client.patch(`/api/v1/groups/${circle.id}`, { visibility: 'private' });
      const pat = await world.person('Pat');
      await olu.client.post(`/api/v1/groups/${circle.id}/invitations`, { email: pat.email });
      const invited = await world.mail.letterTo(pat.email);
      const toHosts = invited.headers.get('reply-to')!;
      expect(await theirs.send(toHosts, asWritten(pat.email, toHosts, 'Is there a lift?'))).toBe(250);
      expect((await read())[0]).toMatchObject({ calledName: null, text: 'Is there a lift?' });
    });

    it('in answer to a thank-you reach the hosts a good while after the date', async () => {
      const date = await given(world).event(olu, group);
      const uli = await given(world).member('Uli', group);
      await given(world).reply(uli, date, 'going');
      const wasOver = (days: number) =>
        world.database.query(
          `UPDATE occurrences SET starts_at = now() - make_interval(days => $2, hours => 1), ends_at = now() - make_interval(days => $2)
           WHERE id = $1`,
          [date.occurrenceId, days],
        );
      await wasOver(13);
      await olu.client.put(`/api/v1/occurrences/${date.occurrenceId}/thanks`, { words: 'That was good.' });
      await world.timePasses('6 minutes');
      const thanks = await world.mail.letterTo(uli.email, ({ subject }) => subject.startsWith('Thank you'));
      const replyTo = thanks.headers.get('reply-to')!;
      await wasOver(20);
      expect(await theirs.send(replyTo, asWritten(uli.email, replyTo, 'It was.'))).toBe(250);
      const { items } = (await olu.client.get(`/api/v1/occurrences/${date.occurrenceId}/notes`)).json;
      expect(items).toMatchObject([{ calledName: 'Uli', text: 'It was.' }]);
    });

    it('are not taken from machines, nor where there are none', async () => {
      const { person, organiser } = await someone('Lee');
      const before = (await notesOf()).length;
      const away = (header: string) => asWritten(person.email, organiser, 'I am away.', [header]);
      const automatic = await counted('dropped', 'automatic');
      const empty = await counted('dropped', 'empty');
      await theirs.send(organiser, away('Auto-Submitted: auto-replied'));
      await theirs.send(organiser, away('Precedence: bulk'));
      await theirs.send(organiser, away('List-Id: <all.example.org>'));
      await theirs.send(organiser, asWritten(person.email, organiser, 'I am away.'), { from: '' });
      expect(await counted('dropped', 'automatic')).toBe(automatic + 4);
      await theirs.send(organiser, asWritten(person.email, organiser, '> only what we wrote'));
      expect(await counted('dropped', 'empty')).toBe(empty + 1);
      expect(await notesOf()).toHaveLength(before);
    });

    it('stand beside an answer from a calendar, or suggest another time', async () => {
      const { person, organiser, said } = await someone('Mia');
      await theirs.send(organiser, asExchange(said({ partstat: 'DECLINED', comment: 'I am on a train' })));
      expect(await answerOf(person)).toBe('declined');
      expect((await notesOf())[0]).toMatchObject({
        kind: 'comment',
        calledName: 'Mia',
        text: 'I am on a train',
      });
      await theirs.send(organiser, asGmail(said({ method: 'COUNTER', comment: 'Later?', sequence: 1 })));
      expect((await notesOf())[0]).toMatchObject({
        kind: 'counter',
        text: 'Later?',
        proposesAt: '2027-03-05T19:00:00.000Z',
      });
      expect(await answerOf(person)).toBe('declined');
    });
  });

  describe('because they could not be delivered', () => {
    const report = (to: string, action: string, status: string) =>
      [
        'From: Mail Delivery System <mailer-daemon@example.org>',
        `To: ${to}`,
        'Subject: Undelivered Mail Returned to Sender',
        `Message-ID: <${Math.random()}@example.org>`,
        'MIME-Version: 1.0',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="AA"',
        '',
        '--AA',
        'Content-Type: text/plain',
        '',
        'Your letter could not be delivered.',
        '--AA',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example.org',
        '',
        'Final-Recipient: rfc822; somebody@example.org',
        `Action: ${action}`,
        `Status: ${status}`,
        'Diagnostic-Code: smtp; 550 no such user',
        '',
        '--AA',
        'Content-Type: text/rfc822-headers',
        '',
        'Subject: You said maybe',
        '--AA--',
        '',
      ].join('\n');
    it.each(['4.4.1', '4.4.3', '4.1.2'])(
      'mark the address when a server gave up after days: failed %s',
      async (status) => {
        const { person } = await someone(`Nio${status.replaceAll('.', '')}`);
        const { returnTo } = await world.mail.letterTo(person.email);
        const send = (action: string) =>
          theirs.send(returnTo, report(returnTo, action, status), { signs: null, from: '' });
        await send('delayed');
        expect(await whyNoLetters(world, person.email)).toBeNull();
        await send('failed');
        expect(await whyNoLetters(world, person.email)).toBe('bounced');
      },
    );

    it('mark the address when that is for good and about it, and not otherwise', async () => {
      const { person } = await someone('Ned');
      const { returnTo } = await world.mail.letterTo(person.email);
      const from = '';
      await theirs.send(returnTo, report(returnTo, 'delayed', '4.4.1'), { signs: null, from });
      await theirs.send(returnTo, report(returnTo, 'failed', '4.4.7'), { signs: null, from });
      for (const aboutElse of ['5.7.1', '4.7.1', '5.3.4', '4.3.2', '5.1.8'])
        await theirs.send(returnTo, report(returnTo, 'failed', aboutElse), { signs: null, from });
      const away = `From: ${person.email}\nTo: ${returnTo}\nAuto-Submitted: auto-replied\n\nI am away.\n`;
      await theirs.send(returnTo, away, { signs: null, from });
      expect(await whyNoLetters(world, person.email)).toBeNull();
      await theirs.send(returnTo, report(returnTo, 'failed', '4.2.2'), { signs: null, from });
      expect(await whyNoLetters(world, person.email)).toBe('full');
      await theirs.send(returnTo, report(returnTo, 'failed', '5.1.1'), { signs: null, from });
      expect(await whyNoLetters(world, person.email)).toBe('bounced');
      await theirs.send(returnTo, report(returnTo, 'failed', '5.2.2'), { signs: null, from });
      expect(await whyNoLetters(world, person.email)).toBe('bounced');
      const roster = await olu.client.get(`/api/v1/occurrences/${event.occurrenceId}/rsvps?limit=100`);
      const ned = roster.json.items.find((it: any) => it.calledName === 'Ned');
      expect(ned.couldNotBeReached).toBe(true);
    });
  });

  describe('because their reader calls one unwanted', () => {
    const complaint = (to: string, type: string, returnedTo: string) =>
      [
        'From: <fbl@mailservice.example>',
        `To: ${to}`,
        'Subject: FW: You said maybe',
        `Message-ID: <${Math.random()}@mailservice.example>`,
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=feedback-report; boundary="AA"',
        '',
        '--AA',
        'Content-Type: text/plain',
        '',
        'This is an email abuse report.',
        '--AA',
        'Content-Type: message/feedback-report',
        '',
        `Feedback-Type: ${type}`,
        'User-Agent: SomeGenerator/1.0',
        'Version: 1',
        `Original-Mail-From: <${returnedTo}>`,
        '',
        '--AA',
        'Content-Type: message/rfc822-headers',
        '',
        'Subject: You said maybe',
        '--AA--',
        '',
      ].join('\n');

    it('ends letters to them until they ask anew, whichever of our addresses the report came to', async () => {
      for (const name of ['Tia', 'Tom']) {
        const { person } = await someone(name);
        const { returnTo } = await world.mail.letterTo(person.email);
        const to = name === 'Tia' ? returnTo : returnTo.replace(/\+.*@/, '+complaints@');
        const from = 'fbl@mailservice.example';
        await theirs.send(to, complaint(to, 'not-spam', returnTo), { signs: null, from });
        expect(await whyNoLetters(world, person.email)).toBeNull();
        await theirs.send(to, complaint(to, 'abuse', returnTo), { signs: null, from });
        expect(await whyNoLetters(world, person.email)).toBe('complained');
      }
    });
  });

  describe('because they invited a calendar', () => {
    /** What calendars read in a letter: its part beside the words. */
    async function invitationIn(letter: ReceivedLetter) {
      const [, type = ''] = /^Content-Type: (text\/calendar;[^]*?)\r?\n\S/m.exec(letter.source) ?? [];
      const file = letter.attachments.find(({ filename }) => filename === 'invite.ics');
      const calendar = new ICAL.Component(ICAL.parse(file!.text));
      const entry = calendar.getFirstSubcomponent('vevent')!;
      return {
        method: /method=(\w+)/.exec(type)?.[1],
        methodInside: calendar.getFirstPropertyValue('method'),
        organiser: String(entry.getFirstPropertyValue('organizer')),
        organiserName: entry.getFirstProperty('organizer')!.getParameter('cn'),
        attendees: entry.getAllProperties('attendee').map((it) => String(it.getFirstValue())),
        partstat: entry.getFirstProperty('attendee')!.getParameter('partstat'),
        uid: String(entry.getFirstPropertyValue('uid')),
        sequence: Number(entry.getFirstPropertyValue('sequence')),
        status: entry.getFirstPropertyValue('status'),
        summary: entry.getFirstPropertyValue('summary'),
      };
    }

    it('go to those who asked for them alone, and are answered, changed and taken back', async () => {
      const here = await given(world).event(olu, group);
      const [person, other] = [
        await given(world).member('Ola', group),
        await given(world).member('Pia', group),
      ];
      const wished = await person.client.patch('/api/v1/me', { wantsInvitations: true });
      expect(wished.json).toMatchObject({ wantsInvitations: true, offersInvitations: true });
      for (const one of [person, other]) await given(world).reply(one, here);
      const letter = (start: string) =>
        world.mail.letterTo(person.email, ({ subject }) => subject.startsWith(start));
      const plain = await world.mail.letterTo(other.email);
      expect(plain.source).not.toMatch(/method=REQUEST/);

      const first = await letter('You are coming');
      expect(partsOf(first.source)).toEqual([
        'multipart/mixed',
        'multipart/alternative',
        'text/plain',
        'text/html',
        'text/calendar',
        'application/ics',
      ]);
      const invitation = await invitationIn(first);
      expect(invitation).toMatchObject({
        method: 'REQUEST',
        methodInside: 'REQUEST',
        organiser: `mailto:${first.headers.get('reply-to')}`,
        organiserName: 'Test community',
        attendees: [`mailto:${person.email}`],
        partstat: 'ACCEPTED',
        status: 'CONFIRMED',
        summary: 'Wednesday workshop',
      });

      await olu.client.patch(`/api/v1/events/${here.id}`, { startsLocal: wallTimeIn(8) });
      await world.timePasses('11 minutes');
      const changed = await invitationIn(await letter('New time'));
      expect(changed).toMatchObject({
        method: 'REQUEST',
        uid: invitation.uid,
        organiser: invitation.organiser,
      });
      expect(changed.sequence).toBeGreaterThan(invitation.sequence);

      await given(world).reply(person, here, 'declined');
      await atRest(world);
      await world.timePasses('3 minutes');
      const gone = await invitationIn(await letter('Off your calendar'));
      expect(gone).toMatchObject({ method: 'CANCEL', uid: invitation.uid, status: 'CANCELLED' });
      expect(gone.sequence).toBeGreaterThan(changed.sequence);

      await given(world).reply(person, here, 'maybe');
      const again = await invitationIn(await letter('You said maybe'));
      expect(again).toMatchObject({ method: 'REQUEST', partstat: 'TENTATIVE', sequence: gone.sequence });
      const { organiser, uid, sequence } = again;
      const said = { attendee: person.email, organiser: organiser.slice('mailto:'.length), uid, sequence };
      await theirs.send(said.organiser, asApple({ ...said, partstat: 'ACCEPTED' }));
      expect(await answerOf(person, here)).toBe('going');

      await olu.client.put(`/api/v1/events/${here.id}/cancellation`, { reason: 'Flooded' });
      const off = await invitationIn(await letter('Cancelled'));
      expect(off).toMatchObject({ method: 'CANCEL', uid: invitation.uid, status: 'CANCELLED' });
      expect(off.sequence).toBeGreaterThan(again.sequence);
    });

    it('say nothing more to a calendar that has said no itself', async () => {
      const here = await given(world).event(olu, group);
      const person = await given(world).member('Quin', group);
      await person.client.patch('/api/v1/me', { wantsInvitations: true });
      await given(world).reply(person, here);
      const { organiser, uid } = await invitationIn(await world.mail.letterTo(person.email));
      const said = { attendee: person.email, organiser: organiser.slice('mailto:'.length), uid };
      await theirs.send(said.organiser, asGmail({ ...said, partstat: 'DECLINED' }));
      expect(await answerOf(person, here)).toBe('declined');
      await atRest(world);
      await world.timePasses('3 minutes');
      await atRest(world);
      expect(lettersTo(world, person)).toHaveLength(1);
    });
  });
});

/** The kinds of a letter's parts, in the order in which they stand. */
function partsOf(source: string): string[] {
  return [...source.matchAll(/^Content-Type: ([\w/-]+)/gm)].map(([, type]) => type!);
}

function stampIn(seconds: number): string {
  const at = new Date(Date.now() + seconds * 1000);
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
