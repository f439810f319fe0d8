import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, castOf, type Part } from './support/cast.js';
import { given } from './support/given.js';
import { routesOf } from './support/routes.js';
import { openWorld, type World } from './support/world.js';

/** Routes about a thing of a group, and who gets past the door of a private one. Everyone else learns nothing. */
const hosts: Part[] = ['facilitator', 'organiser'];
const members: Part[] = ['member', ...hosts];
const organisers: Part[] = ['organiser'];
const anyone: Part[] = ['stranger', 'non-member', 'administrator', ...members];
const signedIn: Part[] = anyone.filter((part) => part !== 'stranger');

const welcome: Record<string, Part[]> = {
  'GET /api/v1/groups/:groupId': members,
  'PATCH /api/v1/groups/:groupId': organisers,
  'DELETE /api/v1/groups/:groupId': ['administrator', 'organiser'],
  'GET /api/v1/groups/:groupId/members': hosts,
  'PUT /api/v1/groups/:groupId/membership': members,
  'DELETE /api/v1/groups/:groupId/membership': members,
  'PATCH /api/v1/groups/:groupId/members/:memberId': organisers,
  'DELETE /api/v1/groups/:groupId/members/:memberId': organisers,
  'PUT /api/v1/groups/:groupId/members/:memberId/approval': organisers,
  'PUT /api/v1/groups/:groupId/members/:memberId/refusal': organisers,
  'PUT /api/v1/groups/:groupId/agreement': members,
  'POST /api/v1/groups/:groupId/invitations': organisers,
  'GET /api/v1/groups/:groupId/events': members,
  'POST /api/v1/groups/:groupId/events': organisers,
  'GET /api/v1/events/:eventId': members,
  'PATCH /api/v1/events/:eventId': organisers,
  'DELETE /api/v1/events/:eventId': organisers,
  'PUT /api/v1/events/:eventId/publication': organisers,
  'PUT /api/v1/events/:eventId/cancellation': organisers,
  'GET /api/v1/events/:eventId/rsvp': members,
  'PUT /api/v1/events/:eventId/rsvp': members,
  'DELETE /api/v1/events/:eventId/rsvp': members,
  'GET /api/v1/events/:eventId/rsvps': hosts,
  'POST /api/v1/events/:eventId/walk-ins': hosts,
  'DELETE /api/v1/events/:eventId/walk-ins/:rsvpId': hosts,
  'PUT /api/v1/events/:eventId/attendance': hosts,
  'POST /api/v1/events/:eventId/guest-rsvps': [],
  'GET /groups/:groupId': members,
  'GET /groups/:groupId/calendar': [],
  'GET /groups/:groupId/events/new': organisers,
  'POST /groups/:groupId/events/new': organisers,
  'GET /groups/:groupId/edit': organisers,
  'POST /groups/:groupId/edit': organisers,
  'GET /groups/:groupId/archive': organisers,
  'POST /groups/:groupId/archive': ['administrator', 'organiser'],
  'POST /groups/:groupId/agreement': members,
  'POST /groups/:groupId/join': members,
  'POST /groups/:groupId/leave': members,
  'GET /groups/:groupId/members': hosts,
  'POST /groups/:groupId/members/:memberId/approve': organisers,
  'POST /groups/:groupId/members/:memberId/decline': organisers,
  'POST /groups/:groupId/members/:memberId/role': organisers,
  'POST /groups/:groupId/members/:memberId/remove': organisers,
  'POST /groups/:groupId/invitations': organisers,
  'GET /events/:eventId': members,
  'GET /events/:eventId/calendar.ics': members,
  'POST /events/:eventId/reply': members,
  'GET /events/:eventId/roster': hosts,
  'POST /events/:eventId/guest-reply': members,
  'GET /events/:eventId/letter-sent': members,
  'GET /events/:eventId/code': [],
  'GET /events/:eventId/cancel': organisers,
  'POST /events/:eventId/cancel': organisers,
  'GET /events/:eventId/edit': organisers,
  'POST /events/:eventId/edit': organisers,
  'POST /events/:eventId/publish': organisers,
  'POST /events/:eventId/discard': organisers,
  'POST /events/:eventId/walk-ins': hosts,
  'POST /events/:eventId/walk-ins/:rsvpId/remove': hosts,
  'POST /events/:eventId/attendance': hosts,
};

/** Routes about the viewer alone: another's id changes nothing, which the specs of those folders show. */
const ownThings: Record<string, Part[]> = Object.fromEntries(
  [
    'DELETE /api/v1/me/sessions/:sessionId',
    'DELETE /api/v1/me/tokens/:tokenId',
    'DELETE /api/v1/me/feeds/:feedId',
    'PUT /api/v1/me/mutes/groups/:groupId',
    'DELETE /api/v1/me/mutes/groups/:groupId',
    'PUT /api/v1/me/mutes/events/:eventId',
    'DELETE /api/v1/me/mutes/events/:eventId',
    'POST /me/calendars/:feedId/end',
    'POST /me/sessions/:sessionId/end',
    'POST /me/tokens/:tokenId/revoke',
  ].map((route) => [route, signedIn]),
);

