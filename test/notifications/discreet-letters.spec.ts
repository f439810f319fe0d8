import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowTimeZones } from '../../src/events/follow-time-zones.js';
import { Installation } from '../../src/installation/installation.js';
import { given, startIn, wallTimeIn } from '../support/given.js';
import { everyByte } from '../support/mail-sink.js';
import { openWorld, type World } from '../support/world.js';
import { atRest } from './ledger.js';

const GROUP = 'Zorgtelling after suicide loss';
const TITLE = 'Quillwhistle: living on after overdose';
const SECRETS = /zorgtelling|suicide|quillwhistle|overdose|wolfsbane|heliotrope/i;

describe('letters of a sensitive group', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  it('hold no word that gives the group away, whatever they are about', async () => {
    await world.app.get(Installation).change({ senderName: 'Evening post' });
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, {
      name: GROUP,
      discreetName: 'Tuesdays',
      senderName: 'Wolfsbane walkers',
      description: 'Heliotrope suicide loss',
      purpose: 'Heliotrope',
      joining: 'approval',
    });
    const event = await given(world).event(olu, group, {
      kind: 'support meeting',
      title: TITLE,
      discreetTitle: 'Evening',
      description: 'Wolfsbane overdose',
      audience: 'anyone',
      ...startIn({ hours: 25 }),
    });
    const guest = await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
      email: 'gil@example.org',
      calledName: 'Gil',
      answer: 'going',
    });
    expect(guest.status).toBe(202);
    const ana = await world.person('Ana');
    await ana.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Ana', note: 'Wolfsbane' });
    await atRest(world);
    const { items } = (await olu.client.get(`/api/v1/groups/${group.id}/members?state=requested`)).json;
    await olu.client.put(`/api/v1/groups/${group.id}/members/${items[0].id}/approval`);
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, {
      email: (await world.person('Bo')).email,
    });
    await given(world).reply(ana, event);
    await world.timePasses('62 minutes');
    await atRest(world);
    await olu.client.patch(`/api/v1/events/${event.id}`, {
      startsLocal: wallTimeIn(9),
      title: `${TITLE} again`,
    });
    await atRest(world);
    await world.database.query(
      `UPDATE occurrences SET tz_version = '2001a', starts_at = starts_at + interval '1 hour' WHERE event_id = $1`,
      [event.id],
    );
    await world.app.get(FollowTimeZones).onApplicationBootstrap();
    await world.timePasses('11 minutes');
    await atRest(world);
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Wolfsbane overdose' });
    await atRest(world);

    const written: { name: string }[] = await world.database.query(
      `SELECT DISTINCT name FROM outbox WHERE state = 'done' ORDER BY name`,
    );
    expect(written.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'clocks-changed',
        'confirm-reply',
        'event-cancelled',
        'event-changed',
        'event-reminder',
        'invitation',
        'join-request',
        'membership-approved',
        'rsvp-confirmation',
      ]),
    );
    for (const letter of world.mail.letters) {
      expect(everyByte(letter)).not.toMatch(SECRETS);
      expect(everyByte(letter)).not.toContain('support meeting');
      expect(letter.from).toBe('"Evening post" <hello@example.org>');
    }
  });

  it('say another name where that of the site tells what it is about; letters that may be plain say its own', async () => {
    const installation = world.app.get(Installation);
    const before = await installation.state();
    const words = [...before.telltaleWords, 'wolfsbane'];
    await installation.change({ communityName: 'Wolfsbane circle', senderName: 'Wolfsbane post' });
    await installation.change({ telltaleWords: words });
    const olu = await world.person('Olu');
    const circles = {
      discreet: await given(world).group(olu),
      plain: await given(world).group(olu, { sensitive: false }),
    };
    const letterOf = async (circle: keyof typeof circles) => {
      const event = await given(world).event(olu, circles[circle]);
      const ana = await given(world).member('Ana', circles[circle]);
      await given(world).reply(ana, event);
      return world.mail.letterTo(ana.email, ({ subject }) => subject.startsWith('You are coming'));
    };
    const [discreet, plain] = [await letterOf('discreet'), await letterOf('plain')];
    expect(everyByte(discreet)).not.toMatch(/wolfsbane/i);
    expect(discreet.from).toBe('"Gatherwell" <hello@example.org>');
    expect(discreet.text).toContain('Sent by Gatherwell.');
    expect(plain.from).toBe('"Wolfsbane post" <hello@example.org>');
    expect(plain.text).toContain('Sent by Wolfsbane circle.');

    await world.client().post('/api/v1/sign-in-requests', { email: 'known@example.org' });
    expect(everyByte(await world.mail.letterTo('known@example.org'))).not.toMatch(/wolfsbane/i);
    await installation.change({ senderName: 'Evening post' });
    expect((await letterOf('discreet')).text).toContain('Sent by Evening post.');
    const { communityName, senderName, telltaleWords } = before;
    await installation.change({ communityName, senderName, telltaleWords });
  });
});
