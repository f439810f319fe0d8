import { ChannelProofs } from '../../src/channels/channel-proofs.js';
import { Mailboxes } from '../../src/groups/mailbox/mailboxes.js';
import { Installation } from '../../src/installation/installation.js';
import type { Client } from './client.js';
import { given, soon, type TestGroup, wallTimeIn } from './given.js';
import { takesNoLetters } from './unreachable.js';
import { until } from './until.js';
import { WebhookReceiver } from './webhook-receiver.js';
import { openWorld, type TestPerson, type World } from './world.js';

/** A page, and the one who looks at it. */
export interface SeenPage {
  name: string;
  path: string;
  client: Client;
}

const WORDS = {
  description:
    'We sit in a circle.\n\n- Say something, **or nothing**\n- Come late, leave early\n\n[More](https://example.org)',
  purpose: 'An hour of calm on Tuesdays, with tea and without advice.',
  forWhom: 'Anyone who lives with anxiety, newly or for years',
  topics: ['anxiety', 'breathing'],
  agreement: 'What is said here stays here.\n\nWe let each other finish.',
};

const EVENT = {
  description:
    'We begin with **five quiet minutes**. Then whoever likes says how the week was: https://example.org/' +
    'words-that-go-on-and-on-without-ever-stopping-for-breath',
  address: 'Rua da Regueira 12\n2nd floor',
  meetingLink: `https://meet.example.org/l/meetup-join/19%3ameeting_${'NzY4MDk3'.repeat(24)}%40thread.v2/0`,
  area: 'Gemeindezentrumsnebengebäude hinter der Grundschulturnhalle',
  format: 'hybrid',
  accessFacts: ['step-free', 'captions', 'camera-off fine', 'just listening fine'],
  addressShownMinutes: 60 * 24 * 30,
};

const CODES = '/api/v1/me/channels/codes';

/** Would like to be told things by a telephone. */
async function asksForCode({ client }: TestPerson): Promise<{ id: string }> {
  return (await client.post(CODES, { channel: 'webhook', address: '+351 912 345 678' })).json;
}

/** The group has a mailbox for answers, and would like to have another. */
async function namesMailboxes(world: World, { id, organiser: { client } }: TestGroup): Promise<void> {
  const mailbox = `/api/v1/groups/${id}/mailbox`;
  await client.post(`${mailbox}/codes`, { address: 'the-hosts-of-the-tuesday-circle@mailboxes.example.org' });
  const [proof] = await world.database.query('SELECT id FROM mailbox_proofs WHERE group_id = $1', [id]);
  await client.post(`${mailbox}/confirmation`, { code: world.app.get(Mailboxes).codeOf(proof.id) });
  await client.post(`${mailbox}/codes`, { address: 'hosts@example.org' });
}

/** Two installations with all pages to look at. */
export async function openEveryPage() {
  const [world, fresh] = await Promise.all([
    openWorld({ env: WebhookReceiver.settings('http://127.0.0.1:9/') }),
    openWorld({ env: { SMTP_URL: '' } }),
  ]);
  const close = async () => {
    await Promise.all([world.close(), fresh.close()]);
  };
  return { world, pages: await everyPage(world, fresh), close };
}

/**
 * Every page in every state that people meet, with a community behind it that makes them real.
 * @param fresh a new installation without a mail server
 */