/** What has an id but belongs to nobody: files, and secrets that are their own proof. */
const OPEN = / \/(assets|feeds)\/|\/letters\/:secret|\/welcome\/:secret|\/mailbox\/|^\w+ \/admin\/queues/;

const bodies: Record<string, object> = {
  'PATCH /api/v1/groups/:groupId': { purpose: 'To listen' },
  'PUT /api/v1/groups/:groupId/membership': { calledName: 'X' },
  'PATCH /api/v1/groups/:groupId/members/:memberId': { role: 'member' },
  'PUT /api/v1/groups/:groupId/agreement': { version: 1 },
  'POST /api/v1/groups/:groupId/invitations': { email: 'new@example.org' },
  'POST /api/v1/groups/:groupId/events': {
    kind: 'talk',
    format: 'online',
    title: 'T',
    startsLocal: '2027-05-04T18:00',
    durationMinutes: 60,
  },
  'PATCH /api/v1/events/:eventId': { description: 'More words' },
  'PUT /api/v1/events/:eventId/cancellation': { reason: 'Too warm' },
  'PUT /api/v1/events/:eventId/rsvp': { answer: 'maybe' },
  'POST /api/v1/events/:eventId/walk-ins': { calledName: 'Wim' },
  'PUT /api/v1/events/:eventId/attendance': { count: 3 },
  'POST /api/v1/events/:eventId/guest-rsvps': {
    calledName: 'Gus',
    answer: 'going',
    email: 'gus@example.org',
  },
};

const forms: Record<string, Record<string, string>> = {
  'POST /groups/:groupId/members/:memberId/role': { role: 'member' },
  'POST /groups/:groupId/invitations': { email: 'new@example.org' },
};

describe('every route', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('with an id in it stands in one of the tables here', () => {
    const about = routesOf(world.app.getHttpAdapter().getInstance()).filter((route) => route.includes('/:'));
    const missing = about.filter(
      (route) => !(route in welcome) && !(route in ownThings) && !OPEN.test(route),
    );
    expect(missing).toEqual([]);
    const gone = [...Object.keys(welcome), ...Object.keys(ownThings)].filter(
      (route) => !about.includes(route),
    );
    expect(gone).toEqual([]);
  });

  it.each(Object.entries({ ...welcome, ...ownThings }))(
    '%s lets in those it should, and nobody else',
    async (route, parts) => {
      let stage = await setStage(world);
      const letIn: Part[] = [];
      for (const part of anyone) {
        if (await isLetIn(stage, route, part)) {
          letIn.push(part);
          if (!route.startsWith('GET')) stage = await setStage(world);
        }
      }
      expect(letIn.toSorted()).toEqual(parts.toSorted());
    },
    60_000,
  );
});

interface Stage {
  cast: Cast;
  ids: Record<string, string>;
}

/** A private group with its people, a published meeting, a request to join and a walk-in. */
async function setStage(world: World): Promise<Stage> {
  const group = await given(world).group(await world.person('Olu'), {
    visibility: 'private',
    joining: 'invitation',
  });
  const cast = await castOf(world, group);
  const event = await given(world).event(group.organiser, group, { audience: 'members' });
  const { items } = (await cast.organiser.get(`/api/v1/groups/${group.id}/members`)).json;
  const member = items.find((it: { calledName: string }) => it.calledName === 'Mo');
  const nobody = '00000000-0000-4000-8000-000000000000';
  return {
    cast,
    ids: {
      groupId: group.id,
      eventId: event.id,
      memberId: member.id,
      rsvpId: nobody,
      sessionId: nobody,
      tokenId: nobody,
      feedId: nobody,
    },
  };
}

/** Past the door, the route may still say that the time is wrong or the body is: that is another matter. */
async function isLetIn({ cast, ids }: Stage, route: string, part: Part): Promise<boolean> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
  const client = cast[part];
  const isPage = !path.startsWith('/api/');
  const answer =
    isPage && method === 'POST'
      ? await client.submit(path, forms[route] ?? {}, part === 'stranger' ? '/sign-in' : '/me')
      : isPage
        ? await client.page(path)
        : await client.send(method, path, { json: method === 'GET' ? undefined : (bodies[route] ?? {}) });
  expect(answer.status).toBeLessThan(500);
  const isSentAway =
    answer.status === 303 && (method === 'GET' || answer.headers.get('location')?.startsWith('/sign-in'));
  return ![401, 403, 404].includes(answer.status) && !isSentAway;
}
