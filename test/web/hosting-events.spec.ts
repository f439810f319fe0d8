import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { repeatedTime, skippedTime } from '../support/clock-changes.js';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { takesNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** It is once, and has times. */
const ONCE = {
  datesSeen: '',
  firstDay: '',
  lastDay: '',
  'repeats/every': 'never',
  'repeats/interval': '1',
  'repeats/ends': 'never',
  'repeats/count': '',
  'repeats/until': '',
};
/** One question, and the empty rows that a form shows after it. */
const ASKED = {
  'questions/0/text': 'What do you bring?',
  'questions/0/kind': 'any of',
  'questions/0/choices': 'Tea\nCake',
  ...Object.fromEntries(
    [1, 2].flatMap((row) => [
      [`questions/${row}/text`, ''],
      [`questions/${row}/kind`, 'short text'],
      [`questions/${row}/choices`, ''],
    ]),
  ),
};
const words = {
  ...ONCE,
  ...ASKED,
  title: 'Breathing <out loud>',
  kind: 'workshop',
  description: 'Bring a **cushion**.',
  discreetTitle: 'Wednesday',
  language: 'en',
  startsLocal: wallTimeIn(9),
  durationMinutes: '75',
  endsLocal: '',
  timeZone: 'Europe/Lisbon',
  format: 'hybrid',
  area: 'Alfama',
  address: 'Rua das Flores 7\nsecond bell',
  addressShownMinutes: '180',
  meetingLink: 'https://meet.example.org/room',
  linkShownMinutes: '15',
  accessFacts: ['step-free', 'captions'],
  audience: 'anyone',
  capacity: '12',
  regularPlaces: '4',
  dropInPlaces: '9',
  rsvpsOpenLocal: '',
  rsvpsCloseLocal: '',
  reminders: 'own',
  reminderMinutes: ['1440', '30'],
  ledBy: '',
  recordings: 'We film the talk.',
};

/** As the API takes them. */
function withoutRepeats(form: typeof words) {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !(name in ONCE) && !(name in ASKED)));
}

/** Every sentence of section 4 that the editor must be able to say, with what brings it about. */
const REFUSALS: [about: string, typed: Record<string, string | string[]>, sentence: string][] = [
  ['a title that is missing', { title: '' }, 'Please write something here.'],
  ['a start that is missing', { startsLocal: '' }, 'Please give a day and a time.'],
  ['a start with seconds', { startsLocal: `${wallTimeIn(9)}:00.000` }, 'Please give a day and a time.'],
  ['an end with seconds', { endsLocal: `${wallTimeIn(9, '21:00')}:00` }, 'Please give a day and a time.'],
  [
    'answers that open with seconds',
    { rsvpsOpenLocal: `${wallTimeIn(3)}:00` },
    'Please give a day and a time.',
  ],
  [
    'answers that close with seconds',
    { rsvpsCloseLocal: `${wallTimeIn(8)}:00` },
    'Please give a day and a time.',
  ],
  ['a start that has passed', { startsLocal: '2020-01-01T10:00' }, 'This time has passed.'],
  [
    'a day the calendar does not have',
    { startsLocal: '2031-02-30T10:00' },
    'a day and a time that the calendar has',
  ],
  ['a start in the hour the clocks skip', { startsLocal: skippedTime() }, 'does not happen'],
  ['an end before the start', { endsLocal: wallTimeIn(8) }, 'The end has to come after the start.'],
  ['a length that is no number', { durationMinutes: 'long' }, 'Please give a whole number.'],
  ['a length of nothing', { durationMinutes: '' }, 'Please say how long it lasts, or when it ends.'],
  ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'We do not know this time zone.'],
  ['no places', { capacity: '0' }, 'Please give a number from 1'],
  ['half a place', { capacity: '2.5' }, 'Please give a whole number.'],
  [
    'answers that close after the start',
    { rsvpsCloseLocal: wallTimeIn(10) },
    'Replies close when the event starts, or before.',
  ],
  [
    'answers that open after they close',
    { rsvpsOpenLocal: wallTimeIn(9, '20:00') },
    'Replies have to open before they close.',
  ],
  ['a link without https', { meetingLink: 'meet.example.org' }, 'a whole link that begins with https://'],
  [
    'six reminders',
    { reminderMinutes: ['10080', '4320', '2880', '1440', '180', '120'] },
    'up to five different times',
  ],
];

