import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('the letter after an answer', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    event = await given(world).event(olu, group, {
      address: 'Rua da Paz 7',
      startsLocal: wallTimeIn(7, '19:00'),
    });
  });
  afterAll(() => world.close());

  it('says when and roughly where, and never the exact address', async () => {
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, event);
    const letter = await world.mail.letterTo(ana.email);
    expect(letter.text).toContain('Hello Ana,');
    expect(letter.text).toContain('19:00 to 20:30 (Lisbon time)');
    expect(letter.text).toContain('Alfama, near the river');
    expect(letter.text).toContain('The exact address is on its page from');
    expect(letter.source + letter.text + letter.html).not.toContain('Rua da Paz');
  });

  it('brings a file for the calendar without anyone in it', async () => {
    const bo = await given(world).member('Bo', group);
    await given(world).reply(bo, event);
    const { attachments, source } = await world.mail.letterTo(bo.email);
    const [file] = attachments;
    expect(file).toMatchObject({ filename: 'meeting.ics', contentType: 'text/calendar' });
    // RFC 6047 §2.4: the part says the same as what is in it.
    expect(source).toMatch(/^Content-Type: text\/calendar;[^]{0,80} method=PUBLISH/m);

    const calendar = new ICAL.Component(ICAL.parse(file!.text));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const [entry] = calendar.getAllSubcomponents('vevent');
    expect(entry!.getFirstPropertyValue('summary')).toBe('Wednesday workshop');
    expect(file!.text).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('is in the language of its reader, and says what their own clock shows', async () => {
    const cem = await given(world).member('Cem', group);
    await cem.client.patch('/api/v1/me', { language: 'de', timeZone: 'Europe/Vienna' });
    await given(world).reply(cem, event, 'maybe');
    const letter = await world.mail.letterTo(cem.email);
    expect(letter.subject).toBe('Vielleicht: Wednesday workshop');
    expect(letter.text).toContain('19:00 bis 20:30 Uhr (Ortszeit Lissabon)');
    expect(letter.text).toMatch(/Auf deiner Uhr: .* 20:00 bis 21:30 Uhr \(Ortszeit Wien\)/);
    expect(letter.headers.get('content-language')).toBe('de');
    expect(letter.text).toMatch(/Hier hört dir jemand zu: TelefonSeelsorge, 142/);
  });

  it('leads to our own page of help where we know no line for certain', async () => {
    const aya = await given(world).member('Aya', group);
    await aya.client.patch('/api/v1/me', { timeZone: 'Asia/Tokyo' });
    await given(world).reply(aya, event);
    const { text } = await world.mail.letterTo(aya.email);
    expect(text).toContain(`free help line: Find someone to talk to\n${world.url}/help-now`);
    expect(text).not.toContain('findahelpline');
    expect(text).not.toContain('1411');
  });

  it('calls a place by the name it has today, and leads to a call rather than to a place', async () => {
    const call = await given(world).event(olu, group, {
      format: 'online',
      area: '',
      meetingLink: 'https://meet.example.org/one',
      timeZone: 'Asia/Calcutta',
    });
    const kim = await given(world).member('Kim', group);
    await given(world).reply(kim, call);
    const letter = await world.mail.letterTo(kim.email);
    expect(letter.text).toContain('(Kolkata time)');
    expect(letter.text).toContain('Where: Online\n');
    expect(letter.text).toContain(`Join the call\n${world.url}/sign-in?from=/events/${call.id}/join`);
  });

  it('has three links to one page that answers, and one to stop such letters', async () => {
    const dee = await given(world).member('Dee', group);
    await given(world).reply(dee, event);
    const { links, headers } = await world.mail.letterTo(dee.email);
    const answers = links.filter((link) => link.includes('?answer='));
    expect(answers.map((link) => new URL(link).searchParams.get('answer'))).toEqual([
      'going',
      'maybe',
      'declined',
    ]);
    expect(new Set(answers.map((link) => new URL(link).pathname)).size).toBe(1);
    expect(headers.get('list-unsubscribe')).toMatch(
      new RegExp(`^<${world.url}/letters/[\\w-]{43}/unsubscribe>$`),
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('hangs together with the other letters about the event, and with none of another', async () => {
    const other = await given(world).event(olu, group, { discreetTitle: 'Other workshop' });
    const eva = await given(world).member('Eva', group);
    await given(world).reply(eva, event, 'maybe');
    await given(world).reply(eva, other, 'maybe');
    await atRest(world);
    await given(world).reply(eva, event, 'going');
    await world.mail.letterTo(eva.email, ({ subject }) => subject.startsWith('You are coming'));

    const letters = lettersTo(world, eva);
    const threads = (isOfOther: boolean) =>
      letters
        .filter(({ subject }) => subject.includes('Other') === isOfOther)
        .map(({ headers }) => headers.get('references'));
    expect(letters).toHaveLength(3);
    const [first, second] = threads(false);
    expect(first).toMatch(/^<[0-9a-f]{32}@127\.0\.0\.1>$/);
    expect(second).toBe(first);
    expect(threads(true)).not.toContain(first);
    expect(new Set(letters.map(({ headers }) => headers.get('message-id'))).size).toBe(3);
  });

  it('greets a guest by the name they gave, once the address is proved', async () => {
    const guest = { email: 'flo@example.org' };
    const asked = await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
      email: guest.email,
      calledName: 'Flo the brave',
      answer: 'going',
    });
    expect(asked.status).toBe(202);
    const first = await world.mail.letterTo(guest.email);
    expect(first.subject).toBe('Please confirm: Wednesday workshop');
    expect(first.source + first.text + first.html).not.toContain('brave');
    expect(first.text).toMatch(/^Hello,/);
    expect(first.attachments).toEqual([]);

    const link = first.links.find((it) => it.includes('/letters/'))!;
    const browser = world.client();
    const opened = await browser.page(new URL(link).pathname);
    expect(opened.status).toBe(303);
    const { text: page } = await browser.page('/letters/confirm');
    const mark = /name="mark" value="([^"]+)"/.exec(page)![1]!;
    const pressed = await browser.submit('/letters/confirm', { mark });
    expect(pressed.status).toBe(303);
    const second = await world.mail.letterTo(guest.email, ({ text }) => text.includes('kept for you'));
    expect(second.text).toContain('Hello Flo the brave,');
    expect(second.headers.get('references')).toBe(first.headers.get('references'));
  });

  it('is left out for those who want none', async () => {
    const gus = await given(world).member('Gus', group);
    await gus.client.patch('/api/v1/me', { wantsConfirmations: false });
    await given(world).reply(gus, event);
    await atRest(world);
    expect(lettersTo(world, gus)).toEqual([]);
    expect(
      (await ledgerRows(world, 'rsvp-confirmation')).find((row) => row.personId === gus.id),
    ).toMatchObject({
      state: 'suppressed',
      outcome: 'not-wanted',
    });
  });

  it('stays small, loads nothing from anywhere, and fits light and dark', async () => {
    const hal = await given(world).member('Hal', group);
    await given(world).reply(hal, event);
    const { html, source } = await world.mail.letterTo(hal.email);
    expect(source.length).toBeLessThan(30_000);
    expect(html).not.toMatch(/<(img|link|script|iframe|style)|url\(|src=/i);
    expect(html).toContain('content="light dark"');
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
  });

  it('carries full names for groups that are not sensitive, and for those who chose them', async () => {
    const open = await given(world).group(olu, { name: 'Hiking club', sensitive: false });
    const hike = await given(world).event(olu, open, { title: 'Up the hill' });
    const ivo = await given(world).member('Ivo', open);
    await given(world).reply(ivo, hike);
    const letter = await world.mail.letterTo(ivo.email);
    expect(letter.subject).toBe('You are coming: Up the hill');
    expect(letter.headers.get('list-id')).toMatch(/^Hiking club <[0-9a-f]{32}\.127\.0\.0\.1>$/);

    const joy = await given(world).member('Joy', group);
    await joy.client.patch('/api/v1/me', { discreet: 'nowhere' });
    await given(world).reply(joy, event);
    const full = await world.mail.letterTo(joy.email);
    expect(full.subject).toBe('You are coming: Breathing when it is loud');
    expect(full.headers.get('list-id')).toMatch(/^<[0-9a-f]{32}\.127\.0\.0\.1>$/);
  });
});
