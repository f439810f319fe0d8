import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Language, languages } from '../../src/common/languages.js';
import { FollowTimeZones } from '../../src/events/follow-time-zones.js';
import { Mailboxes } from '../../src/groups/mailbox/mailboxes.js';
import { LetterIds } from '../../src/notifications/sending/letter-ids.js';
import type { Discretion } from '../../src/people/discretion.js';
import type { Jobs, LetterName } from '../../src/queue/jobs.js';
import { letterKinds } from '../../src/queue/letter-kinds.js';
import { Outbox } from '../../src/queue/outbox.js';
import { given, startIn, wallTimeIn } from '../support/given.js';
import { everyByte, type ReceivedLetter } from '../support/mail-sink.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { untilTheEvening, zoneAt } from './evening.js';
import { atRest } from './ledger.js';

const ZONES: Record<Language, string> = {
  en: 'Europe/Lisbon',
  de: 'Europe/Berlin',
  es: 'Europe/Madrid',
  // Where we know no help line.
  fr: 'Africa/Tunis',
  ar: 'Europe/Berlin',
};
const NAMES = Object.keys(letterKinds).sort();
/** Answers to what someone asked for themselves a moment ago. */
const ASKED_FOR: LetterName[] = ['sign-in', 'confirm-reply', 'calendar-answer', 'mailbox-code'];
/** Nobody is known yet whom it could be about. */
const TO_NOBODY_KNOWN: LetterName[] = ['sign-in', 'mailbox-code'];
/** Those, and what whoever looks after the site has to know: they end it with no letters at all, behind its foot. */
const WITHOUT_END: LetterName[] = [...ASKED_FOR, 'letters-stuck', 'letters-flow'];
/** What is said to someone who may still change their answer. */
const ANSWERED: LetterName[] = [
  'rsvp-confirmation',
  'event-reminder',
  'event-changed',
  'maybe-question',
  'first-time',
];

/** How the first sentence of the foot goes on, after "This letter came because". */
const BECAUSE: Record<LetterName, RegExp> = {
  'sign-in': /^someone asked to sign in with your address\./,
  'confirm-reply': /^your address was given with an answer\./,
  'rsvp-confirmation':
    /^you answered for “(Wednesday workshop|Up the hill|First evening|Small room|Small hut|Long walk)”\./,
  'thank-you': /^you answered for “Long walk”\./,
  'host-letter': /^you answered for “(Long walk|Wednesday workshop)”\./,
  'place-given': /^you answered for “Small room”\./,
  'place-offered': /^you answered for “Small hut”\./,
  'standing-question': /^you come to “Weekly hour” every time\./,
  'standing-place': /^you come to “Weekly hour” every time\./,
  'event-reminder': /^you answered for “Wednesday workshop”\./,
  'maybe-question': /^you answered for “Wednesday workshop”\./,
  'first-time': /^you answered for “First evening”\./,
  'event-changed': /^you answered for “Wednesday workshop”\./,
  'event-cancelled': /^you answered for “(Wednesday workshop|Up the hill)”\./,
  invitation: /^an organiser gave your address\./,
  'membership-approved': /^you asked to join “Tuesday meeting”\./,
  'membership-declined': /^you asked to join “Tuesday meeting”\./,
  'join-request': /^you look after “Tuesday meeting”\./,
  'clocks-changed': /^you look after “Tuesday meeting”\./,
  'mailbox-code': /^someone gave this address for answers to letters\./,
  'letters-stuck': /^you look after this site\./,
  'letters-flow': /^you look after this site\./,
  'calendar-answer': /^an answer was sent to us in your name\./,
  'invitation-withdrawn': /^your calendar had an invitation to “Wednesday workshop”\./,
  'reply-note': /^you look after “Tuesday meeting”\./,
  digest: /^you wish to know each day what is on for you\./,
  'new-events': /^you wish to hear at once of what is new in “Hiking club”\./,
  'day-roster': /^you wish to know the evening before who is coming to meetings that you look after\./,
  'host-note': /^you look after “(Tuesday meeting|Hiking club)”\./,
  'reminders-missed': /^you look after “Tuesday meeting”\./,
};

/** What was typed in this test, and so is the same in every language. */
const TYPED =
  /Wednesday workshop|What to bring|A mat, please|Up the hill|First evening|Long walk|The number is 1411, see|a leaflet|Small room|Small hut|Weekly hour|Fresh air|Tuesday meeting|Hiking club|Test community|Alfama|Belém|Our room is flooded/g;