describe('the event editor', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { reminderMinutes: [2880, 60], language: 'de' });
  });
  afterAll(() => world.close());

  const plan = (typed: Record<string, string | string[]> = {}) =>
    olu.client.submit(`/groups/${group.id}/events/new`, { ...words, afterwards: 'keep', ...typed });
  const idIn = (location: string | null) => /^\/events\/([\w-]+)/.exec(location ?? '')![1]!;
  const read = async (id: string) => (await olu.client.get(`/api/v1/events/${id}`)).json;
  const events = async () => (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items.length;

  it('begins with what the group has chosen', async () => {
    const page = await olu.client.page(`/groups/${group.id}/events/new`);
    expect(page.text).toContain('<title>Tuesday meeting</title>');
    expect(page.text).toContain('<option value="Europe/Lisbon" selected>');
    expect(page.text).toContain('<option value="de" selected>');
    expect(page.text).toContain('2 days, then 1 hour before');
  });

  it('keeps a draft with everything that was said', async () => {
    const rsvpsOpenLocal = wallTimeIn(3);
    const rsvpsCloseLocal = wallTimeIn(8);
    const answer = await plan({
      timeZone: 'Europe/Berlin',
      audience: 'members',
      rsvpsOpenLocal,
      rsvpsCloseLocal,
    });
    const id = idIn(answer.headers.get('location'));
    const event = await read(id);
    expect(event).toMatchObject({
      state: 'draft',
      title: 'Breathing <out loud>',
      kind: 'workshop',
      format: 'hybrid',
      description: 'Bring a **cushion**.',
      language: 'en',
      startsLocal: words.startsLocal,
      timeZone: 'Europe/Berlin',
      durationMinutes: 75,
      area: 'Alfama',
      audience: 'members',
      accessFacts: ['step-free', 'captions'],
      addressShownMinutes: 180,
      linkShownMinutes: 15,
      questions: [{ kind: 'any of', text: 'What do you bring?', choices: ['Tea', 'Cake'], required: false }],
      recordings: 'We film the talk.',
      hosting: {
        discreetTitle: 'Wednesday',
        capacity: 12,
        regularPlaces: 4,
        dropInPlaces: 9,
        address: 'Rua das Flores 7\nsecond bell',
        meetingLink: 'https://meet.example.org/room',
        reminderMinutes: [1440, 30],
        rsvpsOpenLocal,
        rsvpsCloseLocal,
      },
    });
    const untouched = fieldsOf((await olu.client.page(`/events/${id}/edit`)).text, `/events/${id}/edit`);
    expect((await olu.client.submit(`/events/${id}/edit`, untouched)).status).toBe(303);
    expect(await read(id)).toEqual(event);
    const editor = await olu.client.page(`/events/${id}/edit`);
    expect(editor.text).toContain('value="Breathing &lt;out loud>"');
    expect(editor.text).toContain(`value="${words.startsLocal}"`);
    expect(editor.text).toContain('<title>Wednesday</title>');
  });

  it('begins a new meeting as the API would, and keeps what is chosen on the form as it stands', async () => {
    const path = `/groups/${group.id}/events/new`;
    const untouched = fieldsOf((await olu.client.page(path)).text, path);
    const said = { title: 'Plain', startsLocal: wallTimeIn(4), afterwards: 'keep' };
    const saved = await olu.client.submit(path, { ...untouched, ...said });
    const { kind, format, durationMinutes, ...rest } = await read(idIn(saved.headers.get('location')));
    const { title, startsLocal } = said;
    const words = { kind, format, durationMinutes, title, startsLocal };
    const { json } = await olu.client.post(`/api/v1/groups/${group.id}/events`, words);
    const own = { id: json.id, occurrenceId: json.occurrenceId, modifiedAt: json.modifiedAt };
    expect({ kind, format, durationMinutes, ...rest, ...own }).toEqual(json);
  });

  it('reminds as the group does whatever is ticked below, for that is hidden by style alone', async () => {
    const reminders = async (typed: Record<string, string | string[]>) =>
      (await read(idIn((await plan(typed)).headers.get('location')))).hosting.reminderMinutes;
    expect(await reminders({ reminders: 'group' })).toBeNull();
    expect(
      await reminders({ reminders: 'group', reminderMinutes: ['10080', '1', 'x', '2', '3', '4'] }),
    ).toBeNull();
    expect(await reminders({ reminders: 'own', reminderMinutes: [] })).toEqual([]);
    expect(await reminders({ reminders: 'own', reminderMinutes: ['180'] })).toEqual([180]);
    const { text } = await olu.client.page(`/groups/${group.id}/events/new`);
    const times = /name="reminders" value="own".*?<\/fieldset>(<fieldset class="field".*?<\/fieldset>)/s.exec(
      text,
    )![1]!;
    expect(times).toContain('Times for this meeting only');
    expect(times).not.toMatch(/disabled|hidden/);
  });

  it('publishes in one press', async () => {
    const editor = (await olu.client.page(`/groups/${group.id}/events/new`)).text;
    const firstButton = /<button[^>]*value="(\w+)"/.exec(
      editor.slice(editor.indexOf(`action="/groups/${group.id}/events/new"`)),
    )![1];
    expect([firstButton, 'is what Enter presses']).toEqual(['keep', 'is what Enter presses']);
    const answer = await plan({ afterwards: 'publish' });
    expect((await read(idIn(answer.headers.get('location')))).state).toBe('published');
  });

  it.each(REFUSALS)(
    'says at the field what is wrong with %s, and keeps everything typed',
    async (_, typed, sentence) => {
      const before = await events();
      const again = await plan(typed);
      expect(again.status).toBe(422);
      const told = [...again.text.matchAll(/<p class="error" id="form-(\w+)-error">([^<]+)/g)];
      const [field] = Object.keys(typed);
      expect(told.map(([, at, said]) => [at, said])).toEqual([[field, expect.stringContaining(sentence)]]);
      expect(again.text).toMatch(/aria-invalid="true"|field-wrong/);
      const all = Object.entries({ ...words, ...typed }).map(([name, value]) => [name, [value].flat()]);
      expect(fieldsOf(again.text, `/groups/${group.id}/events/new`)).toEqual(Object.fromEntries(all));
      expect(await events()).toBe(before);
    },
  );

  it('says at once what is wrong with questions, and with which', async () => {
    const again = await plan({
      capacity: 'many',
      'questions/0/text': 'x'.repeat(201),
      'questions/0/choices': 'Tea',
      'questions/1/kind': 'one of',
      'questions/1/choices': 'Cake',
    });
    const told = [...again.text.matchAll(/<li><a href="#form-([^"]+)">([^:<]+)/g)].map(([, at, called]) => [
      at,
      called,
    ]);
    expect(told.filter(([at]) => at !== 'capacity')).toEqual([
      ['questions/0/text', 'Question 1'],
      ['questions/0/choices', 'Answers to question 1'],
      ['questions/1/text', 'Question 2'],
      ['questions/1/choices', 'Answers to question 2'],
    ]);
    expect(told).toHaveLength(5);

    const forgotten = await plan({
      afterwards: 'publish',
      'questions/0/text': '',
      'questions/0/kind': 'short text',
      'questions/0/required': 'on',
      'questions/1/kind': 'one of',
      'questions/1/choices': 'Cake\nCake',
    });
    const sentences = [...forgotten.text.matchAll(/<li><a href="#form-[^"]+">([^<]+)/g)].map(([, it]) => it);
    expect(sentences).toEqual([
      'Question 1: Please write the question.',
      'Question 2: Please write the question.',
      'Answers to question 2: Please name each only once.',
    ]);
  });

  it('keeps a draft that cannot be published yet, once, and finishes it from the same form', async () => {
    const before = await events();
    const again = await plan({ afterwards: 'publish', area: '' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('It is kept as a draft.');
    expect(again.text).toContain('Please say roughly where it is');
    expect(await events()).toBe(before + 1);
    const action = /action="(\/events\/[\w-]+\/edit)"/.exec(again.text)![1]!;
    const done = await olu.client.submit(action, {
      ...words,
      ...hiddenIn(again.text),
      afterwards: 'publish',
    });
    expect((await read(idIn(done.headers.get('location')))).state).toBe('published');
    expect(await events()).toBe(before + 1);
  });

  it('tells that a time comes twice in the night the clocks go back, and which one is meant', async () => {
    const id = idIn((await plan({ startsLocal: repeatedTime() })).headers.get('location'));
    const editor = await olu.client.page(`/events/${id}/edit`);
    expect(editor.text).toContain('comes twice');
    expect((await olu.client.page(`/events/${id}`)).text).toContain('comes twice');
  });

  it('shows the dates before a meeting that stands begins to repeat', async () => {
    const id = idIn((await plan({ afterwards: 'publish' })).headers.get('location'));
    const path = `/events/${id}/edit`;
    const stands = fieldsOf((await olu.client.page(path)).text, path);
    const looked = await olu.client.submit(path, { ...stands, 'repeats/every': 'week' });
    expect(looked.status).toBe(200);
    expect(looked.text.match(/<li>\w+ \d+ \w+ \d{4}, \d\d:\d\d<\/li>/g)).toHaveLength(5);
    expect(looked.text).toContain('Nothing is saved yet.');
    expect((await read(id)).series).toBeNull();
    const saved = await olu.client.submit(path, fieldsOf(looked.text, path));
    expect(saved.status).toBe(303);
    expect((await read(id)).series).toMatchObject({ says: expect.stringMatching(/^every /) });
  });

  it('does not let one organiser overwrite another unseen', async () => {
    const id = idIn((await plan({ afterwards: 'publish' })).headers.get('location'));
    const opened = hiddenIn((await olu.client.page(`/events/${id}/edit`)).text);
    await olu.client.patch(`/api/v1/events/${id}`, { area: 'Belém' });
    const late = await olu.client.submit(`/events/${id}/edit`, { ...words, ...opened, title: 'Mine' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Someone else changed this meeting');
    expect(late.text).toContain('value="Mine"');
    expect((await read(id)).area).toBe('Belém');
    const sure = await olu.client.submit(`/events/${id}/edit`, {
      ...words,
      ...hiddenIn(late.text),
      title: 'Mine',
    });
    expect(sure.status).toBe(303);
    expect(await read(id)).toMatchObject({ title: 'Mine', area: 'Alfama' });
  });

  it('tells of another’s change before what is wrong with the words, and keeps them', async () => {
    const id = idIn((await plan()).headers.get('location'));
    const opened = hiddenIn((await olu.client.page(`/events/${id}/edit`)).text);
    await olu.client.patch(`/api/v1/events/${id}`, { area: 'Belém' });
    const mine = { ...words, title: '', area: 'Baixa' };
    const late = await olu.client.submit(`/events/${id}/edit`, { ...mine, ...opened });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Someone else changed this meeting');
    expect(late.text).not.toContain('Please write something here.');
    expect(fieldsOf(late.text, `/events/${id}/edit`)).toMatchObject({ title: [''], area: ['Baixa'] });
    const wrong = await olu.client.submit(`/events/${id}/edit`, { ...mine, ...hiddenIn(late.text) });
    expect(wrong.text).not.toContain('Someone else changed this meeting');
    expect(wrong.text).toContain('Please write something here.');
    const right = { ...mine, title: 'Mine', ...hiddenIn(wrong.text) };
    expect((await olu.client.submit(`/events/${id}/edit`, right)).status).toBe(303);
    expect(await read(id)).toMatchObject({ title: 'Mine', area: 'Baixa' });
  });

  it('asks again for a length that was emptied, and takes an end in its place', async () => {
    const id = idIn((await plan()).headers.get('location'));
    const again = await olu.client.submit(`/events/${id}/edit`, { ...words, durationMinutes: '' });
    expect(again.status).toBe(422);
    expect(again.text).toMatch(
      /id="form-durationMinutes-error">Please say how long it lasts, or when it ends\./,
    );
    const until = { ...words, durationMinutes: '', endsLocal: wallTimeIn(9, '21:00') };
    expect((await olu.client.submit(`/events/${id}/edit`, until)).status).toBe(303);
    expect((await read(id)).durationMinutes).toBe(120);
  });

  it('takes the group’s words where a telling one was emptied', async () => {
    const id = idIn((await plan({ discreetTitle: 'Panic circle' })).headers.get('location'));
    const saved = await olu.client.submit(`/events/${id}/edit`, { ...words, discreetTitle: '' });
    expect(saved.status).toBe(303);
    expect((await read(id)).hosting.discreetTitle).toBe('Tuesday meeting');
  });

  it('refuses fewer places than are taken', async () => {
    const id = idIn((await plan({ afterwards: 'publish' })).headers.get('location'));
    for (const name of ['Ana', 'Bo']) {
      await given(world).reply(await world.person(name), { id }, 'going', { calledName: name });
    }
    const again = await olu.client.submit(`/events/${id}/edit`, { ...words, capacity: '1' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('2 places are taken already');
    expect(again.text).toContain('2 people are coming.');
  });

  it('opens what is folded where something in it has to be put right', async () => {
    const refused = await plan({ regularPlaces: '-1' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<details open[^>]*><summary>Places for regulars and for others/);
  });

  it('throws a draft away', async () => {
    const id = idIn((await plan()).headers.get('location'));
    const gone = await olu.client.submit(`/events/${id}/discard`, {}, `/events/${id}/edit`);
    expect(gone.headers.get('location')).toBe(`/groups/${group.id}`);
    expect((await olu.client.get(`/api/v1/events/${id}`)).status).toBe(404);
  });

  it('cancels after a question that says how many will hear of it, with a reason in kind words', async () => {
    const id = idIn((await plan({ afterwards: 'publish' })).headers.get('location'));
    expect((await olu.client.page(`/events/${id}/cancel`)).text).toContain('Nobody has answered yet');
    await given(world).reply(await world.person('Ana'), { id }, 'going', { calledName: 'Ana' });
    await given(world).reply(await world.person('Bo'), { id }, 'maybe', { calledName: 'Bo' });
    await given(world).reply(await world.person('Cy'), { id }, 'declined', { calledName: 'Cy' });
    const question = await olu.client.page(`/events/${id}/cancel`);
    expect(question.text).toContain('2 people said yes or maybe.');
    expect((await read(id)).state).toBe('published');

    const tooLong = await olu.client.submit(`/events/${id}/cancel`, { reason: 'x'.repeat(1001) });
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain('x'.repeat(1001));
    const done = await olu.client.submit(`/events/${id}/cancel`, { reason: 'Our room is being painted.' });
    expect(done.headers.get('location')).toBe(`/events/${id}`);
    expect(await read(id)).toMatchObject({
      state: 'cancelled',
      cancellationReason: 'Our room is being painted.',
    });
    expect((await olu.client.page(`/events/${id}/cancel`)).status).toBe(409);
    expect((await olu.client.page(`/events/${id}/edit`)).status).toBe(409);
  });
});

describe('the roster and the door', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  let eventId: string;
  const people: Record<string, TestPerson> = {};
  const meetingOf = async (attendance: string) => {
    const group = await given(world).group(olu, { attendance });
    eventId = (await given(world).event(olu, group, { capacity: 5 })).id;
    for (const [name, answer] of [
      ['Ana', 'going'],
      ['Bo', 'maybe'],
      ['Cy', 'declined'],
    ] as const) {
      people[name] = await world.person(name);
      await given(world).reply(people[name], { id: eventId }, answer, { calledName: `${name} <i>` });
    }
  };
  const roster = () => olu.client.page(`/events/${eventId}/roster`);
  const send = (path: string, fields: Record<string, string | string[]>) =>
    olu.client.submit(`/events/${eventId}/${path}`, fields, `/events/${eventId}/door`);
  const door = (query = '') => olu.client.page(`/events/${eventId}/door${query}`);
  const entries = async () => (await olu.client.get(`/api/v1/occurrences/${eventId}/rsvps`)).json;

  const untilMinutesAfterStart = async (minutes: number) => {
    const { startsAt } = (await olu.client.get(`/api/v1/events/${eventId}`)).json;
    const ahead = Math.round((Date.parse(startsAt) - Date.now()) / 60_000);
    await world.timePasses(`${ahead + minutes} minutes`);
  };

  describe('of a group that counts', () => {
    beforeEach(() => meetingOf('count'));

    it('shows called names and answers, and never an address', async () => {
      const page = await roster();
      expect(page.text).toContain('Ana &lt;i>');
      expect(page.text).toContain('<strong>1</strong> coming');
      expect(page.text).toContain('<strong>4</strong> free of 5 places');
      expect(page.text).not.toContain('@example.org');
      expect(page.text).toContain('<title>Wednesday workshop</title>');
    });

    it('speaks of a date that is over as over', async () => {
      await untilMinutesAfterStart(600);
      const { text } = await roster();
      expect(text).toContain('Who was coming');
      expect(text).toContain('<strong>1</strong> were coming');
      expect(text).not.toContain('free of');
      expect((await olu.client.page(`/events/${eventId}`)).text).toContain('1 place was taken.');
    });

    it('does not tell who did not come, once it is over, and can still be put right', async () => {
      await untilMinutesAfterStart(-30);
      const [{ id: ana }, { id: bo }] = (await entries()).items;
      await send('door/marks', { here: ana });
      expect((await door()).text).toContain('Not here yet');
      expect((await roster()).text).toMatch(/<span[^>]*>Here<\/span>/);
      await untilMinutesAfterStart(100);
      const { text } = await door('?show=awaited');
      expect(text).not.toMatch(/Not here yet|expected is here|>Here</);
      expect(text).toContain('Ana &lt;i>');
      expect(text).toContain('Bo &lt;i>');
      expect((await roster()).text).not.toMatch(/<span[^>]*>(?:Here|Was there)<\/span>/);
      await send('door/marks', { here: bo });
      expect((await entries()).items.map((it: any) => it.came)).toEqual([null, null, null]);
      expect((await entries()).attendanceCount).toBe(2);
      expect((await door('?show=here')).text).toContain('Bo &lt;i>');

      const waiting = (await olu.client.page(`/events/${eventId}/waiting-list`)).text;
      expect(waiting).toContain('its places stay as they were');
      expect(waiting).not.toContain('name="overbookedBy"');
      const places = { overbookedBy: '3' };
      const refused = await olu.client.submit(`/events/${eventId}/places`, places, `/events/${eventId}/door`);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('This event is over');
    });

    it('asks whoever is not signed in for what each page is', async () => {
      const asked = async (page: string) => (await world.client().page(`/sign-in?from=${page}`)).text;
      for (const page of ['door', 'roster', 'waiting-list', 'notes']) {
        expect(await asked(`/events/${eventId}/${page}`)).toContain('for the hosts of the group');
        expect(await asked(`/events/${eventId}/${page}`)).not.toContain('How to get to a meeting');
      }
      const thanks = await asked(`/events/${eventId}/thanks`);
      expect(thanks).toContain('What the hosts say afterwards is for people of that meeting');
      expect(thanks).not.toMatch(/How to get to a meeting|for the hosts of/);
      for (const page of ['', '/join'])
        expect(await asked(`/events/${eventId}${page}`)).toContain('How to get to a meeting');
    });

    it('counts places that are given beyond the number', async () => {
      const places = { heldForNewcomers: 0, heldForCarers: 0, heldForInterpreters: 0, waitlistClosed: false };
      await olu.client.put(`/api/v1/occurrences/${eventId}/places`, { ...places, overbookedBy: 2 });
      expect((await roster()).text).toContain('<strong>6</strong> free of 7 places');
    });

    it('marks someone whose letters come back, without saying why', async () => {
      await takesNoLetters(world, people['Ana']!);
      expect((await roster()).text).toContain('Could not be reached');
    });

    it('leads to the door, where people are marked and added from an hour before the start', async () => {
      expect((await roster()).text).toContain(`href="/events/${eventId}/door"`);
      const early = await send('walk-ins', { calledName: 'Di' });
      expect(early.status).toBe(422);
      expect(early.text).toContain('This opens one hour before the start.');
      const code = (await olu.client.page(`/events/${eventId}/check-in-code`)).text;
      expect(code).toContain('This opens one hour before the start.');
      expect(code).toMatch(new RegExp(`href="/events/${eventId}"[^>]*>Back to the meeting<`));
      expect((await door()).text).not.toContain(`name="here"`);
    });

    it('adds someone at the door, takes them off again, and counts who came', async () => {
      await untilMinutesAfterStart(-30);
      expect((await send('walk-ins', { calledName: 'Di' })).status).toBe(303);
      const page = await door();
      expect(page.text).toContain('They are on the list.');
      expect(page.text).toContain('Without an answer');
      const remove = /action="(\/events\/[\w-]+\/walk-ins\/[\w-]+\/remove)"/.exec(page.text)![1]!;
      await olu.client.submit(remove, {}, `/events/${eventId}/door`);
      expect((await entries()).items).toHaveLength(3);

      const wrong = await send('attendance', { count: 'many' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('value="many"');
      await send('attendance', { count: '4' });
      expect((await entries()).attendanceCount).toBe(4);
      expect((await door()).text).toMatch(/name="count"[^>]*value="4"/);
    });

    it('marks who is here with one press, and takes that back with another', async () => {
      await untilMinutesAfterStart(-30);
      const [{ id: ana }] = (await entries()).items;
      const marked = await send('door/marks', { here: ana, show: 'awaited', page: '1' });
      expect(marked.headers.get('location')).toBe(`/events/${eventId}/door?show=awaited&page=1#at-${ana}`);
      expect((await door()).text).toMatch(new RegExp(`name="notHere" value="${ana}" aria-pressed="true"`));
      expect((await door()).text).toContain('<strong data-here-count="true">1</strong> here');
      expect((await door('?show=awaited')).text).not.toContain(ana);
      await send('door/marks', { notHere: ana });
      expect((await entries()).items[0].came).toBeNull();
      const nobody = await send('door/marks', { here: '' });
      expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Please choose someone')]);
    });

    it('finds a name without putting it into an address, whatever they had answered', async () => {
      const found = await send('door', { name: 'cY' });
      expect(found.status).toBe(200);
      expect(found.text).toContain('Cy &lt;i>');
      expect(found.text).toContain('Had said no');
      expect(found.text).not.toContain('Ana &lt;i>');
      expect((await send('door', { name: 'Zoe' })).text).toContain('Nobody of this name');
      expect((await send('door', { name: ' ' })).headers.get('location')).toBe(`/events/${eventId}/door`);
      const long = await send('door', { name: 'x'.repeat(61) });
      expect([long.status, long.text]).toEqual([422, expect.stringContaining('61 characters')]);
      expect((await door('?page=nine')).status).toBe(422);
      expect((await door('?page=9')).text).toContain('Ana &lt;i>');
    });
  });

  it('asks nobody who came where the group writes nothing down', async () => {
    await meetingOf('none');
    await untilMinutesAfterStart(-30);
    const { text } = await door();
    expect(text).toContain('Someone came without an answer');
    expect(text).toContain('writes down nothing about who came');
    expect(text).not.toMatch(/name="(here|count)"/);
  });
});

describe('the hosts’ pages', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('open to each as far as they look after the group', async () => {
    const organiser = await world.person('Olu');
    const group = await given(world).group(organiser, { visibility: 'private', joining: 'invitation' });
    const other = await given(world).group(await world.person('Pat'));
    const event = await given(world).event(organiser, group);
    const draft = (
      await organiser.client.post(`/api/v1/groups/${group.id}/events`, {
        ...withoutRepeats(words),
        durationMinutes: 60,
        capacity: 3,
        endsLocal: undefined,
        ledBy: null,
        regularPlaces: null,
        dropInPlaces: null,
        rsvpsOpenLocal: null,
        rsvpsCloseLocal: null,
        addressShownMinutes: 60,
        linkShownMinutes: 60,
        reminders: undefined,
        reminderMinutes: null,
      })
    ).json.id as string;
    const inRole = async (name: string, role: string) => {
      const person = await world.person(name);
      await organiser.client.post(`/api/v1/groups/${group.id}/invitations`, { email: person.email });
      await person.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: name });
      const { items } = (await organiser.client.get(`/api/v1/groups/${group.id}/members`)).json;
      const { id } = items.find((it: any) => it.calledName === name);
      await organiser.client.patch(`/api/v1/groups/${group.id}/members/${id}`, { role });
      return person;
    };
    const facilitator = await inRole('Fay', 'facilitator');
    const member = await inRole('Mel', 'member');
    const elsewhere = await given(world).member('Eli', other);
    const administrator = await world.person('Ada', { administrator: true });
    const stranger = { client: world.client() };

    const toSignIn = 303;
    const pages: [path: string, statuses: number[]][] = [
      [`/groups/${group.id}/edit`, [toSignIn, 404, 403, 403, 200, 404]],
      [`/groups/${group.id}/archive`, [toSignIn, 404, 403, 403, 200, 404]],
      [`/groups/${group.id}/members`, [toSignIn, 404, 403, 200, 200, 404]],
      [`/groups/${group.id}/events/new`, [toSignIn, 404, 403, 403, 200, 404]],
      [`/events/${event.id}/edit`, [toSignIn, 404, 403, 403, 200, 404]],
      [`/events/${event.id}/cancel`, [toSignIn, 404, 403, 403, 200, 404]],
      [`/events/${event.id}/roster`, [toSignIn, 404, 403, 200, 200, 404]],
      [`/events/${event.id}/door`, [toSignIn, 404, 403, 200, 200, 404]],
      [`/events/${draft}/edit`, [toSignIn, 404, 404, 403, 200, 404]],
      ['/settings', [toSignIn, 403, 403, 403, 403, 200]],
      ['/welcome', [toSignIn, 403, 403, 403, 403, 200]],
      ['/me/tokens', [toSignIn, 200, 200, 200, 200, 200]],
    ];
    const visitors = [stranger, elsewhere, member, facilitator, organiser, administrator];
    const found = [];
    for (const [path] of pages) {
      const statuses = [];
      for (const visitor of visitors) statuses.push((await visitor.client.page(path)).status);
      found.push([path, statuses]);
    }
    expect(found).toEqual(pages);

    const acts: [path: string, fields: Record<string, string>][] = [
      [`/groups/${group.id}/edit`, { name: 'x' }],
      [`/groups/${group.id}/archive`, {}],
      [`/groups/${group.id}/invitations`, { email: 'x@example.org' }],
      [`/groups/${group.id}/events/new`, { title: 'x' }],
      [`/events/${event.id}/edit`, { title: 'x' }],
      [`/events/${event.id}/cancel`, { reason: 'x' }],
      [`/events/${draft}/publish`, {}],
      [`/events/${draft}/discard`, {}],
    ];
    for (const [path, fields] of acts) {
      const mayArchive = path.endsWith('/archive') ? [] : [administrator];
      for (const visitor of [stranger, elsewhere, member, facilitator, ...mayArchive]) {
        const { status } = await visitor.client.submit(path, fields, '/help-now');
        expect([path, [401, 403, 404, 422].includes(status)]).toEqual([path, true]);
      }
    }
    expect((await organiser.client.get(`/api/v1/events/${event.id}`)).json).toMatchObject({
      state: 'published',
      title: 'Breathing when it is loud',
    });
    expect((await organiser.client.get(`/api/v1/events/${draft}`)).json.state).toBe('draft');
    expect((await organiser.client.get(`/api/v1/groups/${group.id}`)).json).toMatchObject({
      name: 'Tuesday circle',
      archivedAt: null,
    });
  });
});

/** What goes along unseen in the editor. */
function hiddenIn(page: string): Record<string, string> {
  return Object.fromEntries(
    ['sequence', 'modifiedAt'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!,
    ]),
  );
}
