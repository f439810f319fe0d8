import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, startIn, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, lettersTo } from './ledger.js';

const WORDS = 'Please bring a mat.\n\nThe door is <b>green</b>: https://maps.example.org';

describe('a letter of hosts to many', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { sensitive: false, reminderMinutes: [] });
  });
  afterAll(() => world.close());

  const event = (fields: Record<string, unknown> = {}, in_ = group) =>
    given(world).event(olu, in_, { ...startIn({ hours: 20 }), ...fields });
  const person = async (name: string, about: TestEvent, answer: 'going' | 'maybe' = 'going', in_ = group) => {
    const member = await given(world).member(name, in_);
    await given(world).reply(member, about, answer);
    return member;
  };
  const draft = async (fields: Record<string, unknown>, in_ = group) => {
    const made = await olu.client.post(`/api/v1/groups/${in_.id}/letters`, {
      audience: 'going',
      subject: 'What to bring',
      words: WORDS,
      ...fields,
    });
    if (made.status !== 201) throw new Error(made.text);
    return `/api/v1/groups/${in_.id}/letters/${made.json.id}`;
  };
  const send = async (letter: string, sent: object = {}) => {
    const answer = await olu.client.put(`${letter}/sending`, sent);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  };
  const itLeaves = async () => {
    await world.timePasses('6 minutes');
    await atRest(world);
  };
  /** Whether it, and not another, came to someone. */
  const got = (whom: TestPerson, subject = 'What to bring') =>
    lettersTo(world, whom).filter((letter) => letter.subject === subject);
  const reachOf = async (letter: string) => (await olu.client.get(letter)).json.hosting.reach;
  const planned = async () => {
    const [{ count }] = await world.database.query(
      `SELECT count(*)::int AS count FROM outbox WHERE name = 'host-letter'`,
    );
    return count;
  };

  it('waits for five minutes and then goes to those it is for, each alone, as plain words', async () => {
    const full = await event({ capacity: 1 });
    const ana = await person('Ana', full);
    const bo = await person('Bo', full);
    const other = await person('Cem', await event());
    const letter = await draft({ dateId: full.id, audience: 'going-and-waiting' });
    const sent = await send(letter);
    expect(sent.hosting).toMatchObject({ state: 'waiting', readers: 2, reach: null });
    await send(letter);
    await world.timePasses('4 minutes');
    await atRest(world);
    expect(await planned()).toBe(0);
    expect((await ana.client.get(letter)).status).toBe(404);

    await world.timePasses('2 minutes');
    await atRest(world);
    for (const reader of [ana, bo]) {
      const [received, ...more] = got(reader);
      expect(more).toEqual([]);
      expect(received!.text).toMatch(/^> Please bring a mat\.\n> ?\n> The door is <b>green<\/b>/m);
      expect(received!.text).toContain('Nobody reads answers to this letter.');
      expect(received!.html).toContain('&lt;b>green&lt;/b>');
      expect(received!.html).not.toContain('href="https://maps');
      expect(received!.headers.get('reply-to')).toBeUndefined();
      expect((await reader.client.get(letter)).json).toMatchObject({ words: WORDS, hosting: null });
    }
    expect(got(other)).toEqual([]);
    expect(got(olu)).toEqual([]);
    expect((await other.client.get(letter)).status).toBe(404);
    // Of so few nobody counts who was not reached, and might not wish to be.
    const { hosting } = (await olu.client.get(letter)).json;
    expect(hosting).toMatchObject({ state: 'left', readers: 2, reach: null });
    const page = (await olu.client.page(letter.replace('/api/v1', ''))).text;
    expect(page).toContain('It was for 2 people.');
    expect(page).not.toMatch(/not reached|still to come/);
    expect((await olu.client.delete(`${letter}/sending`)).json.type).toBe('/problems/letter-has-left');
    expect((await olu.client.patch(letter, { words: 'No' })).json.type).toBe('/problems/letter-is-sent');
  });

  it('is a draft again, for nobody, when it is taken back, and leaves once when it is sent again', async () => {
    const date = await event();
    const dee = await person('Dee', date);
    const letter = await draft({ dateId: date.id });
    await send(letter);
    expect((await olu.client.delete(`${letter}/sending`)).status).toBe(204);
    expect((await olu.client.delete(`${letter}/sending`)).status).toBe(204);
    await itLeaves();
    expect(got(dee)).toEqual([]);
    expect((await olu.client.patch(letter, { subject: 'Bring nothing' })).json.subject).toBe('Bring nothing');
    await send(letter);
    await olu.client.delete(`${letter}/sending`);
    await send(letter, { leavesLocal: wallTimeIn(1) });
    // The row of the time before finds that it is to wait longer now.
    await itLeaves();
    expect(got(dee, 'Bring nothing')).toEqual([]);
    await olu.client.delete(`${letter}/sending`);
    await send(letter);
    await itLeaves();
    await itLeaves();
    expect(got(dee, 'Bring nothing')).toHaveLength(1);
    const { json: log } = await olu.client.get(`/api/v1/groups/${group.id}/host-log`);
    const said = log.items.map((act: { what: string }) => act.what);
    expect(said.slice(0, 3)).toEqual(['letter-sent', 'letter-taken-back', 'letter-sent']);
    expect(JSON.stringify(log)).not.toContain('Bring');
  });

  it('asks until the last moment who it is for, and who wants it', async () => {
    const date = await event();
    const names = ['Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim'];
    const [stays, leaves, mutes, wantsNone, wantsNoLetter, out, bounces] = (await Promise.all(
      names.map((name) => person(name, date)),
    )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
    const letter = await draft({ dateId: date.id });
    expect((await send(letter)).hosting.readers).toBe(7);
    // The letters are planned, and none is written yet.
    await world.database.query(
      `UPDATE people SET quiet_from = to_char(now() AT TIME ZONE time_zone - interval '6 hours', 'HH24:MI'),
         quiet_until = to_char(now() AT TIME ZONE time_zone + interval '6 hours', 'HH24:MI') WHERE id = ANY($1)`,
      [[stays, leaves, mutes, wantsNone, wantsNoLetter, out, bounces].map(({ id }) => id)],
    );
    await itLeaves();
    expect(await reachOf(letter)).toEqual({ sent: 0, waiting: 7, notReached: 0 });
    await leaves.client.put(`/api/v1/occurrences/${date.occurrenceId}/rsvp`, { answer: 'declined' });
    await mutes.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    await wantsNone.client.patch('/api/v1/me', { wantsLetters: false });
    await wantsNoLetter.client.patch('/api/v1/me', { wantsHostLetters: false });
    await world.database.query(
      `UPDATE memberships SET state = 'removed', removed_at = now() WHERE person_id = $1`,
      [out.id],
    );
    await world.database.query('DELETE FROM people WHERE id = $1', [bounces.id]);
    await world.database.query(`UPDATE people SET quiet_from = '00:00', quiet_until = '00:00'`);
    await world.database.query(
      `UPDATE outbox SET due_at = now() WHERE name = 'host-letter' AND ended_at IS NULL`,
    );
    await atRest(world);
    expect(await reachOf(letter)).toEqual({ sent: 1, waiting: 0, notReached: 5 });
    expect(got(stays)).toHaveLength(1);
    const outcomes = await world.database.query(
      `SELECT outcome FROM outbox WHERE name = 'host-letter' AND person_id = ANY($1) ORDER BY outcome`,
      [[leaves, mutes, wantsNone, wantsNoLetter, out].map(({ id }) => id)],
    );
    expect(outcomes.map((row: { outcome: string }) => row.outcome)).toEqual([
      'muted',
      'no-letters',
      'not-a-member',
      'not-meant',
      'not-wanted',
    ]);
    // What they get no letter of, they can read.
    for (const reader of [mutes, wantsNone, wantsNoLetter]) {
      expect((await reader.client.get(letter)).json.words).toBe(WORDS);
      const { items } = (await reader.client.get('/api/v1/me/host-letters')).json;
      expect(items).toMatchObject([{ subject: 'What to bring', groupId: group.id }]);
      const { text } = await reader.client.page('/me/host-letters');
      expect(text).toContain(`href="${letter.replace('/api/v1', '')}"`);
    }
    expect((await out.client.get('/api/v1/me/host-letters')).json.items).toEqual([]);
    expect((await out.client.get(letter)).status).toBe(404);
  });

  it('says no word of it where letters are discreet, and leads to where it is read', async () => {
    const quiet = await given(world).group(olu, { reminderMinutes: [] });
    const date = await event({ discreetTitle: 'Wednesday workshop' }, quiet);
    const lea = await person('Lea', date, 'going', quiet);
    const open = await person('Moe', date, 'going', quiet);
    await open.client.patch('/api/v1/me', { discreet: 'nowhere' });
    const letter = await draft({ dateId: date.id, subject: 'About panic', words: 'Panic is fine.' }, quiet);
    await send(letter);
    await itLeaves();
    const [received] = got(lea, 'The hosts wrote to you: Wednesday workshop');
    expect(received!.source).not.toMatch(/panic|breathing|Tuesday circle/i);
    expect(received!.text).toContain(`/groups/${quiet.id}/letters/`);
    expect((await lea.client.get(letter)).json.words).toBe('Panic is fine.');
    const page = await lea.client.page(letter.replace('/api/v1', ''));
    expect(page.text).toContain('Panic is fine.');
    expect(page.text).not.toContain('Send it');
    expect(got(open, 'About panic')).toHaveLength(1);
  });

  it('goes to all members too, but not to who asked to join or has left', async () => {
    const club = await given(world).group(olu, { sensitive: false, joining: 'approval' });
    const member = await world.person('Nia');
    await given(world).membership(member, club);
    const asks = await world.person('Oma');
    await asks.client.put(`/api/v1/groups/${club.id}/membership`, { calledName: 'Oma' });
    const gone = await world.person('Pia');
    await given(world).membership(gone, club);
    await gone.client.delete(`/api/v1/groups/${club.id}/membership`);
    const letter = await draft({ audience: 'members', subject: 'A new room' }, club);
    expect((await send(letter)).hosting.readers).toBe(1);
    await itLeaves();
    expect(got(member, 'A new room')).toHaveLength(1);
    expect(got(member, 'A new room')[0]!.text).toContain('because you belong to “Tuesday circle”');
    for (const other of [asks, gone]) expect(got(other, 'A new room')).toEqual([]);
    expect((await member.client.post(`/api/v1/groups/${club.id}/letters`, {})).status).not.toBe(201);
  });

  it('is a draft again where whoever left it to wait is no host any more by then', async () => {
    const club = await given(world).group(olu, { sensitive: false });
    const reader = await given(world).member('Pat', club);
    const leftBy = async (name: string, subject: string) => {
      const host = await world.person(name);
      const membershipId = await given(world).membership(host, club, 'facilitator');
      const made = await host.client.post(`/api/v1/groups/${club.id}/letters`, {
        audience: 'members',
        subject,
        words: WORDS,
      });
      const letter = `/api/v1/groups/${club.id}/letters/${made.json.id}`;
      expect((await host.client.put(`${letter}/sending`, {})).status).toBe(200);
      return { letter, membership: `/api/v1/groups/${club.id}/members/${membershipId}` };
    };
    const removed = await leftBy('Zed', 'Of who is removed');
    const hostsNoMore = await leftBy('Yuu', 'Of who hosts no more');
    const hosts = await leftBy('Xia', 'Of who hosts');
    expect((await olu.client.delete(removed.membership)).status).toBe(204);
    expect((await olu.client.patch(hostsNoMore.membership, { role: 'member' })).status).toBe(204);
    await itLeaves();
    expect(got(reader, 'Of who hosts')).toHaveLength(1);
    expect((await olu.client.get(hosts.letter)).json.hosting.state).toBe('left');
    for (const [{ letter }, subject] of [
      [removed, 'Of who is removed'],
      [hostsNoMore, 'Of who hosts no more'],
    ] as const) {
      expect(got(reader, subject)).toEqual([]);
      expect((await olu.client.get(letter)).json.hosting).toMatchObject({ state: 'draft', leavesAt: null });
    }
    // Another host may find it right.
    await send(removed.letter);
    await itLeaves();
    expect(got(reader, 'Of who is removed')).toHaveLength(1);
    expect(got(reader, 'Of who hosts no more')).toEqual([]);
  });

  it('is a draft again where nothing ran until three days after it was to leave', async () => {
    const club = await given(world).group(olu, { sensitive: false });
    const reader = await given(world).member('Ray', club);
    const letter = await draft({ audience: 'members', subject: 'Of last week' }, club);
    await send(letter);
    await world.timePasses('4 days');
    await atRest(world);
    expect((await olu.client.get(letter)).json.hosting).toMatchObject({ state: 'draft', leavesAt: null });
    expect(got(reader, 'Of last week')).toEqual([]);
    const log = (await olu.client.page(`/groups/${club.id}/host-log`)).text;
    expect(log).toContain(
      'Left a letter to many to wait, which could not leave in time and is a draft again',
    );
    await send(letter);
    await itLeaves();
    expect(got(reader, 'Of last week')).toHaveLength(1);
  });

  it('has answers go to a mailbox of the group, once a code came back from there', async () => {
    const club = await given(world).group(olu, { sensitive: false, name: 'Fern and stone' });
    const member = await given(world).member('Rue', club);
    const mailbox = `/api/v1/groups/${club.id}/mailbox`;
    const toRue = async (subject: string) => {
      await send(await draft({ audience: 'members', subject }, club));
      await itLeaves();
      return got(member, subject)[0]!;
    };
    const notes = async () => (await olu.client.page(`/groups/${club.id}/notes`)).text;
    expect(await notes()).toContain('Letters cannot be received here, so nobody reads answers to ours.');
    const named = await olu.client.post(`${mailbox}/codes`, { address: 'hosts@fern.example' });
    expect(named.json).toMatchObject({ address: null, asked: { address: 'hosts@fern.example' } });
    const asked = await world.mail.letterTo('hosts@fern.example');
    expect(asked.subject).toBe('A code for answers to letters');
    expect(asked.text + asked.html).not.toMatch(/Fern|Olu/);
    const [, code = ''] = /^(\d{3} \d{3})$/m.exec(asked.text) ?? [];
    expect((await toRue('One')).headers.get('reply-to')).toBeUndefined();

    const wrong = code === '123 456' ? '654321' : '123456';
    const refused = await olu.client.post(`${mailbox}/confirmation`, { code: wrong });
    expect([refused.status, refused.json.type]).toEqual([422, '/problems/code-is-wrong']);
    const page = `/groups/${club.id}/mailbox`;
    const again = await olu.client.submit(`${page}/confirmation`, { code: wrong }, page);
    expect(again.text).toContain('That is not the code in the newest letter.');
    const confirmed = await olu.client.submit(`${page}/confirmation`, { code }, page);
    expect(confirmed.headers.get('location')).toBe(page);
    expect((await olu.client.get(mailbox)).json).toEqual({ address: 'hosts@fern.example', asked: null });
    expect(await notes()).toContain('Answers to our letters go to the mailbox of the group.');

    const letter = await toRue('Two');
    expect(letter.headers.get('reply-to')).toBe('hosts@fern.example');
    expect(letter.text).toContain('go to a mailbox of the hosts, who see your address there.');
    expect(letter.text).not.toContain('Nobody reads answers');
    expect(letter.text + letter.html).not.toContain('fern.example');
    const seen = await Promise.all(
      [`/api/v1/groups/${club.id}`, `/api/v1/groups/${club.id}/letters`].map((it) => olu.client.get(it)),
    );
    for (const { text } of seen) expect(text).not.toMatch(/fern\.example|mailbox/i);
    const [stored] = await world.database.query('SELECT mailbox_box FROM groups WHERE id = $1', [club.id]);
    expect(stored.mailbox_box).not.toContain('fern');

    // Another that nobody confirms leaves it as it is, however often someone guesses.
    await olu.client.post(`${mailbox}/codes`, { address: 'stranger@elsewhere.example' });
    const other = await world.mail.letterTo('stranger@elsewhere.example');
    const [, theirs = ''] = /^(\d{3} \d{3})$/m.exec(other.text) ?? [];
    const guess = theirs === '123 456' ? '654321' : '123456';
    for (let nth = 0; nth < 5; nth++) await olu.client.post(`${mailbox}/confirmation`, { code: guess });
    const late = await olu.client.post(`${mailbox}/confirmation`, { code: theirs });
    expect([late.status, late.json.type]).toEqual([409, '/problems/mailbox-code-is-over']);
    expect((await toRue('Three')).headers.get('reply-to')).toBe('hosts@fern.example');

    for (let nth = 0; nth < 4; nth++) {
      const more = await olu.client.post(`${mailbox}/codes`, { address: 'stranger@elsewhere.example' });
      expect(more.status).toBe(201);
    }
    const tooMany = await olu.client.post(`${mailbox}/codes`, { address: 'stranger@elsewhere.example' });
    expect([tooMany.status, tooMany.json.type]).toEqual([429, '/problems/too-many-mailbox-codes']);

    expect((await olu.client.delete(mailbox)).status).toBe(204);
    expect((await toRue('Four')).headers.get('reply-to')).toBeUndefined();
    const { items } = (await olu.client.get(`/api/v1/groups/${club.id}/host-log`)).json;
    const deeds = items
      .map(({ what }: { what: string }) => what)
      .filter((it: string) => it.startsWith('mailbox'));
    expect(deeds).toEqual(['mailbox-given-up', 'mailbox-named']);
  });

  it('has no answers go to a mailbox whose organiser was removed, left or is none any more, and to another’s still', async () => {
    const club = await given(world).group(olu, { sensitive: false });
    const mailbox = `/api/v1/groups/${club.id}/mailbox`;
    const address = 'organisers@fern.example';
    const nowAt = async () => (await olu.client.get(mailbox)).json.address;
    const organiser = async (name: string) => {
      const person = await world.person(name);
      const id = await given(world).membership(person, club, 'organiser');
      return { ...person, path: `/api/v1/groups/${club.id}/members/${id}` };
    };
    const names = async ({ client }: Pick<TestPerson, 'client'>) => {
      const before = world.mail.letters.length;
      await client.post(`${mailbox}/codes`, { address });
      await atRest(world);
      const asked = world.mail.letters.slice(before).find(({ to }) => to === address)!;
      const [, code] = /^(\d{3} \d{3})$/m.exec(asked.text)!;
      expect((await client.post(`${mailbox}/confirmation`, { code })).status).toBe(200);
    };
    const goes = [
      async ({ path }: { path: string }) => olu.client.delete(path),
      async ({ path }: { path: string }) => olu.client.patch(path, { role: 'member' }),
      async ({ client }: TestPerson) => client.delete(`/api/v1/groups/${club.id}/membership`),
    ];
    for (const go of goes) {
      const nina = await organiser('Nina');
      await names(nina);
      expect(await nowAt()).toBe(address);
      expect((await go(nina)).status).toBeLessThan(300);
      expect(await nowAt()).toBeNull();
    }
    const { text } = await olu.client.page(`/groups/${club.id}/host-log`);
    expect(text).toContain('Is no organiser any more, so answers do not go to the mailbox that they named');

    const quy = await organiser('Quy');
    await names(quy);
    const other = await organiser('Otto');
    expect((await olu.client.delete(other.path)).status).toBe(204);
    expect(await nowAt()).toBe(address);
    // Housekeeping throws out what was written down a year ago.
    await world.database.query("DELETE FROM host_log WHERE what = 'mailbox-named'");
    const later = await organiser('Pam');
    expect((await olu.client.delete(later.path)).status).toBe(204);
    expect(await nowAt()).toBe(address);
    expect((await olu.client.delete(quy.path)).status).toBe(204);
    expect(await nowAt()).toBeNull();
  });

  it.each([
    ['Latin letters', 'We meet at the gate, as always. '],
    ['Greek', 'Συναντιόμαστε στην πύλη, όπως πάντα. '],
    ['Arabic', 'نلتقي عند البوابة كما في كل مرة. '],
    ['Chinese', '我们像往常一样在门口见面。'],
  ])('stays under 30 kB with as many words in %s as fit, and says how many do', async (_script, sentence) => {
    const circle = await given(world).group(olu, { sensitive: false });
    const about = await event({}, circle);
    const reader = await person('Rae', about, 'going', circle);
    await reader.client.patch('/api/v1/me', { language: 'ar' });
    const wordsOf = (characters: number) => sentence.repeat(500).slice(0, characters).trim();
    const subject = 'At the gate';
    const tooMany = { audience: 'going', dateId: about.id, subject, words: wordsOf(6_000) };
    const { status, json } = await olu.client.post(`/api/v1/groups/${circle.id}/letters`, tooMany);
    const [, most] = /(?:The most that fits is|In this script about) (\d+)/.exec(json.errors[0].detail)!;
    expect([status, Number(most)]).toEqual([422, sentence.startsWith('We') ? 5_000 : expect.any(Number)]);
    const words = wordsOf(Number(most));
    await send(await draft({ dateId: about.id, subject, words }, circle));
    await itLeaves();
    const [letter] = got(reader, subject);
    expect(letter!.source.length).toBeLessThan(30_000);
    for (const twin of [letter!.text, letter!.html]) expect(twin).toContain(words);
  });

  it('refuses what does not fit, and more than five within a day, and keeps the draft', async () => {
    const club = await given(world).group(olu, { sensitive: false });
    const date = await event({}, club);
    const member = await given(world).member('Qi', club);
    expect(member.id).toBeDefined();
    const post = (fields: object) =>
      olu.client.post(`/api/v1/groups/${club.id}/letters`, {
        audience: 'members',
        subject: 'S',
        words: 'W',
        ...fields,
      });
    expect((await post({ dateId: date.id })).json.errors[0].pointer).toBe('/audience');
    expect((await post({ audience: 'going' })).json.errors[0].pointer).toBe('/audience');
    expect((await post({ subject: 'a\nb' })).json.errors[0].pointer).toBe('/subject');
    expect((await post({ audience: 'going', dateId: (await event()).id })).json.errors[0].pointer).toBe(
      '/dateId',
    );
    const forNobody = await draft({ dateId: date.id }, club);
    expect((await olu.client.put(`${forNobody}/sending`, {})).json.type).toBe(
      '/problems/letter-is-for-nobody',
    );
    const at = (leavesLocal: string) => olu.client.put(`${forNobody}/sending`, { leavesLocal });
    for (const time of [wallTimeIn(-1), wallTimeIn(61), wallTimeIn(30), 'soon'])
      expect((await at(time)).json.errors[0].pointer).toBe('/leavesLocal');

    for (let nth = 0; nth < 5; nth++) await send(await draft({ audience: 'members' }, club));
    const sixth = await draft({ audience: 'members' }, club);
    const refused = await olu.client.put(`${sixth}/sending`, {});
    expect([refused.status, refused.json.type]).toEqual([429, '/problems/too-many-letters']);
    expect((await olu.client.get(sixth)).json).toMatchObject({ words: WORDS, hosting: { state: 'draft' } });
    const { json: list } = await olu.client.get(`/api/v1/groups/${club.id}/letters?limit=1`);
    expect(list.items[0]).toMatchObject({ subject: 'What to bring', state: 'draft' });
    await olu.client.delete(`/api/v1/groups/${club.id}/letters/${(await waiting(club))[0]}/sending`);
    expect((await olu.client.put(`${sixth}/sending`, {})).status).toBe(200);
  });

  const waiting = async (in_: TestGroup) => {
    const { json } = await olu.client.get(`/api/v1/groups/${in_.id}/letters`);
    const those = json.items.filter((it: { state: string }) => it.state === 'waiting');
    return those.map((it: { id: string }) => it.id);
  };

  it('can be seen light, dark and as text, tried on oneself, and left to wait until a time, on its pages', async () => {
    const date = await event({ timeZone: 'Europe/Lisbon', startsLocal: wallTimeIn(3) });
    const rae = await person('Rae', date);
    const pages = `/groups/${group.id}/letters`;
    const form = `${pages}/new?date=${date.id}`;
    expect((await olu.client.page(form)).text).toContain('Write to people of this meeting');
    const typed = { dateId: date.id, audience: 'going', subject: '', words: 'We meet at the gate.' };
    const again = await olu.client.submit(form, typed);
    expect(again.status).toBe(422);
    expect(again.text).toContain('We meet at the gate.');
    const made = await olu.client.submit(form, { ...typed, subject: 'The gate' });
    const page = made.headers.get('location')!;
    const { text } = await olu.client.page(page);
    expect(text).toContain('It goes to 1 person');
    for (const look of ['light', 'dark']) {
      const framed = await olu.client.page(`${page}/letter.html?look=${look}&wording=full`);
      expect(framed.text).toContain(`color-scheme:${look}`);
      expect(framed.text).toContain('We meet at the gate.');
      expect(framed.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await rae.client.get(`${page}/letter.html`)).status).toBe(403);
    expect((await olu.client.get(`/api/v1${page}/preview`)).json).toMatchObject({ subject: 'The gate' });
    const discreet = (await olu.client.get(`/api/v1${page}/preview?wording=discreet`)).json;
    expect(discreet.text).not.toContain('We meet at the gate.');
    expect((await olu.client.page(page)).text).toContain('In discreet words, for those who chose them');

    await olu.client.submit(`${page}/test`, {}, page);
    await atRest(world);
    expect(got(olu, 'The gate')[0]!.text).toContain('This is a test. Only you get it.');
    expect(got(rae, 'The gate')).toEqual([]);

    const early = await olu.client.submit(
      `${page}/send`,
      { when: 'later', leavesLocal: wallTimeIn(-1) },
      page,
    );
    expect(early.status).toBe(422);
    await olu.client.submit(`${page}/send`, { when: 'later', leavesLocal: wallTimeIn(1, '09:30') }, page);
    expect((await olu.client.get(`/api/v1${page}`)).json.hosting).toMatchObject({
      state: 'waiting',
      timeZone: 'Europe/Lisbon',
    });
    expect((await olu.client.page(page)).text).toContain('09:30');
    await olu.client.submit(`${page}/take-back`, {}, page);
    await olu.client.submit(`${page}/discard`, {}, page);
    expect((await olu.client.get(`/api/v1${page}`)).status).toBe(404);
  });
});
