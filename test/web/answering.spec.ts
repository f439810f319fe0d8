import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { closeList, seatsOf } from '../rsvps/looks.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const AGREEMENT = 'What is said here stays here.';

describe('the page of an event', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { agreement: AGREEMENT });
    event = await given(world).event(olu, group, {
      format: 'hybrid',
      address: 'Rua da Regueira 12',
      meetingLink: 'https://meet.example.org/circle',
    });
  });
  afterAll(() => world.close());

  const answerOf = async (person: TestPerson, it = event) =>
    (await person.client.get(`/api/v1/occurrences/${it.id}/rsvp`)).json.answer;
  const page = (person: TestPerson, it = event) => person.client.page(`/events/${it.id}`);
  const press = (person: TestPerson, fields: Record<string, string>, it = event) =>
    person.client.submit(`/events/${it.id}/reply`, fields, `/events/${it.id}`);

  it('takes the answer of a member in one press, once they agreed', async () => {
    const ana = await given(world).member('Ana', group);
    await ana.client.submit(`/groups/${group.id}/agreement`, { version: '1' }, `/groups/${group.id}`);
    const asked = (await page(ana)).text;
    expect(asked).not.toContain('name="calledName"');
    for (const answer of ['going', 'maybe', 'declined'])
      expect(asked).toContain(`name="answer" value="${answer}"`);

    const pressed = await press(ana, { answer: 'going' });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/events/${event.id}`]);
    expect(await answerOf(ana)).toBe('going');
    expect((await page(ana)).text).toContain('You are coming.');
  });

  it('asks someone new for a name and a yes to the agreement, and keeps what they typed', async () => {
    const bo = await world.person('Bo');
    const without = await press(bo, { answer: 'going', calledName: 'Bo from next door' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('value="Bo from next door"');
    expect(without.text).toMatch(/href="#reply-agreedVersion">This group has an agreement/);
    expect(without.text).toMatch(/id="reply-agreedVersion"[^>]*aria-invalid="true"/);

    const withBoth = await press(bo, { answer: 'going', calledName: 'Bo', agreedVersion: '1' });
    expect(withBoth.status).toBe(303);
    expect(await answerOf(bo)).toBe('going');

    const next = (await page(bo, await given(world).event(olu, group))).text;
    expect(next).toMatch(/name="calledName"[^>]*value="Bo"/);
    expect(next).not.toContain('name="agreedVersion"');
    const elsewhere = await given(world).event(olu, await given(world).group(olu));
    expect((await page(bo, elsewhere)).text).toMatch(/name="calledName"[^>]*value(=""|[ >])/);
  });

  it('asks for a yes to the agreement whenever the next answer needs one, and not sooner', async () => {
    const circle = await given(world).group(olu, { agreement: 'What is said here stays here.' });
    const evening = await given(world).event(olu, circle);
    const box = async () => /name="agreedVersion" value="(\d)"/.exec((await page(dee, evening)).text)?.[1];
    const dee = await world.person('Dee');
    await given(world).reply(dee, evening, 'declined', { calledName: 'Dee' });
    expect(await box()).toBe('1');
    expect((await press(dee, { answer: 'maybe', agreedVersion: '1' }, evening)).status).toBe(303);
    expect(await box()).toBeUndefined();

    await olu.client.patch(`/api/v1/groups/${circle.id}`, { agreement: 'We listen first.' });
    expect(await box()).toBe('2');
    expect((await press(dee, { answer: 'going', agreedVersion: '2' }, evening)).status).toBe(303);
    expect(await box()).toBeUndefined();

    await given(world).membership(dee, circle);
    await press(dee, { answer: 'maybe' }, evening);
    expect((await press(dee, { answer: 'going' }, evening)).status).toBe(303);
  });

  it('opens what is folded where something in it has to be put right', async () => {
    const fay = await world.person('Fay');
    const refused = await press(fay, { answer: 'going', calledName: 'Fay', agreedVersion: '1', carers: '9' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<details open[^>]*><summary>Tell the hosts something/);
    expect(refused.text).toMatch(/<details open[^>]*><summary>A carer or an interpreter/);
  });

  it('says everything that has to be put right at once, to someone signed in, to a visitor, and to a program', async () => {
    const circle = await given(world).group(olu, {
      agreement: 'What is said stays here.',
      mostCompanions: 2,
    });
    const dinner = await given(world).event(olu, circle, {
      questions: [{ kind: 'short text', text: 'Any allergies?', required: true }],
    });
    const [{ id }] = dinner.view.questions;
    const said = { answer: 'going', calledName: '', asks: `short text ${id}`, companions: '9', carers: '-1' };
    const problemsIn = (html: string) =>
      [...html.matchAll(/<li><a href="#\w+-([^"]+)">/g)].map(([, field]) => field!).toSorted();
    const fields = ['agreedVersion', `answers/${id}`, 'calledName', 'carers', 'companions'];
    const kit = await world.person('Kit');
    expect(problemsIn((await press(kit, said, dinner)).text)).toEqual(fields);
    const guest = world.client();
    const path = `/events/${dinner.id}`;
    const asked = await guest.submit(`${path}/guest-reply`, { ...said, email: 'no' }, path);
    expect(problemsIn(asked.text)).toEqual([...fields, 'email'].toSorted());

    const own = `/api/v1/occurrences/${dinner.id}/rsvp`;
    const wish = { answer: 'going', companions: 9 };
    const { status, json } = await kit.client.put(own, wish);
    expect([status, json.errors.map((it: { pointer: string }) => it.pointer)]).toEqual([
      422,
      ['/calledName', '/companions', `/answers/${id}`, '/agreedVersion'],
    ]);
    const answers = { [id]: 'None' };
    const unread = await kit.client.put(own, { answer: 'going', calledName: 'Kit', answers });
    expect([unread.status, unread.json.agreementVersion]).toEqual([409, 1]);
  });

  it('keeps what was written when it asks first whether a place may go', async () => {
    const small = await given(world).event(olu, await given(world).group(olu), { capacity: 1 });
    const gus = await world.person('Gus');
    await given(world).reply(gus, small, 'going', { calledName: 'Gus' });
    await given(world).reply(await world.person('Lou'), small, 'going', { calledName: 'Lou' });
    const asked = await press(gus, { answer: 'maybe', needs: 'A seat <near> the door' }, small);
    expect(asked.text).toContain('it goes at once to whoever waits next');
    expect(asked.text).toContain('name="needs" value="A seat &lt;near> the door"');
  });

  it('says why coming every time cannot be changed', async () => {
    const circle = await given(world).group(olu);
    const weekly = await given(world).event(olu, circle, { repeats: { every: 'week', count: 3 } });
    const ira = await given(world).member('Ira', circle);
    const path = `/series/${weekly.view.series.id}/standing-place`;
    await ira.client.submit(path, { wish: 'take' });
    await olu.client.delete(`/api/v1/groups/${circle.id}`);
    const odd = await ira.client.submit(path, { wish: 'keep', agreedVersion: 'the first' }, '/me');
    expect([odd.status, odd.text.includes('the version of the agreement')]).toEqual([422, true]);
    const refused = await ira.client.submit(path, { wish: 'resume' });
    expect([refused.status, refused.text.includes('archived')]).toEqual([422, true]);
  });

  it('takes a place at every date only for who says so', async () => {
    const circle = await given(world).group(olu, { waitingRule: 'offer' });
    const weekly = await given(world).event(olu, circle, { repeats: { every: 'week', count: 3 } });
    const ira = await given(world).member('Ira', circle);
    const path = `/series/${weekly.view.series.id}/standing-place`;
    const own = `/api/v1/events/${weekly.view.series.id}/standing-place`;
    const isHeld = async () => (await ira.client.get(own)).json.standingPlace !== null;
    const press = (fields: Record<string, string>) => ira.client.submit(path, fields, '/me');
    for (const wish of ['', 'resumee']) {
      const odd = await press({ wish });
      expect([odd.status, odd.text.includes('Please use one of the buttons'), await isHeld()]).toEqual([
        422,
        true,
        false,
      ]);
    }
    const changes: Record<string, string>[] = [
      { wish: 'say', needs: 'A seat near the door' },
      { wish: 'resume' },
      { wish: 'pause', from: wallTimeIn(14).slice(0, 10), until: wallTimeIn(22).slice(0, 10) },
    ];
    const isRefused = async (fields: Record<string, string>) => {
      const refused = await press(fields);
      return [refused.status, refused.text.includes('Your standing place was given up')];
    };
    for (const fields of changes)
      expect([...(await isRefused(fields)), await isHeld()]).toEqual([422, true, false]);
    expect((await press(changes[0]!)).text).toContain('>A seat near the door</textarea>');

    await ira.client.submit(path, { wish: 'take' });
    await ira.client.submit(path, { wish: 'give-up' });
    for (const fields of changes) expect(await isRefused(fields)).toEqual([422, true]);
    expect((await ira.client.get(own)).json.standingPlace.endsAt).not.toBeNull();
    await ira.client.submit(path, { wish: 'keep' });
    expect((await press(changes[0]!)).headers.get('location')).toBe(path);

    const byDate = `/series/${weekly.id}/standing-place`;
    const there = await ira.client.submit(byDate, { wish: 'give-up' }, path);
    expect([there.status, (await ira.client.page(byDate)).status]).toEqual([404, 404]);
    expect((await ira.client.get(own)).json.standingPlace.endsAt).toBeNull();
  });

  it('undoes an answer with one press', async () => {
    const cy = await world.person('Cy');
    await press(cy, { answer: 'maybe', calledName: 'Cy', agreedVersion: '1' });
    expect((await page(cy)).text.match(/value="withdraw"/g)).toHaveLength(1);
    await press(cy, { answer: 'going' });
    expect((await page(cy)).text).toMatch(/value="maybe"[^>]*>Undo/);
    await press(cy, { answer: 'maybe' });
    expect(await answerOf(cy)).toBe('maybe');
    await press(cy, { answer: 'withdraw' });
    expect(await answerOf(cy)).toBeNull();
  });

  it('tells someone who was removed so, instead of asking for an answer', async () => {
    const hal = await world.person('Hal');
    const membershipId = await given(world).membership(hal, group);
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${membershipId}`);
    const tellsSo = async () => {
      const { text } = await page(hal);
      expect(text).toContain('The organisers ended your membership');
      expect(text).not.toContain(`action="/events/${event.id}/reply"`);
    };
    await tellsSo();
    await hal.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Hal' });
    await tellsSo();
  });

  it('hands out a calendar file to everyone who may find the event, in the words they chose', async () => {
    const hidden = await given(world).group(olu, { visibility: 'private', sensitive: true });
    const secret = await given(world).event(olu, hidden, { title: 'Living with panic' });
    const ida = await world.person('Ida');
    await given(world).membership(ida, hidden);
    const path = `/events/${secret.id}/calendar.ics`;
    expect((await page(ida, secret)).text).toContain(`href="${path}"`);

    const file = await ida.client.get(path);
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="date.ics"',
    ]);
    expect(file.headers.get('cache-control')).toContain('no-store');
    expect(file.text).toContain('SUMMARY:Wednesday workshop');
    expect(file.text).not.toMatch(/panic|METHOD/);
    await ida.client.patch('/api/v1/me', { discreet: 'nowhere' });
    expect((await ida.client.get(path)).text).toContain('SUMMARY:Living with panic');

    const open = await given(world).event(olu, await given(world).group(olu, { sensitive: false }));
    const openPath = `/events/${open.id}/calendar.ics`;
    expect((await world.client().get(openPath)).text).toContain('SUMMARY:Breathing when it is loud');
    await ida.client.patch('/api/v1/me', { discreet: 'everywhere' });
    const discreet = await ida.client.get(openPath);
    expect(discreet.text).toContain('SUMMARY:Wednesday workshop');
    expect(discreet.text).not.toContain('Breathing');
    expect((await world.client().get(path)).status).toBe(404);
  });

  it('says places, few or full, and never how many or who', async () => {
    const one = await given(world).event(olu, group, { title: 'Tea for one', capacity: 1 });
    const dia = await given(world).member('Dia', group);
    expect((await world.client().page(`/events/${one.id}`)).text).toContain('Places free');
    const ten = await given(world).event(olu, group, { title: 'Tea for ten', capacity: 10 });
    await world.database.query('UPDATE occurrences SET seats_taken = 7 WHERE event_id = $1', [ten.id]);
    const few = (await world.client().page(`/events/${ten.id}`)).text;
    expect(/<main.*<\/main>/s.exec(few)![0].replaceAll(/<[^>]*>/g, ' ')).toMatch(/ Few places left /);
    expect(few).not.toMatch(/\b(3|7|10|three|seven) (people|places|of)\b/);
    await press(dia, { answer: 'going', agreedVersion: '1' }, one);

    const seen = (await world.client().page(`/events/${one.id}`)).text;
    expect(seen).toContain('Full');
    expect(seen).toContain('All places are taken just now');
    expect(seen).not.toMatch(/Dia|Olu/);
    const own = (await dia.client.page(`/events/${one.id}`)).text;
    expect(own).toContain('You are coming.');
    expect(own).not.toContain('All places are taken');
    const eli = await given(world).member('Eli', group);
    const late = await press(eli, { answer: 'going', agreedVersion: '1' }, one);
    expect(late.status).toBe(303);
    const waiting = (await eli.client.page(`/events/${one.id}`)).text;
    expect(waiting).toContain('You are on the waiting list.');
    expect(waiting).toContain('You are next.');
    expect(waiting).not.toContain('All places are taken');

    await closeList(world, one);
    const finn = await given(world).member('Finn', group);
    const tooLate = await press(finn, { answer: 'going', agreedVersion: '1' }, one);
    expect(tooLate.status).toBe(422);
    expect(tooLate.text).toContain('All places are taken just now');
  });

  it('shows the exact address only to someone who is going, from the set time on', async () => {
    const soon = await given(world).event(olu, group, {
      title: 'Soon',
      address: 'Rua Secreta 9',
      addressShownMinutes: 60 * 24 * 30,
      format: 'in person',
    });
    const fay = await given(world).member('Fay', group);
    await press(fay, { answer: 'maybe', agreedVersion: '1' }, soon);
    expect((await page(fay, soon)).text).not.toContain('Rua Secreta');
    await press(fay, { answer: 'going' }, soon);
    expect((await page(fay, soon)).text).toContain('Rua Secreta 9');
    expect((await world.client().page(`/events/${soon.id}`)).text).not.toContain('Rua Secreta');
  });

  it('shows what people decide by: what happens, roughly where, and what to know before they come', async () => {
    const open = await given(world).event(olu, group, {
      format: 'hybrid',
      description: 'Bring a **cushion**.',
      area: 'Graça',
      language: 'de',
      accessFacts: [
        'step-free',
        'captions',
        'sign language',
        'quiet space',
        'camera-off fine',
        'just listening fine',
      ],
    });
    const { text } = await world.client().page(`/events/${open.id}`);
    const facts = ['Step-free way in', 'Captions', 'Sign language', 'A quiet space', 'Camera off is fine'];
    const details = ['Workshop', 'In person and online', '<strong>cushion</strong>', 'Graça', 'Deutsch'];
    for (const words of [...details, ...facts, 'Just listening is fine']) expect(text).toContain(words);
  });

  it('tells the time on the reader’s own clock too, where it differs', async () => {
    const gil = await world.person('Gil');
    await gil.client.patch('/api/v1/me', { timeZone: 'Asia/Tokyo' });
    const { text } = await page(gil);
    expect(text).toMatch(/\d{4}, \d\d:\d\d to \d\d:\d\d<\/time>, Lisbon time/);
    expect(text).toMatch(/Where you are: .*Tokyo time/s);
    expect(text).toMatch(/<time datetime="\d{4}-\d\d-\d\dT\d\d:\d\d:00.000Z">/);
  });

  it('keeps the names of a sensitive group out of the browser’s tab', async () => {
    const { text } = await world.client().page(`/events/${event.id}`);
    expect(text).toContain('<title>Tuesday meeting</title>');
    expect((await world.client().page(`/groups/${group.id}`)).text).toContain(
      '<title>Tuesday meeting</title>',
    );
  });

  it('keeps the names of all groups out of the tabs of someone who wishes discreet words everywhere', async () => {
    const open = await given(world).group(olu, { sensitive: false });
    const meeting = await given(world).event(olu, open);
    const ida = await given(world).member('Ida', open);
    const tabOf = async (path: string) =>
      /<title>(.*?)<\/title>/.exec((await ida.client.page(path)).text)![1];
    expect(await tabOf(`/events/${meeting.id}`)).toBe('Breathing when it is loud');
    await ida.client.patch('/api/v1/me', { discreet: 'everywhere' });
    expect(await tabOf(`/events/${meeting.id}`)).toBe('Tuesday meeting');
    expect(await tabOf(`/groups/${open.id}`)).toBe('Tuesday meeting');
  });

  it('shows a draft to its hosts and to nobody else', async () => {
    const draft = await olu.client.post(`/api/v1/groups/${group.id}/events`, {
      kind: 'talk',
      format: 'online',
      title: 'Unfinished',
      startsLocal: event.view.startsLocal,
      durationMinutes: 60,
    });
    expect((await olu.client.page(`/events/${draft.json.id}`)).text).toContain('This is a draft');
    const seen = await world.client().page(`/events/${draft.json.id}`);
    expect(seen.status).toBe(404);
    expect(seen.text).not.toContain('Unfinished');
  });

  it('says beside the question who will see the answer', async () => {
    const jo = await world.person('Jo');
    for (const client of [world.client(), jo.client]) {
      const { text } = await client.page(`/events/${event.id}`);
      expect(text).toContain('Only the hosts see that you come, by the name you choose.');
    }
  });

  it('shows hosts the way there at any time, and from when the others see it', async () => {
    const { text } = await page(olu);
    expect(text).toContain('Rua da Regueira 12');
    expect(text).not.toContain('https://meet.example.org/circle');
    expect(text).toContain(`href="/events/${event.id}/join"`);
    expect(text).toMatch(/Open to people who are coming from <time/);
    expect((await world.client().page(`/events/${event.id}`)).text).not.toContain('Rua da Regueira');
  });

  it('speaks of an answer as past once the meeting is cancelled', async () => {
    const off = await given(world).event(olu, group, { title: 'Boat trip' });
    const kai = await given(world).member('Kai', group);
    await press(kai, { answer: 'going', agreedVersion: '1' }, off);
    await olu.client.put(`/api/v1/events/${off.id}/cancellation`, { reason: 'Storm.' });
    const { text } = await page(kai, off);
    expect(text).toContain('You had said that you were coming.');
    expect(text).not.toContain('<h2>You are coming.');
    const meetings = (await kai.client.page('/me/meetings')).text;
    expect(meetings).toContain('I said yes');
    expect(meetings).not.toContain('I’m coming');
    expect((await page(olu, off)).text).toContain('1 person had said yes.');
  });

  it('says why a meeting is cancelled, and takes no more answers', async () => {
    const off = await given(world).event(olu, group, { title: 'Picnic' });
    await olu.client.put(`/api/v1/events/${off.id}/cancellation`, { reason: 'Rain all day.' });
    const { text } = await world.client().page(`/events/${off.id}`);
    expect(text).toContain('This meeting is cancelled.');
    expect(text).toContain('Rain all day.');
    expect(text).not.toContain('Are you coming?');
  });

  it('says that a meeting is over, and takes no more answers', async () => {
    const over = await given(world).event(olu, group);
    await world.database.query(
      `UPDATE occurrences SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
       WHERE id = $1`,
      [over.occurrenceId],
    );
    const { text } = await world.client().page(`/events/${over.id}`);
    expect(text).toContain('This meeting is over.');
    expect(text).not.toContain('Are you coming?');
  });

  describe('for a visitor', () => {
    const visit = (fields: Record<string, string>, it = event, client = world.client()) =>
      client.submit(`/events/${it.id}/guest-reply`, { calledName: 'Gus', ...fields }, `/events/${it.id}`);

    it('answers alike whatever the address, and counts the reply once it is confirmed', async () => {
      const client = world.client();
      const fields = { answer: 'going', email: 'gus@example.org', agreedVersion: '1' };
      const sent = await visit(fields, event, client);
      const known = await visit({ ...fields, email: olu.email });
      expect([sent.status, sent.headers.get('location'), sent.text]).toEqual([
        known.status,
        known.headers.get('location'),
        known.text,
      ]);

      const letter = await world.mail.letterTo('gus@example.org');
      const link = new URL(letter.links.find((it) => it.includes('/letters/'))!).pathname;
      await client.page(link);
      expect((await client.page('/letters/confirm')).text).toContain('Yes, that was me');
      const pressed = await client.submit('/letters/confirm', {
        mark: await markOn(client, '/letters/confirm'),
      });
      expect(pressed.status).toBe(303);
      expect((await client.page('/letters/answer')).text).toContain('You are coming.');

      // By a link, only a no is erased.
      const press = async (fields: Record<string, string>) =>
        client.submit('/letters/answer', { mark: await markOn(client, '/letters/answer'), ...fields });
      expect((await press({ answer: 'declined' })).status).toBe(303);
      expect((await press({ answer: 'withdraw', takenBack: 'declined' })).status).toBe(303);
      expect((await client.page('/letters/answer')).text).toContain('Your answer is taken back.');
    });

    it('says at the field what is missing', async () => {
      const again = await visit({ answer: 'going', email: 'no address', agreedVersion: '1' });
      expect(again.status).toBe(422);
      expect(again.text).toContain('value="no address"');
      expect(again.text).toContain('value="Gus"');
      expect(again.text).toMatch(/id="guest-email-error"/);
    });

    it('asks whoever comes back with a code for a yes to an agreement that has changed', async () => {
      const open = await given(world).group(olu, { guests: 'code', agreement: 'One.' });
      const reading = await given(world).event(olu, open);
      const guest = world.client();
      const wish = { answer: 'maybe', calledName: 'Gus', agreedVersion: 1 };
      const { json } = await guest.post(`/api/v1/occurrences/${reading.id}/guest-rsvps`, wish);
      await olu.client.patch(`/api/v1/groups/${open.id}`, { agreement: 'Two.' });

      await guest.submit('/code', { code: json.code });
      const without = await guest.submit('/code/answer', { answer: 'going' });
      expect(without.status).toBe(422);
      expect(without.text).toMatch(/name="agreedVersion" value="2"[^>]*aria-invalid="true"/);
      const agreed = await guest.submit('/code/answer', { answer: 'going', agreedVersion: '2' });
      expect(agreed.headers.get('location')).toBe('/code/answer');
    });

    it('counts a form once that is sent twice, and shows the same code', async () => {
      const open = await given(world).group(olu, { guests: 'code' });
      const reading = await given(world).event(olu, open, { capacity: 2 });
      const path = `/events/${reading.id}`;
      const client = world.client();
      const formOn = async () => {
        const { text } = await client.page(path);
        const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
        return { proof: hidden('proof'), once: hidden('once') };
      };
      const form = await formOn();
      const send = (fields: Record<string, string>) =>
        client.send('POST', `${path}/guest-reply`, {
          body: new URLSearchParams({ ...form, answer: 'going', calledName: 'Wren', ...fields }).toString(),
          headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        });
      const shown = async () => /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await client.page(`${path}/code`)).text)?.[0];
      const names = async () =>
        (await olu.client.get(`/api/v1/occurrences/${reading.id}/rsvps`)).json.items.map(
          (it: { calledName: string }) => it.calledName,
        );

      const missing = await send({ calledName: '' });
      expect([missing.status, missing.text.includes(`name="once" value="${form.once}"`)]).toEqual([
        422,
        true,
      ]);
      const [pressed] = await atOnce(world, seatsOf(reading), () => Promise.all([send({}), send({})]));
      expect(pressed!.map((it) => [it.status, it.headers.get('location')])).toEqual(
        pressed!.map(() => [303, `${path}/code`]),
      );
      const code = await shown();
      expect(code).toBeDefined();
      await send({});
      expect(await shown()).toBe(code);
      expect(await names()).toEqual(['Wren']);

      await send({ calledName: 'Robin' });
      expect(await shown()).not.toBe(code);
      expect((await names()).toSorted()).toEqual(['Robin', 'Wren']);
      expect((await formOn()).once).not.toBe(form.once);
      expect((await send({ calledName: 'Jay', email: 'jay@example.org' })).headers.get('location')).toBe(
        `${path}/letter-sent`,
      );
      const kept = await world.database.query<object[]>('SELECT * FROM kept_answers');
      const texts = kept.map((row) => Object.values(row).map(String).join(' ')).join(' ');
      for (const secret of [code!, 'Wren', form.once]) expect(texts).not.toContain(secret);
    });

    it('gives a reference code, shown once, that opens and changes the answer', async () => {
      const open = await given(world).group(olu, { name: 'Quiet room', guests: 'code' });
      const reading = await given(world).event(olu, open, { title: 'Reading' });
      const client = world.client();
      const sent = await visit({ answer: 'going', email: '' }, reading, client);
      expect(sent.headers.get('location')).toBe(`/events/${reading.id}/code`);
      const shown = (await client.page(`/events/${reading.id}/code`)).text;
      expect(shown).toContain('You are coming. Good to know.');
      const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(shown)![0];
      const again = await client.page(`/events/${reading.id}/code`);
      expect([again.status, again.headers.get('location')]).toEqual([303, `/events/${reading.id}`]);
      expect((await client.page(`/events/${reading.id}`)).text).toContain(
        'If it is lost, your answer stays, and keeps its place. If you answer once more for a new code, that takes another place',
      );
      const advice = (await client.page('/code')).text.replace(/\s+/g, ' ');
      expect(advice).toContain('Your answer stays as it is, and keeps its place.');
      expect(advice).toContain('That one needs a place of its own');
      expect(advice).toContain('please tell a host');
      const never = world.client();
      await never.page(`/events/${reading.id}/code`);
      expect((await never.page(`/events/${reading.id}`)).text).not.toContain('was shown once');

      const later = world.client();
      expect((await later.submit('/code', { code: 'AAAAA-AAAAA' })).status).toBe(422);
      expect((await later.submit('/code', { code: code.toLowerCase() })).status).toBe(303);
      expect((await later.page('/code/answer')).text).toContain('You are coming.');
      await later.submit('/code/answer', { answer: 'declined' });
      expect((await later.page('/code/answer')).text).toContain('You are not coming this time.');
    });
  });
});

/** Which letter a page's form belongs to. */
async function markOn(client: ReturnType<World['client']>, path: string): Promise<string> {
  return /name="mark" value="([^"]+)"/.exec((await client.page(path)).text)![1]!;
}
