import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Installation } from '../../src/installation/installation.js';
import { fieldsOf } from '../support/form-fields.js';
import { given } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const words = {
  name: 'Grief <circle>',
  discreetName: 'Tuesday meeting',
  purpose: 'Sitting together',
  forWhom: 'peers only',
  topics: 'Grief, sleep , grief',
  description: 'We **sit** together.',
  language: 'en',
  timeZone: 'Europe/Lisbon',
  country: 'PT',
  visibility: 'public',
  joining: 'approval',
  sensitive: 'yes',
  guests: 'address',
  attendance: 'names',
  agreement: 'What is said here stays here.',
  reminderMinutes: ['1440', '60'],
  maybeQuestionMinutes: '2880',
  whatToExpect: 'Tea, and **quiet**.',
  recordings: 'One photo of the cakes.',
  senderName: 'Cake circle',
};

describe('the pages of a group for its organiser', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    olu = await world.person('Olu');
    await world.app.get(Installation).change({ groupStarters: 'anyone' });
  });
  afterAll(() => world.close());

  it('start a group from one form', async () => {
    const answer = await olu.client.submit('/groups/new', { ...words, calledName: 'Olu' });
    expect(answer.status).toBe(303);
    const path = answer.headers.get('location')!;
    const group = (await olu.client.get(`/api/v1${path}`)).json;
    expect(group).toMatchObject({
      ...words,
      topics: ['grief', 'sleep'],
      sensitive: true,
      reminderMinutes: [1440, 60],
      maybeQuestionMinutes: 2880,
      agreementVersion: 1,
      membership: { role: 'organiser', calledName: 'Olu' },
    });
    const page = await olu.client.page(path);
    expect(page.text).toContain('Your group is there.');
    expect(page.text).toContain('href="/?topic=sleep"');
    for (const said of ['Grief &lt;circle>', 'Sitting together', 'peers only', 'We <strong>sit</strong>'])
      expect(page.text).toContain(said);
    expect(page.text).toContain('What is said here stays here.');
  });

  it('say whom letters come from, and never what a mail program could take for an address', async () => {
    const { id } = await given(world).group(olu);
    const path = `/groups/${id}/edit`;
    const wrong = [
      'Ana <ana@bank.example>',
      'ana@bank.example',
      'Ana, Bo',
      '"Ana" (bank)',
      'Ana;',
      'Ana\r\nBcc: x',
    ];
    for (const senderName of wrong) {
      const refused = await olu.client.patch(`/api/v1/groups/${id}`, { senderName });
      expect([senderName, refused.status, refused.json.errors?.[0].pointer]).toEqual([
        senderName,
        422,
        '/senderName',
      ]);
    }
    const again = await olu.client.submit(path, { ...words, senderName: 'Ana <ana@bank.example>' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('mail programs could take them for an address');
    expect((await olu.client.submit(path, { ...words, senderName: 'Café – Kreis' })).status).toBe(303);
    expect((await olu.client.get(`/api/v1/groups/${id}`)).json.senderName).toBe('Café – Kreis');
  });

  it('begin with the community’s country and the organiser’s time zone', async () => {
    const page = await olu.client.page('/groups/new');
    expect(page.text).toContain('<option value="PT" selected>');
    expect(page.text).toContain('<option value="Europe/Lisbon" selected>');
  });

  it('begin with what the API would choose, and keep what stands when nothing is touched', async () => {
    const untouched = async (path: string) => fieldsOf((await olu.client.page(path)).text, path);
    const read = async (path: string) => (await olu.client.get(`/api/v1${path}`)).json;
    const plain = { name: 'Plain circle', calledName: 'Olu' };
    const made = await olu.client.submit('/groups/new', { ...(await untouched('/groups/new')), ...plain });
    const path = made.headers.get('location')!;
    const group = await read(path);

    const { visibility, joining, id, createdAt, membership } = group;
    const { json } = await olu.client.post('/api/v1/groups', { ...plain, visibility, joining });
    expect({ ...json, id, createdAt, membership }).toEqual(group);

    const saved = await olu.client.submit(`${path}/edit`, await untouched(`${path}/edit`));
    expect(saved.status).toBe(303);
    expect(await read(path)).toEqual(group);
  });

  it('keep everything typed when something cannot be so', async () => {
    const again = await olu.client.submit('/groups/new', { ...words, name: '', sensitive: [], country: '' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('<title>Please look again: Start a group</title>');
    expect(again.text).toContain('value="Grief, sleep , grief"');
    expect(again.text).toContain('We **sit** together.');
    expect(again.text).toMatch(/value="60" checked/);
    expect(again.text).not.toMatch(/name="sensitive" value="yes" checked/);
    expect(again.text).toContain('Please choose a country from the list.');
  });

  describe('and once there is one', () => {
    let id: string;
    let mel: TestPerson;
    beforeEach(async () => {
      id = (await given(world).group(olu, { joining: 'approval', name: 'Grief circle' })).id;
      mel = await world.person('Mel');
    });
    const ask = (person: TestPerson, calledName: string, note?: string) =>
      person.client.put(`/api/v1/groups/${id}/membership`, { calledName, note });
    const memberships = async (state: string) =>
      (await olu.client.get(`/api/v1/groups/${id}/members?state=${state}`)).json.items;

    it('edit it, with the discreet name in the tab', async () => {
      const page = await olu.client.page(`/groups/${id}/edit`);
      expect(page.text).toContain('<title>Tuesday meeting</title>');
      expect(page.text).toContain('value="Grief circle"');
      const other = { ...words, language: 'de', timeZone: 'Europe/Berlin', country: 'DE', guests: 'none' };
      const saved = await olu.client.submit(`/groups/${id}/edit`, { ...other, topics: '' });
      expect(saved.headers.get('location')).toBe(`/groups/${id}`);
      const group = (await olu.client.get(`/api/v1/groups/${id}`)).json;
      const changed = {
        topics: [],
        sensitive: true,
        reminderMinutes: [1440, 60],
        maybeQuestionMinutes: 2880,
      };
      expect(group).toMatchObject({ ...other, ...changed });
    });

    it('archive it only after a question that names what is still ahead', async () => {
      await given(world).event(olu, { id, organiser: olu }, { title: 'Still to come' });
      const question = await olu.client.page(`/groups/${id}/archive`);
      expect(question.text).toContain('1 meeting is still ahead');
      expect(question.text).toContain('Still to come');
      expect((await olu.client.get(`/api/v1/groups/${id}`)).json.archivedAt).toBeNull();
      const archived = await olu.client.submit(`/groups/${id}/archive`, {});
      expect(archived.headers.get('location')).toBe(`/groups/${id}`);
      expect((await olu.client.get(`/api/v1/groups/${id}`)).json.archivedAt).not.toBeNull();
      expect((await olu.client.page(`/groups/${id}/edit`)).status).toBe(409);
      expect((await olu.client.page(`/groups/${id}/events/new`)).status).toBe(409);
    });

    it('show who asks to join, with their note, and let them in', async () => {
      await ask(mel, 'Mel <b>', 'I heard of you\nfrom a friend');
      const page = await olu.client.page(`/groups/${id}/members`);
      expect(page.text).toContain('1 request to join');
      expect(page.text).toContain('Mel &lt;b>');
      expect(page.text).toContain('I heard of you\nfrom a friend');
      expect(page.text).not.toContain(mel.email);
      const [request] = await memberships('requested');
      await olu.client.submit(`/groups/${id}/members/${request.id}/approve`, {}, `/groups/${id}/members`);
      expect((await olu.client.page(`/groups/${id}/members`)).text).toContain('They are a member now');
      expect((await memberships('active')).map((it: any) => it.calledName)).toContain('Mel <b>');
    });

    it('show every request and every invitation, page by page', async () => {
      const ids: string[] = [];
      for (const state of ['requested', 'invited']) {
        const added: { id: string }[] = await world.database.query(
          `WITH people AS (INSERT INTO people (id, email_box, email_index, language, time_zone, created_at)
             SELECT gen_random_uuid(), '', uuid_send(gen_random_uuid()), 'en', 'Europe/Lisbon', now()
             FROM generate_series(1, 51) RETURNING id)
           INSERT INTO memberships (id, group_id, person_id, role, state, created_at, changed_at)
           SELECT gen_random_uuid(), $1, id, 'member', $2, clock_timestamp(), now() FROM people RETURNING id`,
          [id, state],
        );
        ids.push(...added.map((it) => it.id));
      }
      const path = `/groups/${id}/members`;
      const { text: first } = await olu.client.page(path);
      const more = [...first.matchAll(/href="(\/groups\/[^"]+\/members\?[^"]+)"/g)].map(([, href]) => href!);
      expect(more).toHaveLength(2);
      const pages = await Promise.all(more.map((href) => olu.client.page(href)));
      const all = [first, ...pages.map(({ text }) => text)].join('');
      expect(ids.filter((it) => !all.includes(it))).toEqual([]);
      await world.database.query('DELETE FROM memberships WHERE id = ANY($1)', [ids]);
    });

    it('decline kindly, and say it when someone else has answered meanwhile', async () => {
      await ask(mel, 'Mel');
      const [request] = await memberships('requested');
      const path = `/groups/${id}/members/${request.id}`;
      expect((await olu.client.submit(`${path}/decline`, {}, `/groups/${id}/members`)).status).toBe(303);
      expect(await memberships('requested')).toEqual([]);
      const late = await olu.client.submit(`${path}/approve`, {}, `/groups/${id}/members`);
      expect(late.status).toBe(422);
      expect(late.text).toContain('This request is not waiting any more.');
    });

    it('invite by letter, and take an invitation back', async () => {
      const wrong = await olu.client.submit(
        `/groups/${id}/invitations`,
        { email: 'someone' },
        `/groups/${id}/members`,
      );
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('value="someone"');
      await olu.client.submit(
        `/groups/${id}/invitations`,
        { email: 'guest@example.org' },
        `/groups/${id}/members`,
      );
      const page = await olu.client.page(`/groups/${id}/members`);
      expect(page.text).toContain('The letter is on its way.');
      expect(page.text).toContain('Invitation 1');
      expect(page.text).not.toContain('guest@example.org');
      const [invited] = await memberships('invited');
      const path = `/groups/${id}/members/${invited.id}/remove`;
      await olu.client.submit(path, { state: 'invited' }, `/groups/${id}/members`);
      expect((await olu.client.page(`/groups/${id}/members`)).text).toContain(
        'The invitation is taken back.',
      );
    });

    it('change roles, but never leave a group without an organiser', async () => {
      await ask(mel, 'Mel');
      const [request] = await memberships('requested');
      await olu.client.put(`/api/v1/groups/${id}/members/${request.id}/approval`);
      const path = `/groups/${id}/members/${request.id}`;
      await olu.client.submit(`${path}/role`, { role: 'facilitator' }, `/groups/${id}/members`);
      expect((await mel.client.get(`/api/v1/groups/${id}`)).json.membership.role).toBe('facilitator');

      const own = (await memberships('active')).find((it: any) => it.isYou);
      const last = await olu.client.submit(
        `/groups/${id}/members/${own.id}/role`,
        { role: 'member' },
        `/groups/${id}/members`,
      );
      expect(last.status).toBe(422);
      expect(last.text).toContain('A group needs an organiser');

      await olu.client.submit(`${path}/remove`, {}, `/groups/${id}/members`);
      expect((await mel.client.page(`/groups/${id}/members`)).status).toBe(403);
    });
  });
});