async function everyPage(world: World, fresh: World): Promise<SeenPage[]> {
  await world.setUp();
  const a = given(world);
  const admin = await world.person('Ada', { administrator: true });
  const olu = await world.person('Olu');
  const circle = await a.group(olu, { ...WORDS, guests: 'address', rosterExport: true });
  const ana = await a.member('Ana', circle);
  const stranger = await world.person('Stu');
  const visitor = world.client();

  await namesMailboxes(world, circle);
  const { id: codeId } = await asksForCode(ana);
  const code = world.app.get(ChannelProofs).codeOf(codeId);
  await ana.client.post(`${CODES}/${codeId}`, { code });

  const over = await a.event(olu, circle, { title: 'A walk by the river', startsLocal: wallTimeIn(2) });
  await a.reply(ana, over, 'going', { agreedVersion: 1 });
  await world.database.query(
    `UPDATE occurrences SET starts_at = starts_at - interval '9 days', ends_at = ends_at - interval '9 days',
       rsvps_close_at = rsvps_close_at - interval '9 days' WHERE id = $1`,
    [over.occurrenceId],
  );

  const quiet = await a.group(olu, {
    name: 'Letters to myself',
    joining: 'approval',
    guests: 'code',
    topics: ['writing'],
  });
  const inner = await a.group(olu, { name: 'Facilitators', visibility: 'private', joining: 'invitation' });
  const byInvitation = await a.group(olu, {
    name: 'Night owls',
    joining: 'invitation',
    purpose: 'For nights without sleep.',
  });
  const archived = await a.group(olu, { name: 'Summer of 2025', discreetName: 'Summer' });
  await olu.client.delete(`/api/v1/groups/${archived.id}`);
  await stranger.client.put(`/api/v1/groups/${quiet.id}/membership`, { calledName: 'Stu', note: 'May I?' });

  const open = await a.event(olu, circle, EVENT);
  const full = await a.event(olu, circle, { title: 'Tea for one', capacity: 1 });
  await a.reply(ana, full, 'going');
  const hal = await a.member('Hal', circle);
  await asksForCode(hal);
  const waiting = await a.reply(hal, full, 'going', { agreedVersion: 1 });
  await a.reply(olu, full, 'going');
  const cancelled = await a.event(olu, circle, { title: 'Picnic', kind: 'social' });
  await a.reply(ana, cancelled, 'maybe');
  await olu.client.put(`/api/v1/events/${cancelled.id}/cancellation`, {
    reason: 'It will rain all day. We are sorry.',
  });
  const notYet = await a.event(olu, circle, {
    title: 'Spring talk',
    kind: 'talk',
    rsvpsOpenLocal: wallTimeIn(3),
  });
  const closed = await a.event(olu, circle, { title: 'Choir', rsvpsCloseLocal: wallTimeIn(1, '23:00') });
  await a.reply(ana, closed, 'going');
  await world.database.query(
    "UPDATE occurrences SET rsvps_close_at = now() - interval '1 hour' WHERE id = $1",
    [closed.occurrenceId],
  );
  const forMembers = await a.event(olu, circle, { title: 'Members’ evening', audience: 'members' });
  const withCode = await a.event(olu, quiet, {
    title: 'Writing together',
    format: 'online',
    meetingLink: 'https://meet.example.org/write',
  });
  const abroad = await a.event(olu, circle, {
    title: 'A talk from Tokyo',
    format: 'online',
    timeZone: 'Asia/Tokyo',
  });
  const weekly = await a.event(olu, circle, {
    title: 'Every week by the river',
    description: 'With tea.',
    repeats: { every: 'week', weekdays: undefined, count: 30 },
  });
  await olu.client.patch(`/api/v1/events/${weekly.id}/date`, { note: 'This once in the garden.' });
  const [, second, third] = (await olu.client.get(`/api/v1/series/${weekly.view.series.id}/dates`)).json
    .items;
  await olu.client.post(`/api/v1/series/${weekly.view.series.id}/skips`, { dateIds: [second.id] });
  await olu.client.put(`/api/v1/events/${third.id}/cancellation`, { reason: 'A holiday.' });
  await hal.client.put(`/api/v1/events/${weekly.id}/standing-place`);
  const atTheDoor = await a.event(olu, circle, {
    ...soon(),
    title: 'Tea in a moment',
    format: 'hybrid',
    meetingLink: 'https://meet.example.org/tea',
    linkShownMinutes: 60,
  });
  await a.reply(ana, atTheDoor, 'going');
  const { json: shown } = await olu.client.get(`/api/v1/occurrences/${atTheDoor.id}/check-in-code`);
  await ana.client.page(`/here/${shown.occurrenceId}/${shown.code}`);
  const letter = await olu.client.post(`/api/v1/groups/${circle.id}/letters`, {
    dateId: open.id,
    audience: 'going',
    subject: 'What to bring on Thursday',
    words:
      'Please bring a cushion or a mat.\n\nThe door on the left is open from half past six.\nSee you there.',
  });
  const sentLetter = await olu.client.post(`/api/v1/groups/${circle.id}/letters`, {
    audience: 'members',
    subject: 'A new room from January',
    words: 'From January we meet one floor higher. There is a lift.',
  });
  await olu.client.put(`/api/v1/groups/${circle.id}/letters/${sentLetter.json.id}/sending`, {});
  const draft = await olu.client.post(`/api/v1/groups/${circle.id}/events`, {
    kind: 'talk',
    format: 'online',
    title: 'Still a draft',
    startsLocal: wallTimeIn(20),
    durationMinutes: 60,
  });
  const weeklyDraft = await olu.client.post(`/api/v1/groups/${circle.id}/events`, {
    kind: 'talk',
    format: 'online',
    title: 'Still a draft of many',
    startsLocal: wallTimeIn(20),
    durationMinutes: 60,
    repeats: { every: 'week' },
  });
  await a.reply(ana, open, 'going');
  await a.reply(ana, abroad, 'maybe');
  const feed = await ana.client.submit('/me/calendars', { name: 'My phone' });
  if (feed.status !== 303) throw new Error(`No calendar address was made: ${feed.text}`);

  await takesNoLetters(world, stranger);
  const stop = { email: 'nobody@example.org', note: 'She never asked for letters.' };
  await admin.client.post('/api/v1/installation/stopped-addresses', stop);
  const letters = await lettersOpened(world, { olu, ana, hal, inner, open });
  const coded = await guestWithCode(world, withCode.id);
  const sees = (client: Client, pages: Record<string, string>): SeenPage[] =>
    Object.entries(pages).map(([name, path]) => ({ name, path, client }));
  return [
    ...sees(visitor, {
      home: '/',
      'home-filtered': '/?text=river&topic=anxiety&kind=talk&format=online',
      'home-near': '/?text=tokoy',
      groups: '/groups',
      'groups-none': '/groups?text=nothing+like+that',
      'group-visitor': `/groups/${circle.id}`,
      'group-by-invitation': `/groups/${byInvitation.id}`,
      'group-archived': `/groups/${archived.id}`,
      'group-calendar': `/groups/${circle.id}/calendar`,
      poster: `/groups/${circle.id}/poster`,
      'timetable-group': `/groups/${circle.id}/timetable`,
      timetable: '/timetable?words=full',
      'event-visitor': `/events/${open.id}`,
      'event-visitor-code': `/events/${withCode.id}`,
      'event-visitor-full': `/events/${full.id}`,
      'event-members-only': `/events/${forMembers.id}`,
      'event-cancelled': `/events/${cancelled.id}`,
      'event-over': `/events/${over.id}`,
      'event-of-series': `/events/${weekly.id}`,
      series: `/series/${weekly.view.series.id}`,
      'series-calendar': `/series/${weekly.view.series.id}/calendar`,
      'event-not-yet': `/events/${notYet.id}`,
      'event-closed': `/events/${closed.id}`,
      'event-letter-sent': `/events/${open.id}/letter-sent`,
      'help-now': '/help-now',
      styleguide: '/styleguide',
      'about-letters': '/about-letters',
      'sign-in': '/sign-in?from=/groups',
      code: '/code',
      'not-found': '/events/00000000-0000-4000-8000-000000000000',
      'letter-over': '/letters/no-such-letter',
      'api-docs': '/api/docs',
      'api-docs-area': '/api/docs/sessions',
    }),
    ...sees(stranger.client, {
      'not-allowed': `/groups/${circle.id}/edit`,
      'group-asked': `/groups/${quiet.id}`,
      'group-outside': `/groups/${circle.id}`,
      'event-first-reply': `/events/${open.id}`,
      'event-full': `/events/${full.id}`,
      'meetings-none': '/me/meetings',
      'desk-none': '/desk',
      'me-letters-stopped': '/me',
    }),
    ...sees(ana.client, {
      'group-member': `/groups/${circle.id}`,
      'event-going': `/events/${open.id}`,
      'event-maybe-abroad': `/events/${abroad.id}`,
      'event-closed-going': `/events/${closed.id}`,
      'join-call': `/events/${atTheDoor.id}/join`,
      'here-in-the-room': `/events/${atTheDoor.occurrenceId}/here`,
      'standing-place-none': `/series/${weekly.view.series.id}/standing-place`,
      'groups-own': '/groups',
      meetings: '/me/meetings',
      'host-letters-own': '/me/host-letters',
      'meetings-past': '/me/meetings?when=past',
      me: '/me',
      calendars: '/me/calendars',
      calendar: `/me/calendars/${(await ana.client.get('/api/v1/me/feeds')).json.items[0].id}`,
      'calendar-new': '/me/calendars/new',
      'site-calendar': '/calendar',
    }),
    ...sees(hal.client, {
      'event-waiting': `/events/${full.id}`,
      'meetings-waiting': '/me/meetings',
      'standing-place': `/series/${weekly.view.series.id}/standing-place`,
      'me-code-asked': '/me',
    }),
    ...(await importsOf(world, olu, circle)),
    ...sees(olu.client, {
      'group-organiser': `/groups/${circle.id}`,
      'event-draft': `/events/${draft.json.id}`,
      'event-publish': `/events/${weeklyDraft.json.id}/publish`,
      'event-host': `/events/${open.id}`,
      'waiting-list': `/events/${full.id}/waiting-list`,
      'waiting-list-move': `/events/${full.id}/waiting-list/${waiting.rsvpId}`,
      'group-new': '/groups/new',
      'group-edit': `/groups/${circle.id}/edit`,
      'group-sharing': `/groups/${circle.id}/sharing`,
      'group-archive': `/groups/${circle.id}/archive`,
      'group-host-log': `/groups/${circle.id}/host-log`,
      'group-mailbox': `/groups/${circle.id}/mailbox`,
      letters: `/groups/${circle.id}/letters`,
      'letter-new': `/groups/${circle.id}/letters/new?date=${open.id}`,
      'letter-draft': `/groups/${circle.id}/letters/${letter.json.id}`,
      'letter-edit': `/groups/${circle.id}/letters/${letter.json.id}/edit`,
      'letter-waits': `/groups/${circle.id}/letters/${sentLetter.json.id}`,
      'group-members': `/groups/${circle.id}/members`,
      'group-requests': `/groups/${quiet.id}/members`,
      'event-new': `/groups/${circle.id}/events/new`,
      'event-edit': `/events/${open.id}/edit`,
      'event-cancel': `/events/${open.id}/cancel`,
      'which-dates': `/events/${weekly.id}/edit`,
      'change-date': `/events/${weekly.id}/change-date`,
      'change-following': `/events/${weekly.id}/change-following`,
      'change-series': `/events/${weekly.id}/change-series`,
      'skip-date': `/events/${weekly.id}/skip`,
      'put-back': `/events/${third.id}/put-back`,
      'series-host': `/series/${weekly.view.series.id}`,
      'series-pause': `/series/${weekly.view.series.id}/pause`,
      'series-holidays': `/series/${weekly.view.series.id}/holidays`,
      'series-cancel': `/series/${weekly.view.series.id}/cancel`,
      'series-add-date': `/series/${weekly.view.series.id}/add-date`,
      'series-skips': `/series/${weekly.view.series.id}/skips`,
      roster: `/events/${open.id}/roster`,
      door: `/events/${atTheDoor.id}/door`,
      'check-in-code': `/events/${atTheDoor.id}/check-in-code`,
      'join-host': `/events/${open.id}/join`,
      'reply-notes': `/events/${open.id}/notes`,
      'group-notes': `/groups/${circle.id}/notes`,
      'roster-export': `/events/${open.id}/roster-export`,
      thanks: `/events/${over.id}/thanks`,
      'standing-places': `/series/${weekly.view.series.id}/standing-places`,
      tokens: '/me/tokens',
      desk: '/desk',
    }),
    ...sees(admin.client, {
      settings: '/settings',
      'letter-figures': '/admin/letters',
      'stopped-addresses': '/admin/addresses',
      'letter-words': '/admin/words',
      'letter-words-german': '/admin/words/de',
      'letter-words-part': '/admin/words/ar/confirmation',
      welcome: '/welcome',
    }),
    ...letters,
    ...sees(coded, { 'code-once': `/events/${withCode.id}/code`, 'code-answer': '/code/answer' }),
    ...sees(await signingIn(fresh), {
      'sign-in-code': '/sign-in/code',
      'welcome-form': new URL((await fresh.app.get(Installation).newWelcomeLink())!).pathname,
      mailbox: '/mailbox',
      'mailbox-letter': '/mailbox/1',
    }),
  ];
}