/** What the two sensitive groups of this test, and their meetings, are really called. */
const SECRETS = /zorgtelling|quillwhistle|wolfsbane|heliotrope/i;

describe('every letter, in every language', () => {
  let world: World;
  let written: { name: LetterName; letter: ReceivedLetter }[];
  beforeAll(async () => {
    world = await openWorld({
      env: { INBOUND_ADDRESS: 'replies@meet.example.net', MOST_LETTERS_A_DAY: '20' },
    });
    await world.setUp();
    await writeAll(world, { tongues: languages, sensitive: true });
    written = await lettersByName(world);
  });
  afterAll(() => world.close());

  const inLanguage = (language: Language) =>
    written.filter(({ letter }) => letter.headers.get('content-language') === language);

  it('is written at all', () => {
    for (const language of languages) {
      const names = new Set(inLanguage(language).map(({ name }) => name));
      expect([language, [...names].sort()]).toEqual([language, NAMES]);
    }
  });

  it('is small, asks nothing from anywhere, and leaves its colours to a program that is dark', () => {
    for (const { letter } of written) {
      expect(letter.source.length).toBeLessThan(30_000);
      expect(letter.html).not.toMatch(/<(img|link|script|iframe)\b|url\(|@import/);
      expect(letter.html).toContain('<meta name="color-scheme" content="light dark"');
      const coloured = letter.html.match(/style="[^"]*(?<![-\w])color:[^"]*"/g) ?? [];
      expect(coloured.filter((style) => !style.includes('background:#'))).toEqual([]);
    }
  });

  it('leads to our own pages alone', () => {
    for (const { name, letter } of written) {
      const targets = [...letter.html.matchAll(/(?:href|src|action|cite|background)="([^"]*)"/g)].map(
        ([, to]) => to!,
      );
      const said = [
        ...`${letter.text} ${letter.html}`.matchAll(/\b(?:[a-z][a-z+.-]*:\/\/|mailto:|tel:|www\.)[^\s<>"]*/g),
      ];
      for (const to of [...targets, ...said.map(([it]) => it)])
        expect([name, to.startsWith(`${world.url}/`) ? 'ours' : to]).toEqual([name, 'ours']);
    }
  });

  it('is of use for as long as its kind says', async () => {
    // What this test plans by itself has another end.
    const byHand: LetterName[] = ['standing-question', 'reminders-missed'];
    const hours = Object.entries(letterKinds).flatMap(([name, { useBy }]) =>
      'hours' in useBy && !byHand.includes(name as LetterName) ? [[name, useBy.hours]] : [],
    );
    const found: { name: string; hours: number }[] = await world.database.query(
      `SELECT DISTINCT name, round(extract(epoch FROM use_by - coalesce(first_due_at, due_at)) / 3600)::int AS hours
       FROM outbox WHERE name = ANY($1)`,
      [hours.map(([name]) => name)],
    );
    const off = found.filter((it) => Math.abs(it.hours - Number(Object.fromEntries(hours)[it.name])) > 2);
    expect([off, new Set(found.map(({ name }) => name)).size]).toEqual([[], hours.length]);
  });

  it('says in plain text what it says in HTML', () => {
    for (const { letter } of written) expect(wordsOfText(letter.text)).toBe(wordsOfHtml(letter.html));
  });

  it('has the hosts’ own emphasis and lists, and none of their links', () => {
    const { html, text } = written.find(({ name }) => name === 'thank-you')!.letter;
    expect(html).toContain('<strong>The number</strong>');
    expect(text).toContain('The number is 1411, see');
    // Nothing is said of who was there, and the hosts are named once.
    expect(text).not.toMatch(/meant to be|wrote a few words/);
    for (const { letter } of written) expect(letter.html).not.toContain('leaflets.example');
  });

  it('has nothing left over, nothing empty, and nothing loud', () => {
    for (const { letter } of written) {
      const said = `${letter.subject}\n${letter.text}`.replace(/https?:\S+/g, 'https:');
      expect(said).not.toMatch(/undefined|null|NaN|\[object|SLOT|\{|!| {2}/);
      expect(said).not.toMatch(/^(When|Where|Wann|Wo):\s*$|\w+\/\w+ time|Ortszeit \w+\//m);
    }
  });

  it('gives no sensitive group away, to whoever reads every byte of it', () => {
    for (const { name, letter } of written)
      expect([name, everyByte(letter)]).toEqual([name, expect.not.stringMatching(SECRETS)]);
  });

  it('says which language it is in, and which way that is written', () => {
    for (const language of languages)
      for (const { letter } of inLanguage(language)) {
        const direction = language === 'ar' ? 'rtl' : 'ltr';
        expect(letter.html).toContain(`<html lang="${language}" dir="${direction}">`);
      }
  });

  it('keeps what goes the other way in order, and leaves alone what does not', () => {
    for (const { letter } of written) {
      const isArabic = letter.headers.get('content-language') === 'ar';
      const [head = '', body = ''] = letter.html.split('<body');
      expect(head).not.toContain('bdi>');
      expect(body).not.toMatch(/[\u2066-\u2069]/);
      expect(/[\u2068\u2069]/.test(letter.subject + letter.text)).toBe(isArabic);
      expect(body.split('<bdi>')).toHaveLength(letter.text.split('\u2068').length);
      expect(body.split('</bdi>')).toHaveLength(letter.text.split('\u2069').length);
      if (!isArabic) continue;
      expect(bare(letter.text)).toContain('{Test community}');
      for (const [, quoted] of letter.text.matchAll(/«([^»]+)»/g))
        expect(quoted).toMatch(/^(\u2068.+\u2069|\p{Script=Arabic}+)$/u);
    }
    const known = inLanguage('ar').filter(({ letter }) => letter.to !== 'guest-ar@example.org');
    expect(
      known.filter(({ letter }) => bare(letter.text).includes('{TelefonSeelsorge}، {0800 1110111}، ليلًا'))
        .length,
    ).toBeGreaterThan(20);
    const code = inLanguage('ar').find(({ name }) => name === 'sign-in')!.letter;
    expect(bare(code.text)).toMatch(/^\{\d{3} \d{3}\}$/m);
    expect(code.html).toMatch(/<bdi>\d{3} \d{3}<\/bdi>/);
  });

  it('has no English line among others', () => {
    const linesOf = (language: Language) =>
      inLanguage(language)
        .flatMap(({ letter }) => `${letter.subject}\n${letter.text}`.replace(TYPED, '').split('\n'))
        .filter((line) => /\p{L}{3}/u.test(line) && !line.startsWith('http'));
    const english = new Set(linesOf('en'));
    for (const language of languages.slice(1))
      expect(
        linesOf(language).filter((line) => english.has(line) || /\b(the|you|your|time)\b/i.test(line)),
      ).toEqual([]);
  });

  it('asks for an answer, yes, maybe or no, wherever there is something to answer', () => {
    for (const { name, letter } of written) {
      const answers = letter.links.map((link) => /\?answer=(\w+)$/.exec(link)?.[1]).filter(Boolean);
      expect([name, answers]).toEqual([name, answersAskedIn(name, letter)]);
    }
  });

  it('says at its foot why it came, from whom, how to get fewer of them, and who listens', () => {
    for (const { name, letter } of inLanguage('en')) {
      const [, foot = ''] = letter.text.split('This letter came because ');
      expect([name, foot]).toEqual([name, expect.stringMatching(BECAUSE[name])]);
      expect(foot).toContain('Sent by Test community.');
      expect([name, /stop them\nhttp\S+\/letters\/[\w-]{43}\n/.test(foot)]).toEqual([
        name,
        !TO_NOBODY_KNOWN.includes(name),
      ]);
      expect(foot).toContain('Someone at Linha 1411 listens: 1411, day and night.');
      expect(foot).toContain('If someone is in danger, call 112.');
    }
  });

  it('says that no person wrote it, and answers no other machine', () => {
    for (const { letter } of written) expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('hangs together with all others to its reader about the same event', () => {
    const threads = new Map<string, Set<string | undefined>>();
    for (const { letter } of written) {
      const about = /Wednesday workshop|Up the hill/.exec(letter.subject)?.[0];
      if (!about) continue;
      const thread = letter.headers.get('in-reply-to');
      expect(letter.headers.get('references')).toBe(thread);
      const key = `${letter.to} ${about}`;
      threads.set(key, (threads.get(key) ?? new Set()).add(thread));
    }
    const found = [...threads.values()].map((them) => [...them]);
    expect(found.every((them) => them.length === 1 && them[0])).toBe(true);
    expect(new Set(found.flat()).size).toBe(threads.size);
    expect(written.filter(({ name }) => /^(event|maybe)-/.test(name)).length).toBeGreaterThan(threads.size);
  });

  it('can be answered wherever it is from the hosts of one group to its people, and comes back to us if it cannot arrive', () => {
    const FROM_HOSTS: LetterName[] = [
      ...ANSWERED,
      'place-given',
      'place-offered',
      'event-cancelled',
      'host-letter',
      'thank-you',
      'standing-place',
      'standing-question',
      'new-events',
      'invitation',
      'membership-approved',
    ];
    for (const { name, letter } of written) {
      const isAnswered = FROM_HOSTS.includes(name);
      const replyTo = letter.headers.get('reply-to');
      expect([name, replyTo]).toEqual([
        name,
        isAnswered
          ? expect.stringMatching(/^(replies\+[0-9a-f]{32}@meet\.example\.net|hikers@example\.org)$/)
          : undefined,
      ]);
      if (TO_NOBODY_KNOWN.includes(name)) continue;
      expect(letter.returnTo).toMatch(/^replies\+[0-9a-f]{32}@meet\.example\.net$/);
      expect(letter.returnTo).not.toBe(replyTo);
    }
  });

  it('says at its foot where hosts read answers in their own mailbox, which stands in its header alone', () => {
    const toMailbox = new Set<LetterName>();
    for (const { name, letter } of inLanguage('en')) {
      const isToMailbox = letter.headers.get('reply-to') === 'hikers@example.org';
      if (isToMailbox) toMailbox.add(name);
      expect([name, letter.text.includes('go to a mailbox of the hosts, who see your address')]).toEqual([
        name,
        isToMailbox,
      ]);
      expect(letter.text + letter.html).not.toContain('hikers@');
    }
    expect([...toMailbox].sort()).toEqual(['host-letter', 'rsvp-confirmation', 'thank-you']);
  });

  it('leads mail programs to help and to whoever looks after the site, with no secret, wherever it names a list', () => {
    for (const { name, letter } of written) {
      const isOfList = letter.headers.has('list-id');
      expect([name, letter.headers.get('list-help'), letter.headers.get('list-owner')]).toEqual([
        name,
        isOfList ? `<${world.url}/about-letters>` : undefined,
        isOfList ? '<mailto:hello@example.org>' : undefined,
      ]);
    }
  });

  it('can be stopped with one press in a mail program, unless its reader asked for it', () => {
    for (const { name, letter } of written) {
      const stops = ['list-unsubscribe', 'list-unsubscribe-post'].map((header) => letter.headers.has(header));
      expect([name, stops]).toEqual([name, Array.from({ length: 2 }, () => !WITHOUT_END.includes(name))]);
    }
  });
});

describe('one switch of each person', () => {
  it('keeps every letter as discreet in all groups as in sensitive ones, where it says everywhere', async () => {
    for (const { name, letter } of await lettersWith({ discreet: 'everywhere', sensitive: false })) {
      expect([name, everyByte(letter)]).toEqual([name, expect.not.stringMatching(SECRETS)]);
      // The third group, and what hosts wrote to its people.
      expect([name, everyByte(letter)]).toEqual([
        name,
        expect.not.stringMatching(/Long walk|hikers@|What to bring|A mat, please|The number is 1411/),
      ]);
    }
  });

  it('has every letter say its own names in sensitive groups too, where it says nowhere', async () => {
    const toWhomNothingIsNamed: LetterName[] = [
      ...TO_NOBODY_KNOWN,
      'letters-stuck',
      'letters-flow',
      'invitation',
    ];
    const named = new Set<LetterName>();
    for (const { name, letter } of await lettersWith({ discreet: 'nowhere', sensitive: true }))
      if (SECRETS.test(letter.text) || letter.text.includes('Long walk')) named.add(name);
    expect([...named].sort()).toEqual(
      NAMES.filter((name) => !toWhomNothingIsNamed.includes(name as LetterName)),
    );
  });
});

/** All letters, of a world in which everyone made the same choice. */
async function lettersWith({ discreet, sensitive }: { discreet: Discretion; sensitive: boolean }) {
  const world = await openWorld({
    env: { INBOUND_ADDRESS: 'replies@meet.example.net', MOST_LETTERS_A_DAY: '20' },
  });
  try {
    await world.setUp();
    await world.database.query(`ALTER TABLE people ALTER discreet SET DEFAULT '${discreet}'`);
    await writeAll(world, { tongues: ['en'], sensitive });
    const written = await lettersByName(world);
    expect([...new Set(written.map(({ name }) => name))].sort()).toEqual(NAMES);
    return written;
  } finally {
    await world.close();
  }
}

const WAITS = /waiting list|Warteliste|lista de espera|liste d’attente|قائمة الانتظار/;

function answersAskedIn(name: LetterName, letter: ReceivedLetter): string[] {
  if (name === 'place-offered') return ['going', 'declined'];
  if (name === 'calendar-answer') return ['going'];
  if (name === 'place-given' || WAITS.test(letter.subject)) return ['declined'];
  return ANSWERED.includes(name) ? ['going', 'maybe', 'declined'] : [];
}

async function writeAll(
  world: World,
  { tongues, sensitive }: { tongues: readonly Language[]; sensitive: boolean },
): Promise<void> {
  const olu = await world.person('Olu');
  const others = tongues.filter((language) => language !== 'en');
  const hosts = await Promise.all(others.map(async (it) => speaking(it, await world.person('Kai'))));
  // Where it is morning, for an evening that comes by itself would take the note's news away.
  const group = await given(world).group(olu, {
    name: 'Zorgtelling circle',
    sensitive,
    description: 'Heliotrope',
    purpose: 'Heliotrope',
    joining: 'approval',
    timeZone: zoneAt(6),
  });
  const open = await given(world).group(olu, {
    name: 'Zorgtelling paths',
    discreetName: 'Hiking club',
    sensitive,
  });
  const plain = await given(world).group(olu, { name: 'Hiking club', sensitive: false });
  for (const host of hosts) await given(world).membership(host, group, 'organiser');
  const mailboxes = world.app.get(Mailboxes, { strict: false });
  for (const [{ id }, address] of [
    [group, 'zorgtelling@quillwhistle.example'],
    [open, 'zorgtelling@quillwhistle.example'],
    [plain, 'hikers@example.org'],
  ] as const)
    await world.database.query('UPDATE groups SET mailbox_box = $2 WHERE id = $1', [
      id,
      mailboxes.seal(id, address),
    ]);
  for (const [at, language] of ['en' as const, ...others].entries()) {
    const host = [olu, ...hosts][at]!;
    const { id } = await given(world).group(host, { name: 'Hiking club', language });
    await host.client.post(`/api/v1/groups/${id}/mailbox/codes`, {
      address: `hosts-${language}@example.org`,
    });
  }
  const event = await given(world).event(olu, group, {
    title: 'Quillwhistle',
    description: 'Wolfsbane',
    format: 'hybrid',
    area: 'Alfama',
    address: 'Rua da Paz 7',
    meetingLink: 'https://meet.example.org/one',
    ...startIn({ hours: 25 }),
  });
  const hike = await given(world).event(olu, open, {
    title: 'Quillwhistle',
    discreetTitle: 'Up the hill',
    description: 'Wolfsbane',
    area: 'Alfama',
  });
  const room = await given(world).event(olu, group, {
    title: 'Quillwhistle',
    discreetTitle: 'Small room',
    area: 'Alfama',
    capacity: 1,
  });
  const hut = await given(world).event(olu, open, {
    title: 'Quillwhistle',
    discreetTitle: 'Small hut',
    description: 'Wolfsbane',
    area: 'Alfama',
    capacity: 1,
  });
  const walk = await given(world).event(olu, plain, {
    title: 'Long walk',
    area: 'Alfama',
    reminderMinutes: [],
    ...startIn({ hours: 30 }),
  });
  const first = await given(world).event(olu, open, {
    title: 'Quillwhistle',
    discreetTitle: 'First evening',
    description: 'Wolfsbane',
    area: 'Alfama',
    reminderMinutes: [],
    ...startIn({ hours: 25 }),
  });
  await olu.client.put(`/api/v1/groups/${open.id}/membership/greeting`);
  const { items: greeters } = (await olu.client.get(`/api/v1/groups/${open.id}/members`)).json;
  await olu.client.put(`/api/v1/groups/${open.id}/members/${greeters[0].id}/greeting`);
  const weekly = await given(world).event(olu, open, {
    title: 'Quillwhistle',
    discreetTitle: 'Weekly hour',
    description: 'Wolfsbane',
    area: 'Alfama',
    capacity: 1,
    repeats: { every: 'week', count: 3 },
  });
  await world.database.query(`UPDATE groups SET waiting_rule = 'offer' WHERE id = $1`, [open.id]);
  await given(world).event(olu, open, {
    title: 'Quillwhistle',
    discreetTitle: 'Fresh air',
    description: 'Wolfsbane',
    area: 'Alfama',
  });
  const withDigests: TestPerson[] = [];
  for (const language of tongues) {
    const ask = (path: string, json: unknown) =>
      world.client().send('POST', path, { json, headers: { 'accept-language': language } });
    await ask('/api/v1/sign-in-requests', { email: `${language}@example.org` });
    const guest = { email: `guest-${language}@example.org`, calledName: 'Gil', answer: 'going' };
    await ask(`/api/v1/occurrences/${event.id}/guest-rsvps`, guest);

    const [ana, bo, cem, dee, eva] = await Promise.all(
      ['Ana', 'Bo', 'Cem', 'Dee', 'Eva'].map(async (name) => speaking(language, await world.person(name))),
    );
    for (const [person, answer] of [
      [ana!, 'going'],
      [bo!, 'maybe'],
    ] as const) {
      await given(world).membership(person, group);
      await given(world).membership(person, open);
      await given(world).membership(person, plain);
      await given(world).reply(person, event, answer);
      await given(world).reply(person, hike, answer);
      await given(world).reply(person, walk, answer);
    }
    await ana!.client.patch('/api/v1/me', { newEvents: 'at-once' });
    await bo!.client.patch('/api/v1/me', { digest: 'daily' });
    withDigests.push(bo!);
    await given(world).reply(ana!, first, 'going', { firstTime: true });
    await planned(world, ana!, 'calendar-answer', { occurrenceId: event.occurrenceId, answer: 'going' });
    const standing = await bo!.client.put(`/api/v1/events/${weekly.id}/standing-place`);
    if (standing.status !== 200) throw new Error(`No standing place: ${standing.text}`);
    const [{ standingPlaceId }] = await world.database.query(
      'SELECT id AS "standingPlaceId" FROM standing_places WHERE person_id = $1',
      [bo!.id],
    );
    await planned(world, bo!, 'standing-question', { standingPlaceId });
    await planned(world, dee!, 'invitation-withdrawn', { occurrenceId: event.occurrenceId, raisedTo: 1 });
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: cem!.email });
    for (const full of [room, hut]) {
      await given(world).reply(ana!, full, 'going');
      await given(world).reply(bo!, full, 'going');
    }
    await atRest(world);
    for (const full of [room, hut]) {
      await given(world).reply(ana!, full, 'declined');
      // As if ten minutes had passed, in which nobody is told of a place that is offered.
      await world.database.query('UPDATE rsvps SET kept_until = now() WHERE kept_until IS NOT NULL');
      await atRest(world);
      await given(world).reply(bo!, full, 'declined');
    }
    const [deeAsks, evaAsks] = await Promise.all(
      [dee!, eva!].map(async ({ client }) => {
        const asked = await client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Dee' });
        return `/api/v1/groups/${group.id}/members/${asked.json.membership.id}`;
      }),
    );
    await atRest(world);
    await olu.client.put(`${deeAsks}/approval`);
    await olu.client.put(`${evaAsks}/refusal`);
    await atRest(world);
  }
  const inTwoDays = new Date(Date.now() + 50 * 3_600_000).toISOString();
  for (const host of [olu, ...hosts]) {
    const day = { day: 'tomorrow', from: new Date().toISOString(), until: inTwoDays } as const;
    await host.client.patch('/api/v1/me', { dayRosters: 'evening' });
    await planned(world, host, 'day-roster', day);
  }
  for (const host of [olu, ...hosts]) {
    await planned(world, host, 'reply-note', { occurrenceId: event.occurrenceId });
    await planned(world, host, 'reply-note', { groupId: group.id });
    const missed = { groupId: group.id, occurrenceIds: [event.occurrenceId] };
    await planned(world, host, 'reminders-missed', missed);
  }
  await world.database.query(
    `UPDATE occurrences SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1`,
    [walk.occurrenceId],
  );
  await olu.client.put(`/api/v1/occurrences/${walk.id}/thanks`, {
    words: '**The number** is 1411, see\n\n- [a leaflet](https://leaflets.example.org)',
  });
  for (const [group_, dateId] of [
    [plain, walk.id],
    [group, event.id],
  ] as const) {
    const letters = `/api/v1/groups/${group_.id}/letters`;
    const letter = { dateId, audience: 'going', subject: 'What to bring', words: 'A mat, please' };
    const drafted = await olu.client.post(letters, letter);
    await olu.client.put(`${letters}/${drafted.json.id}/sending`, {});
  }
  await world.timePasses('62 minutes');
  await atRest(world);
  for (const person of withDigests) await planned(world, person, 'digest', { since: '2020-01-01T00:00Z' });
  // Before the date that they tell of is another.
  await atRest(world);
  await olu.client.patch(`/api/v1/events/${event.id}`, {
    startsLocal: wallTimeIn(9, '20:00'),
    area: 'Belém',
    address: 'Rua do Sol 8',
    meetingLink: 'https://meet.example.org/two',
  });
  await atRest(world);
  await world.database.query(
    `UPDATE occurrences SET tz_version = '2001a', starts_at = starts_at + interval '1 hour' WHERE event_id = $1`,
    [event.id],
  );
  await world.app.get(FollowTimeZones).onApplicationBootstrap();
  await world.timePasses('11 minutes');
  await atRest(world);
  await untilTheEvening(world, group);
  for (const { id } of [event, hike]) {
    await olu.client.put(`/api/v1/events/${id}/cancellation`, {
      reason: 'Our room is flooded.\nOur room is flooded.',
    });
  }
  await atRest(world);
  await tellOfTrouble(world, [olu, ...hosts]);
}

/** A letter waits that should have left, and then does not any more. */
async function tellOfTrouble(world: World, administrators: TestPerson[]): Promise<void> {
  // What was late when a day had passed at once was trouble too, and is over once this has looked again; but so soon after
  // it nobody would be told of another.
  await atRest(world);
  await world.database.query(`UPDATE letter_troubles SET began_at = began_at - interval '1 day'`);
  await world.database.query('UPDATE people SET administrator = true WHERE id = ANY($1)', [
    administrators.map(({ id }) => id),
  ]);
  await world.database.query(
    `INSERT INTO outbox (name, lane, key, about, first_due_at, due_at, use_by)
     VALUES ('digest', 'digests', 'stuck', '{}', now() - interval '7 hours', now() + interval '1 day', now() + interval '2 days')`,
  );
  await atRest(world);
  await world.database.query("DELETE FROM outbox WHERE key = 'stuck'");
  await atRest(world);
}

/** What follows from a letter that came back. */
async function planned<N extends LetterName>(world: World, { id }: TestPerson, name: N, about: Jobs[N]) {
  const key = [name, id, ...Object.values(about)].join(':');
  const plan = { key, personId: id, useBy: Temporal.Now.instant().add({ hours: 24 }) };
  const outbox = world.app.get(Outbox, { strict: false });
  await world.database.transaction((tx) => outbox.add(tx, name, about, plan));
}

async function speaking(language: Language, person: TestPerson): Promise<TestPerson> {
  await person.client.patch('/api/v1/me', { language, timeZone: ZONES[language] });
  return person;
}

async function lettersByName({ app, database, mail, url }: World) {
  const rows: { id: number; name: LetterName }[] = await database.query(
    `SELECT id, name FROM outbox WHERE state = 'done' AND name = ANY($1)`,
    [NAMES],
  );
  const ids = app.get(LetterIds, { strict: false });
  const nameOf = new Map(
    await Promise.all(rows.map(async ({ id, name }) => [await ids.messageId(id, url), name] as const)),
  );
  return mail.letters.map((letter) => ({ letter, name: nameOf.get(letter.headers.get('message-id')!)! }));
}

/** With brackets that can be seen. */
function bare(text: string): string {
  return text.replaceAll('\u2068', '{').replaceAll('\u2069', '}');
}

function wordsOfHtml(html: string): string {
  const body = html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<\/?bdi>/g, '')
    .replace(/<[^>]+>/g, ' ');
  const characters = body.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return spaced(characters.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

function wordsOfText(text: string): string {
  const lines = text
    .replace(/[\u2068\u2069]/g, '')
    .split('\n')
    .filter((line) => !/^(https?:\S+|-+)$/.test(line));
  return spaced(lines.map((line) => line.replace(/^(> ?)?(- )?/, '')).join('\n'));
}

function spaced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:،])/g, '$1')
    .trim();
}
