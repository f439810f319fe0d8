import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetWords } from '../../src/rsvps/forget-words.js';
import { NOTHING_SAID } from '../../src/rsvps/own-words.js';
import { LinkTokens } from '../../src/people/link-tokens.js';
import { fieldsOf } from '../support/form-fields.js';
import { given, soon, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { rowsReadDuring, statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { lettersAbout, seatsTaken } from './looks.js';

const QUESTIONS = [
  { kind: 'short text', text: 'What shall we cook?' },
  { kind: 'one of', text: 'Which day suits you?', choices: ['Monday', 'Friday'], required: true },
  { kind: 'any of', text: 'What do you bring?', choices: ['Tea', 'Cake', 'Chairs'] },
  { kind: 'yes or no', text: 'Do you need a lift?' },
];

describe('what people say beside their answer', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser, { guests: 'code' });
  });
  afterAll(() => world.close());

  const put = (person: TestPerson, event: Pick<TestEvent, 'id'>, body: object) =>
    person.client.put(`/api/v1/occurrences/${event.id}/rsvp`, body);
  const own = async (person: TestPerson, event: Pick<TestEvent, 'id'>) =>
    (await person.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json;
  const roster = async (event: Pick<TestEvent, 'id'>) =>
    (await organiser.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json;
  const idsOf = ({ view }: TestEvent): string[] => view.questions.map(({ id }: { id: string }) => id);
  const problemsIn = (answer: { json: any }) =>
    (answer.json.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);

  describe('questions', () => {
    it('are answered with a reply, seen by hosts alone, and kept when the reply is given again without them', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [cook, day, bring, lift] = idsOf(event);
      const ana = await make.member('Ana', group);
      const answers = { [cook!]: ' Soup ', [day!]: 'Friday', [bring!]: ['Tea', 'Cake'], [lift!]: false };

      expect((await put(ana, event, { answer: 'going', answers })).status).toBe(200);
      const nothing = await put(ana, event, { answer: 'going', needs: null });
      expect(nothing.json.errors).toEqual([
        { pointer: '/needs', detail: 'Please send a text here. It may be empty.' },
      ]);
      await put(ana, event, { answer: 'maybe' });
      await put(ana, event, { answer: 'going' });

      const kept = [
        { id: cook, question: 'What shall we cook?', answer: 'Soup' },
        { id: day, question: 'Which day suits you?', answer: 'Friday' },
        { id: bring, question: 'What do you bring?', answer: ['Tea', 'Cake'] },
        { id: lift, question: 'Do you need a lift?', answer: false },
      ];
      expect((await own(ana, event)).said.answers).toEqual(kept);
      expect((await roster(event)).items[0].said.answers).toEqual(kept);
      await put(ana, event, { answer: 'going', answers: { [cook!]: null, [lift!]: true } });
      expect((await own(ana, event)).said.answers).toEqual([kept[1], kept[2], { ...kept[3], answer: true }]);
      await put(ana, event, { answer: 'going', answers });
      const member = await make.member('Bo', group);
      const seen = await member.client.get(`/api/v1/events/${event.id}`);
      expect(seen.text).not.toContain('Soup');
      const [row] = await world.database.query('SELECT answers_box FROM rsvps WHERE occurrence_id = $1', [
        event.occurrenceId,
      ]);
      expect(row.answers_box).not.toContain('Soup');
    });

    it('need their required answers from someone who says yes, and from nobody else', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [, day] = idsOf(event);
      const ana = await make.member('Ana', group);
      expect((await put(ana, event, { answer: 'maybe' })).status).toBe(200);
      const refused = await put(ana, event, { answer: 'going' });
      expect(refused.status).toBe(422);
      expect(refused.json.errors).toEqual([
        { pointer: `/answers/${day}`, detail: 'Please answer this question.' },
      ]);
      expect((await own(ana, event)).answer).toBe('maybe');
      expect((await put(ana, event, { answer: 'going', answers: { [day!]: 'Monday' } })).status).toBe(200);
      // Whoever has a place by now may say other things without answering what was asked since.
      const stricter = event.view.questions.map((it: object) => ({ ...it, required: true }));
      await organiser.client.patch(`/api/v1/events/${event.id}`, { questions: stricter });
      expect((await put(ana, event, { answer: 'going', carers: 1 })).status).toBe(200);
      expect(problemsIn(await put(ana, event, { answer: 'going', answers: {} }))).toHaveLength(3);
    });

    it('tell every answer that cannot be so at its question', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [cook, day, bring, lift] = idsOf(event);
      const ana = await make.member('Ana', group);
      const answers = {
        [cook!]: 'x'.repeat(501),
        [day!]: 'Sunday',
        [bring!]: ['Tea', 'Tea'],
        [lift!]: 'yes',
        q0000000000: 'Gone',
      };
      const refused = await put(ana, event, { answer: 'maybe', answers });
      expect(problemsIn(refused).toSorted()).toEqual(
        [cook, day, bring, lift, 'q0000000000'].map((id) => `/answers/${id}`).toSorted(),
      );
      expect(problemsIn(await put(ana, event, { answer: 'maybe', answers: ['Soup'] }))).toEqual(['/answers']);
    });

    it('change without losing what was answered, which stays readable as it was asked', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [cook, day] = idsOf(event);
      const ana = await make.member('Ana', group);
      await put(ana, event, { answer: 'going', answers: { [cook!]: 'Soup', [day!]: 'Friday' } });

      const questions = [
        { id: day, kind: 'one of', text: 'Which evening?', choices: ['Tuesday', 'Thursday'], required: true },
      ];
      const edited = await organiser.client.patch(`/api/v1/events/${event.id}`, { questions });
      expect(edited.json.questions).toEqual(questions);

      expect((await roster(event)).items[0].said.answers).toEqual([
        { id: cook, question: 'What shall we cook?', answer: 'Soup' },
        { id: day, question: 'Which day suits you?', answer: 'Friday' },
      ]);
      await put(ana, event, { answer: 'going', answers: { [day!]: 'Thursday' } });
      expect((await roster(event)).items[0].said.answers).toEqual([
        { id: day, question: 'Which evening?', answer: 'Thursday' },
      ]);
    });

    it('are told at their fields when they cannot be asked so', async () => {
      const of = (questions: unknown) =>
        organiser.client.post(`/api/v1/groups/${group.id}/events`, {
          kind: 'workshop',
          format: 'in person',
          title: 'Asking',
          startsLocal: '2031-03-05T19:00',
          durationMinutes: 60,
          questions,
        });
      const one = { kind: 'one of', text: 'Which?', choices: ['Only this'] };
      expect(problemsIn(await of([one]))).toEqual(['/questions/0/choices']);
      expect(problemsIn(await of([{ kind: 'poem', text: 'x' }]))).toEqual(['/questions/0/kind']);
      expect(problemsIn(await of([{ kind: 'one of', text: '', choices: ['A', 'B'] }]))).toEqual([
        '/questions/0/text',
      ]);
      const two = [
        { ...one, text: 'x'.repeat(201) },
        one,
        null,
        { ...one, text: '' },
        { ...one, choices: [[]] },
      ];
      expect(problemsIn(await of(two)).toSorted()).toEqual([
        '/questions/0/choices',
        '/questions/0/text',
        '/questions/1/choices',
        '/questions/2',
        '/questions/3/choices',
        '/questions/3/text',
        '/questions/4/choices',
      ]);
      expect(problemsIn(await of(Array.from({ length: 11 }, () => QUESTIONS[0])))).toEqual(['/questions']);
      expect(problemsIn(await of('What?'))).toEqual(['/questions']);
      const blank = await of([{ kind: 'short text', text: '' }, QUESTIONS[3]]);
      expect(blank.json.questions).toMatchObject([
        { text: 'Do you need a lift?', choices: [], required: false },
      ]);
    });

    it('are said once for all dates of a series, and go with both halves of a split', async () => {
      const made = await make.event(organiser, group, {
        questions: QUESTIONS,
        repeats: { every: 'week', count: 4 },
      });
      const ids = idsOf(made);
      const dates = (await organiser.client.get(`/api/v1/series/${made.view.series.id}/dates`)).json.items;
      const third = dates[2].id;
      await organiser.client.patch(`/api/v1/events/${third}/following`, { title: 'Another name' });
      const read = async (id: string) => (await organiser.client.get(`/api/v1/events/${id}`)).json;
      expect((await read(dates[0].id)).questions.map((it: any) => it.id)).toEqual(ids);
      const later = await read(third);
      expect(later.series.id).not.toBe(made.view.series.id);
      expect(later.questions.map((it: any) => it.id)).toEqual(ids);
    });
  });

  describe('needs', () => {
    it('are sealed, read by hosts and by the person, taken back with an empty text, and gone with the reply', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      await put(ana, event, { answer: 'going', needs: 'A seat near the door' });
      expect((await own(ana, event)).said.needs).toBe('A seat near the door');
      expect((await roster(event)).items[0].said.needs).toBe('A seat near the door');
      const boxes = () =>
        world.database.query('SELECT needs_box FROM rsvps WHERE occurrence_id = $1', [event.occurrenceId]);
      expect((await boxes())[0].needs_box).not.toContain('door');
      const letters = await lettersAbout(world, ana);
      await put(ana, event, { answer: 'going', needs: '' });
      expect((await roster(event)).items[0].said.needs).toBeNull();
      expect(await lettersAbout(world, ana)).toEqual(letters);
      await put(ana, event, { answer: 'declined', needs: 'I may come later' });
      expect((await roster(event)).items[0].said.needs).toBeNull();
      await ana.client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
      expect(await boxes()).toEqual([]);
    });

    it('are hidden from hosts after a no, come back with an undo, and are erased soon after', async () => {
      const near = startIn({ hours: 5 });
      const [event, other] = [await make.event(organiser, group, near), await make.event(organiser, group)];
      const ana = await make.member('Ana', group);
      const said = { needs: 'A seat near the door', firstTime: true, showsFirstTime: true, carers: 1 };
      const path = `/events/${event.id}`;
      await put(ana, event, { answer: 'going', ...said });
      await put(ana, other, { answer: 'maybe', ...said });
      await ana.client.submit(`${path}/reply`, { answer: 'declined' }, path);
      expect((await ana.client.page(path)).text).toContain('The hosts no longer see what you told them.');
      const found = await organiser.client.submit(`${path}/door`, { name: 'Ana' }, `${path}/door`);
      expect(found.text).toContain('Had said no');
      expect(found.text).not.toContain('near the door');
      await world.app.get(ForgetWords).run();
      await ana.client.submit(`${path}/reply`, { answer: 'going' }, path);
      expect((await own(ana, event)).said).toMatchObject(said);

      const bo = await make.member('Bo', group);
      await put(bo, event, { answer: 'going', ...said });
      await put(bo, event, { answer: 'declined' });
      await world.database.query(
        `UPDATE rsvps SET kept_until = now() + interval '10 minutes' WHERE person_id = $1`,
        [bo.id],
      );
      await put(ana, event, { answer: 'declined', recordingOk: false });
      await world.timePasses('2 hours');
      await world.app.get(ForgetWords).run();
      expect((await own(ana, event)).said).toEqual({ ...NOTHING_SAID, recordingOk: false });
      expect((await own(ana, other)).said).toMatchObject(said);
      // A place that is still kept for them has not been left yet.
      expect((await own(bo, event)).said).toMatchObject(said);
      expect((await ana.client.page(path)).text).not.toContain('The hosts no longer see');
      const [{ seats }] = await world.database.query(
        'SELECT seats FROM rsvps WHERE occurrence_id = $1 AND person_id = $2',
        [event.occurrenceId, ana.id],
      );
      expect(seats).toBe(1);
    });

    it('are looked for without a look at every no that ever was', async () => {
      const event = await make.event(organiser, group);
      await world.database.query(
        `INSERT INTO rsvps (id, occurrence_id, source, code_hash, answer, called_name_box, replied_at, created_at)
         SELECT gen_random_uuid(), $1, 'code', sha256(n::text::bytea), 'declined', '', now() - interval '1 day', now()
         FROM generate_series(1, 2000) AS n`,
        [event.occurrenceId],
      );
      await world.database.query('ANALYZE rsvps');
      const read = await rowsReadDuring(world, 'rsvps', () => world.app.get(ForgetWords).run());
      expect(read).toBeLessThan(100);
    });

    it('cost hosts as many queries for five people as for one', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [, day] = idsOf(event);
      const look = () => statementsDuring(() => roster(event));
      const counts: number[] = [];
      for (const name of ['Ana', 'Bo', 'Cleo', 'Dan', 'Eve']) {
        const person = await make.member(name, group);
        const answers = { [day!]: 'Friday' };
        await put(person, event, { answer: 'going', needs: `${name} likes tea`, answers });
        counts.push((await look()).length);
      }
      expect(new Set(counts).size).toBe(1);
      expect((await roster(event)).items.map((it: any) => it.said.needs)).toContain('Eve likes tea');
    });
  });

  describe('guests', () => {
    const replyAsGuest = (event: TestEvent, body: object) =>
      world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, body);

    it('say it before their address is confirmed, and it stands with their reply', async () => {
      const event = await make.event(organiser, group, { questions: QUESTIONS });
      const [, day] = idsOf(event);
      const wish = { answer: 'going', calledName: 'Wren', email: 'wren@example.org', needs: 'No stairs' };
      expect(problemsIn(await replyAsGuest(event, wish))).toEqual([`/answers/${day}`]);
      expect((await replyAsGuest(event, { ...wish, answers: { [day!]: 'Monday' } })).status).toBe(202);
      const [waiting] = await world.database.query(
        `SELECT id, person_id AS "personId", expires_at AS "expiresAt", said_box AS "saidBox" FROM guest_replies
         WHERE occurrence_id = $1`,
        [event.occurrenceId],
      );
      expect(waiting.saidBox).not.toContain('stairs');
      // What has become required meanwhile is not asked of someone who presses the link.
      const { questions } = event.view;
      const stricter = questions.map((it: object) => ({ ...it, required: true }));
      await organiser.client.patch(`/api/v1/events/${event.id}`, { questions: stricter });
      const { id, personId, expiresAt } = waiting;
      const link = { purpose: 'confirm-reply' as const, about: { guestReplyId: id }, personId, expiresAt };
      const [secret] = await world.app.get(LinkTokens).mint([link]);
      const confirmed = await world.client().post('/api/v1/guest-rsvps/confirmations', { secret });
      expect(confirmed.json.answer).toBe('going');
      expect((await roster(event)).items[0].said).toMatchObject({
        needs: 'No stairs',
        answers: [{ id: day, answer: 'Monday' }],
      });
    });

    it('say it with a code too, and change it', async () => {
      const event = await make.event(organiser, group);
      const made = await replyAsGuest(event, { answer: 'going', calledName: 'Kit', needs: 'Quiet corner' });
      const headers = { 'reference-code': made.json.code };
      const send = (method: string, json?: object) =>
        world.client().send(method, '/api/v1/guest-rsvps/current', { json, headers });
      expect((await send('GET')).json.said.needs).toBe('Quiet corner');
      await send('PUT', { answer: 'going', needs: 'Two quiet corners' });
      expect((await roster(event)).items[0].said.needs).toBe('Two quiet corners');
    });
  });

  describe('consent', () => {
    it('to be counted only keeps a name off the list of who came, also one that stood there', async () => {
      const byName = await make.group(organiser, { attendance: 'names' });
      const event = await make.event(organiser, byName, soon());
      const [ana, bo] = [await make.member('Ana', byName), await make.member('Bo', byName)];
      const { rsvpId: anas } = await make.reply(ana, event, 'going');
      const { rsvpId: bos } = await make.reply(bo, event, 'going', { countMeOnly: true });
      const mark = (came: string[]) =>
        organiser.client.put(`/api/v1/occurrences/${event.id}/attendance`, { came });
      expect((await mark([anas, bos])).json.type).toBe('/problems/asked-to-be-counted-only');
      expect((await mark([anas])).status).toBe(204);
      const came = async () =>
        (await roster(event)).items.map(({ calledName, came: it }: any) => [calledName, it]).toSorted();
      expect(await came()).toEqual([
        ['Ana', true],
        ['Bo', null],
      ]);
      const at = `/api/v1/occurrences/${event.id}/attendance`;
      const tapped = await organiser.client.put(`${at}/${bos}`);
      expect(tapped.json.type).toBe('/problems/asked-to-be-counted-only');
      expect((await organiser.client.put(at, { count: 1 })).status).toBe(204);
      expect((await roster(event)).attendanceCount).toBe(2);
      await put(ana, event, { answer: 'going', countMeOnly: true });
      expect(await came()).toEqual([
        ['Ana', null],
        ['Bo', null],
      ]);
    });

    it('to photos is asked where the event or its group says that there are some, and nobody has to give it', async () => {
      const filmed = await make.group(organiser, { recordings: 'We photograph the cakes.' });
      const event = await make.event(organiser, filmed);
      expect(event.view.recordings).toBe('We photograph the cakes.');
      const talk = await make.event(organiser, filmed, { recordings: 'The talk is filmed.' });
      expect(talk.view.recordings).toBe('The talk is filmed.');
      const [ana, bo] = [await make.member('Ana', filmed), await make.member('Bo', filmed)];
      await make.reply(ana, event, 'going', { recordingOk: false });
      await make.reply(bo, event, 'going');
      expect((await roster(event)).items.map((it: any) => it.said.recordingOk)).toEqual([false, null]);

      const path = `/events/${event.id}`;
      const { text } = await ana.client.page(path);
      expect(text).toMatch(/name="recordingOk" value\/>[^]*?No answer/);
      const typed = fieldsOf(text, `${path}/reply`);
      expect(typed['held']).toContain('recordingOk');
      await ana.client.submit(`${path}/reply`, { ...typed, answer: 'going', recordingOk: '' }, path);
      expect((await own(ana, event)).said.recordingOk).toBeNull();
    });

    it('or an answer that is not needed can be taken back on the page, and before it is sent', async () => {
      const event = await make.event(organiser, group, {
        questions: [
          { kind: 'one of', text: 'Tea or coffee?', choices: ['Tea', 'Coffee'] },
          { kind: 'yes or no', text: 'A lift?' },
          { kind: 'yes or no', text: 'Is this needed?', required: true },
        ],
      });
      const [drink, lift, needed] = event.view.questions.map(({ id }: { id: string }) => `answers/${id}`);
      const ana = await make.member('Ana', group);
      const path = `/events/${event.id}`;
      const noAnswers = (html: string) =>
        [...html.matchAll(/name="(answers\/\w+)" value\/>/g)].map(([, name]) => name!);
      const { text } = await ana.client.page(path);
      expect(noAnswers(text)).toEqual([drink, lift]);
      const asks = event.view.questions.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`);
      const first = { asks, [drink!]: 'Tea', [lift!]: 'no', [needed!]: 'yes', answer: 'going' };
      await ana.client.submit(`${path}/reply`, first, path);
      expect((await own(ana, event)).said.answers).toHaveLength(3);
      const held = [drink!, lift!, needed!];
      await ana.client.submit(`${path}/reply`, { ...first, held, [drink!]: '', [lift!]: '' }, path);
      expect((await own(ana, event)).said.answers.map((it: any) => it.answer)).toEqual([true]);
    });
  });

  describe('who comes along', () => {
    const seats = async (event: TestEvent) => seatsTaken(world, event);

    it('takes seats for companions up to the limit of the group, and none for a carer who needs none', async () => {
      const bringing = await make.group(organiser, { mostCompanions: 2 });
      const event = await make.event(organiser, bringing, { capacity: 6 });
      const ana = await make.member('Ana', bringing);
      expect(problemsIn(await put(ana, event, { answer: 'going', companions: 3 }))).toEqual(['/companions']);
      expect(problemsIn(await put(ana, event, { answer: 'going', carers: 5, interpreters: 0.5 }))).toEqual([
        '/carers',
        '/interpreters',
      ]);
      await make.reply(ana, event, 'going', { companions: 2, carers: 1 });
      expect(await seats(event)).toBe(4);
      await make.reply(ana, event, 'going', { helpersSeated: false });
      expect(await seats(event)).toBe(3);
      expect((await roster(event)).items[0].said).toMatchObject({
        companions: 2,
        carers: 1,
        helpersSeated: false,
      });
      await make.reply(ana, event, 'maybe');
      expect(await seats(event)).toBe(0);
      await make.reply(ana, event, 'going');
      expect(await seats(event)).toBe(3);
    });

    it('of a guest with a code takes its seats, and gives them all back', async () => {
      const bringing = await make.group(organiser, { guests: 'code', mostCompanions: 2 });
      const event = await make.event(organiser, bringing, { capacity: 6 });
      const wish = { answer: 'going', calledName: 'Kit', companions: 2, firstTime: true };
      const { code } = (await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, wish)).json;
      expect(await seats(event)).toBe(3);
      expect((await roster(event)).items[0].said.companions).toBe(2);
      expect((await roster(event)).counts.newcomers).toBe(1);
      await world.client().send('PUT', '/api/v1/guest-rsvps/current', {
        json: { answer: 'declined' },
        headers: { 'reference-code': code },
      });
      expect(await seats(event)).toBe(0);
    });

    it('keeps the party of before where a larger one does not fit, and says so', async () => {
      const bringing = await make.group(organiser, { mostCompanions: 2 });
      const event = await make.event(organiser, bringing, { capacity: 2 });
      const [ana, bo] = [await make.member('Ana', bringing), await make.member('Bo', bringing)];
      await make.reply(ana, event, 'going');
      await make.reply(bo, event, 'going');
      const refused = await put(ana, event, { answer: 'going', companions: 1, needs: 'More chairs' });
      expect(refused.status).toBe(409);
      expect(refused.json.type).toBe('/problems/party-does-not-fit');
      expect((await own(ana, event)).said).toMatchObject({ companions: 0, needs: null });
      expect(await seats(event)).toBe(2);
      await make.reply(bo, event, 'declined');
      await make.reply(ana, event, 'going', { companions: 1 });
      expect(await seats(event)).toBe(2);
    });

    it('is nobody in a group that says nothing about it', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      expect(problemsIn(await put(ana, event, { answer: 'going', companions: 1 }))).toEqual(['/companions']);
    });
  });

  describe('a first time', () => {
    it('tells hosts how many newcomers come, and who only where the person agrees', async () => {
      const event = await make.event(organiser, group);
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      await make.reply(ana, event, 'going', { firstTime: true });
      await make.reply(bo, event, 'going', { firstTime: true, showsFirstTime: true });
      const { counts, items } = await roster(event);
      expect(counts.newcomers).toBe(2);
      expect(items.map((it: any) => [it.calledName, it.said.firstTime])).toEqual([
        ['Ana', false],
        ['Bo', true],
      ]);
      expect((await own(ana, event)).said.firstTime).toBe(true);
    });

    it('is asked in sight of who may be new, and of nobody who has come before', async () => {
      const first = await make.event(organiser, group, startIn({ hours: 30 }));
      const next = await make.event(organiser, group, startIn({ hours: 90 }));
      const ana = await make.member('Ana', group);
      const inSight = async (event: TestEvent) => {
        const page = (await ana.client.get(`/events/${event.id}`)).text;
        return page.indexOf('name="firstTime"') < page.indexOf('<details');
      };
      expect(await inSight(first)).toBe(true);
      await put(ana, first, { answer: 'going' });
      expect((await own(ana, next)).mayBeNew).toBe(true);
      await world.database.query(
        "UPDATE occurrences SET starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days' WHERE id = $1",
        [first.view.occurrenceId],
      );
      expect((await own(ana, next)).mayBeNew).toBe(false);
      expect(await inSight(next)).toBe(false);
    });

    it('finds the places that are kept for it where all others are taken and nobody may wait', async () => {
      const event = await make.event(organiser, group, { capacity: 2 });
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      await put(ana, event, { answer: 'going' });
      await organiser.client.put(`/api/v1/occurrences/${event.id}/places`, {
        overbookedBy: 0,
        heldForNewcomers: 1,
        heldForCarers: 0,
        heldForInterpreters: 0,
        waitlistClosed: true,
      });
      expect((await bo.client.get(`/events/${event.id}`)).text).toContain('If that is you, say so below');
      const asGuest = (body: object) =>
        world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
          answer: 'going',
          calledName: 'Cy',
          email: 'cy@example.org',
          ...body,
        });
      expect((await asGuest({})).json.type).toBe('/problems/event-is-full');
      expect((await asGuest({ firstTime: true })).status).toBe(202);
      expect((await put(bo, event, { answer: 'going' })).json.type).toBe('/problems/event-is-full');
      expect((await put(bo, event, { answer: 'going', firstTime: true })).json.answer).toBe('going');
      expect((await ana.client.get(`/events/${event.id}`)).text).not.toContain('If that is you');
    });

    it('is greeted by someone who offered it and was chosen, whose name is told from a day before', async () => {
      const kind = await make.group(organiser);
      const gwen = await world.person('Gwen');
      const membershipId = await make.membership(gwen, kind, 'member', 'Gwen');
      const choose = () => organiser.client.put(`/api/v1/groups/${kind.id}/members/${membershipId}/greeting`);
      expect((await choose()).json.type).toBe('/problems/has-not-offered-to-greet');
      await gwen.client.put(`/api/v1/groups/${kind.id}/membership/greeting`);
      expect((await choose()).status).toBe(204);
      const [later, soonest] = [
        await make.event(organiser, kind),
        await make.event(organiser, kind, startIn({ hours: 20 })),
      ];
      const ana = await make.member('Ana', kind);
      const greeter = async (event: TestEvent) => {
        await make.reply(ana, event, 'going', { firstTime: true });
        return (await own(ana, event)).greeter;
      };
      const isTold = async (event: TestEvent) =>
        /A day before, you hear who greets/.test((await world.client().page(`/events/${event.id}`)).text);
      expect([await isTold(later), await isTold(soonest)]).toEqual([true, false]);
      expect(await greeter(later)).toBeNull();
      expect(await greeter(soonest)).toBe('Gwen');
      await make.reply(ana, soonest, 'going', { firstTime: false });
      expect((await own(ana, soonest)).greeter).toBeNull();
      await gwen.client.delete(`/api/v1/groups/${kind.id}/membership/greeting`);
      expect(await greeter(soonest)).toBeNull();
      expect((await ana.client.page(`/events/${soonest.id}`)).text).not.toContain('Someone will greet you');
      expect((await organiser.client.get(`/api/v1/groups/${kind.id}`)).json.hasGreeters).toBe(false);
    });
  });
});