/** A file that cannot be read, one to choose from, one that is in, and one that a worker is at. */
async function importsOf(world: World, { id, client }: TestPerson, circle: TestGroup): Promise<SeenPage[]> {
  const [api, path] = [`/api/v1/groups/${circle.id}/imports`, `/groups/${circle.id}/imports`];
  const settled = async (importId: string) => {
    let view: { state: string; rows: { id: string }[] } = { state: '', rows: [] };
    await until('a worker is done', async () => {
      view = (await client.get(`${api}/${importId}`)).json;
      return view.state !== 'reading' && view.state !== 'importing';
    });
    return view;
  };
  const send = async (text: string): Promise<string> => {
    const { id } = (await client.post(api, { text })).json;
    await settled(id);
    return id;
  };
  const row = `${wallTimeIn(9)},50,every second week,"Library, 2nd floor"`;
  const table = `Title,Starts,Minutes,Repeats,Location,Mood\nWriting in the quiet,${row}\nTea,soon,50,,\n`;
  const failed = await send('Hello');
  const open = await send(table);
  const done = await send(`Title,Starts,Minutes\nA walk,${wallTimeIn(9)},50`);
  await client.put(`${api}/${done}/choice`, { rows: (await settled(done)).rows.map(({ id }) => id) });
  await settled(done);
  const [atWork] = await world.database.query(
    `INSERT INTO imports (id, group_id, person_id, state, done, total)
     VALUES (gen_random_uuid(), $1, $2, 'importing', 3, 60) RETURNING id`,
    [circle.id, id],
  );
  const pages = {
    imports: path,
    'import-failed': `${path}/${failed}`,
    import: `${path}/${open}`,
    'import-done': `${path}/${done}`,
    'import-at-work': `${path}/${atWork.id}`,
  };
  return Object.entries(pages).map(([name, its]) => ({ name, path: its, client }));
}

/** Someone who waits for a letter, which this installation keeps. */
async function signingIn(fresh: World): Promise<Client> {
  const client = fresh.client();
  await client.submit('/sign-in', { email: 'ada@example.org' });
  await until('the letter is kept', async () => (await client.page('/mailbox/1')).status === 200);
  return client;
}

/** The pages behind each kind of link, each opened in a browser of its own. */
async function lettersOpened(
  world: World,
  {
    olu,
    ana,
    hal,
    inner,
    open,
  }: Record<'olu' | 'ana' | 'hal', TestPerson> & Record<'inner' | 'open', { id: string }>,
): Promise<SeenPage[]> {
  const openLink = async (name: string, link: string): Promise<SeenPage> => {
    const client = world.client();
    const { headers } = await client.page(new URL(link).pathname + new URL(link).search);
    return { name, path: headers.get('location')!, client };
  };
  const letterLinks = async (address: string, subject: RegExp) =>
    (await world.mail.letterTo(address, (it) => subject.test(it.subject))).links.filter((it) =>
      it.includes('/letters/'),
    );

  await world.client().submit('/sign-in', { email: 'ivo@example.org' });
  await olu.client.post(`/api/v1/groups/${inner.id}/invitations`, { email: 'uma@example.org' });
  await world
    .client()
    .submit(
      `/events/${open.id}/guest-reply`,
      { answer: 'going', calledName: 'Gus', email: 'gus@example.org', agreedVersion: '1' },
      `/events/${open.id}`,
    );
  const [standing] = await letterLinks(hal.email, /^You come every time/);
  const confirmation = await letterLinks(ana.email, /^You are coming/);
  const [signIn] = await letterLinks('ivo@example.org', /code/);
  const [invitation] = await letterLinks('uma@example.org', /invit/i);
  const [confirm] = await letterLinks('gus@example.org', /confirm/i);
  return [
    await openLink(
      'letter-answer',
      confirmation.find((it) => it.includes('answer=declined'))!,
    ),
    await openLink('letter-standing', standing!),
    await openLink('letter-unsubscribe', confirmation.at(-1)!),
    await openLink('letter-sign-in', signIn!),
    await openLink('letter-invitation', invitation!),
    await openLink('letter-confirm', confirm!),
  ];
}

async function guestWithCode(world: World, eventId: string): Promise<Client> {
  const client = world.client();
  await client.submit(
    `/events/${eventId}/guest-reply`,
    { answer: 'going', calledName: 'Kit', email: '' },
    `/events/${eventId}`,
  );
  const code = client.cookies.get('new-code')!;
  await client.submit('/code', { code });
  return client;
}
