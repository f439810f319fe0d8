import type { Part } from '../support/cast.js';
import { wallTimeIn } from '../support/given.js';

const hosts: Part[] = ['facilitator', 'organiser'];
const members: Part[] = ['member', ...hosts];
const organisers: Part[] = ['organiser'];
const archivers: Part[] = ['administrator', 'organiser'];
const signedIn: Part[] = ['non-member', 'administrator', ...members];
const anyone: Part[] = ['stranger', ...signedIn];
const nobody: Part[] = [];

const WORDS = {
  name: 'Tuesday circle',
  discreetName: 'Tuesday meeting',
  visibility: 'private',
  joining: 'approval',
  country: 'PT',
  language: 'en',
  timeZone: 'Europe/Lisbon',
  guests: 'code',
  attendance: 'count',
  topics: '',
};
const EVENT = { kind: 'talk', format: 'in person', title: 'T', startsLocal: wallTimeIn(7) };
const EVENT_FORM = {
  ...EVENT,
  timeZone: 'UTC',
  durationMinutes: '60',
  audience: 'anyone',
  language: 'en',
  area: 'Alfama',
  addressShownMinutes: '60',
  linkShownMinutes: '30',
};
const SERIES_FORM = { ...EVENT_FORM, 'repeats/every': 'week', 'repeats/interval': '1', confirmed: 'yes' };
const PAUSE = { from: wallTimeIn(20).slice(0, 10), to: wallTimeIn(22).slice(0, 10) };
const GUEST = { calledName: 'Gus', answer: 'maybe', agreedVersion: 1 };

/**
 * Every route about a thing of a group: who gets past the door of a private one, who past that of a public one, and
 * what they send. Everyone else learns nothing.
 */
export const inGroups: Record<string, [inPrivate: Part[], inPublic: Part[], sent?: object]> = {
  'GET /api/v1/groups/:groupId': [members, anyone],
  'PATCH /api/v1/groups/:groupId': [organisers, organisers, { purpose: 'To listen' }],
  'DELETE /api/v1/groups/:groupId': [archivers, archivers],
  'GET /api/v1/groups/:groupId/members': [hosts, hosts],
  'PUT /api/v1/groups/:groupId/membership': [members, signedIn, { calledName: 'X' }],
  'DELETE /api/v1/groups/:groupId/membership': [members, signedIn],
  'PATCH /api/v1/groups/:groupId/members/:memberId': [organisers, organisers, { role: 'facilitator' }],
  'DELETE /api/v1/groups/:groupId/members/:memberId': [organisers, organisers],
  'PUT /api/v1/groups/:groupId/members/:requestId/approval': [organisers, organisers],
  'PUT /api/v1/groups/:groupId/members/:requestId/refusal': [organisers, organisers],
  'PUT /api/v1/groups/:groupId/agreement': [members, members, { version: 1 }],
  'POST /api/v1/groups/:groupId/invitations': [organisers, organisers, { email: 'new@example.org' }],
  'GET /api/v1/groups/:groupId/events': [members, anyone],
  'POST /api/v1/groups/:groupId/events': [organisers, organisers, { ...EVENT, durationMinutes: 60 }],
  'POST /api/v1/groups/:groupId/events/dates-preview': [
    organisers,
    organisers,
    { startsLocal: wallTimeIn(7), repeats: { every: 'week' } },
  ],
  'POST /api/v1/events/:dateId/date/preview': [organisers, organisers, { note: 'Other door' }],
  'GET /api/v1/events/:eventId': [members, anyone],
  'PATCH /api/v1/events/:eventId': [organisers, organisers, { description: 'More words' }],
  'PATCH /api/v1/events/:dateId/date': [organisers, organisers, { note: 'Other door' }],
  'PATCH /api/v1/events/:dateId/following': [organisers, organisers, { description: 'More words' }],
  'PATCH /api/v1/events/:dateId/series': [organisers, organisers, { description: 'More words' }],
  'POST /api/v1/events/:dateId/following/preview': [organisers, organisers, { description: 'More words' }],
  'POST /api/v1/events/:dateId/series/preview': [organisers, organisers, { description: 'More words' }],
  'DELETE /api/v1/edits/:editId': [organisers, organisers],
  'POST /edits/:editId/undo': [organisers, organisers],
  'GET /api/v1/series/:seriesId': [members, anyone],
  'GET /api/v1/series/:seriesId/dates': [members, anyone],
  'GET /api/v1/series/:seriesId/skips': [hosts, hosts],
  'POST /api/v1/series/:seriesId/skips': [organisers, organisers, PAUSE],
  'POST /api/v1/series/:seriesId/skips/preview': [organisers, organisers, PAUSE],
  'GET /api/v1/series/:seriesId/holidays': [organisers, organisers],
  'POST /api/v1/series/:seriesId/dates': [organisers, organisers, { startsLocal: wallTimeIn(9) }],
  'POST /api/v1/series/:seriesId/cancellation/preview': [organisers, organisers],
  'PUT /api/v1/series/:seriesId/cancellation': [organisers, organisers, { reason: 'Too warm' }],
  'DELETE /api/v1/events/:dateId/skip': [organisers, organisers],
  'DELETE /api/v1/events/:draftId': [organisers, organisers],
  'PUT /api/v1/events/:draftId/publication': [organisers, organisers],
  'PUT /api/v1/events/:eventId/cancellation': [organisers, organisers, { reason: 'Too warm' }],
  'GET /api/v1/events/:eventId/rsvp': [members, signedIn],
  'PUT /api/v1/events/:eventId/rsvp': [members, signedIn, GUEST],
  'DELETE /api/v1/events/:eventId/rsvp': [members, signedIn],
  'GET /api/v1/events/:eventId/rsvps': [hosts, hosts],
  'POST /api/v1/events/:eventId/walk-ins': [hosts, hosts, { calledName: 'Wim' }],
  'DELETE /api/v1/events/:eventId/walk-ins/:rsvpId': [hosts, hosts],
  'PUT /api/v1/events/:eventId/attendance': [hosts, hosts, { count: 3 }],
  'POST /api/v1/events/:eventId/guest-rsvps': [nobody, anyone, GUEST],
  'GET /groups/:groupId': [members, anyone],
  'GET /groups/:groupId/calendar': [nobody, anyone],
  'GET /groups/:groupId/events/new': [organisers, organisers],
  'POST /groups/:groupId/events/new': [organisers, organisers, EVENT_FORM],
  'GET /groups/:groupId/edit': [organisers, organisers],
  'POST /groups/:groupId/edit': [organisers, organisers, WORDS],
  'GET /groups/:groupId/sharing': [organisers, organisers],
  'POST /groups/:groupId/sharing': [organisers, organisers, { embedOrigins: 'https://www.example.org' }],
  'GET /groups/:groupId/poster': [members, anyone],
  'GET /groups/:groupId/timetable': [members, anyone],
  'GET /embed/groups/:groupId': [nobody, anyone],
  'GET /groups/:groupId/archive': [organisers, archivers],
  'POST /groups/:groupId/archive': [archivers, archivers],
  'POST /groups/:groupId/agreement': [members, members, { version: 1 }],
  'POST /groups/:groupId/join': [members, signedIn, { calledName: 'X' }],
  'POST /groups/:groupId/leave': [members, signedIn],
  'GET /groups/:groupId/members': [hosts, hosts],
  'POST /groups/:groupId/members/:requestId/approve': [organisers, organisers],
  'POST /groups/:groupId/members/:requestId/decline': [organisers, organisers],
  'POST /groups/:groupId/members/:memberId/role': [organisers, organisers, { role: 'facilitator' }],
  'POST /groups/:groupId/members/:memberId/remove': [organisers, organisers],
  'POST /groups/:groupId/invitations': [organisers, organisers, { email: 'new@example.org' }],
  'GET /events/:eventId': [members, anyone],
  'GET /events/:draftId': [hosts, hosts],
  'GET /events/:eventId/calendar.ics': [members, anyone],
  'POST /events/:eventId/reply': [members, signedIn, GUEST],
  'GET /events/:eventId/roster': [hosts, hosts],
  'POST /events/:eventId/guest-reply': [nobody, anyone, GUEST],
  'GET /events/:eventId/letter-sent': [members, anyone],
  // Shows a code once, to the browser that was just given it; any other is sent back to the meeting.
  'GET /events/:eventId/code': [nobody, nobody],
  'GET /events/:eventId/cancel': [organisers, organisers],
  'POST /events/:eventId/cancel': [organisers, organisers, { reason: 'Too warm' }],
  'GET /events/:eventId/edit': [organisers, organisers],
  'POST /events/:eventId/edit': [organisers, organisers, EVENT_FORM],
  'GET /events/:dateId/change-date': [organisers, organisers],
  'POST /events/:dateId/change-date': [
    organisers,
    organisers,
    { startsLocal: wallTimeIn(8), note: 'Other door' },
  ],
  'GET /events/:dateId/change-following': [organisers, organisers],
  'POST /events/:dateId/change-following': [organisers, organisers, SERIES_FORM],
  'GET /events/:dateId/change-series': [organisers, organisers],
  'POST /events/:dateId/change-series': [organisers, organisers, SERIES_FORM],
  'GET /series/:seriesId': [members, anyone],
  'GET /series/:seriesId/calendar': [nobody, anyone],
  'POST /events/:draftId/publish': [organisers, organisers],
  'POST /events/:draftId/discard': [organisers, organisers],
  'POST /events/:eventId/walk-ins': [hosts, hosts, { calledName: 'Wim' }],
  'POST /events/:eventId/walk-ins/:rsvpId/remove': [hosts, hosts],
  'POST /events/:eventId/attendance': [hosts, hosts, { count: 3 }],
  'GET /api/v1/groups/:groupId/shown-dates': [nobody, anyone],
  // Its organiser has not put it into directories.
  'GET /api/v1/hsds/services/:groupId': [nobody, nobody],
  'GET /groups/:groupId/events.atom': [nobody, anyone],
  'GET /groups/:groupId/events.rss': [nobody, anyone],
  'GET /feeds/groups/:groupId.ics': [nobody, anyone],
  'GET /feeds/events/:eventId.ics': [nobody, anyone],
};

/** Who may stand before a door that belongs to no group. The token may write, and is an administrator's: on pages it is nobody. */
export type Caller = 'stranger' | 'person' | 'token' | 'administrator';

const everyone: Caller[] = ['stranger', 'person', 'token', 'administrator'];
const known: Caller[] = ['person', 'token', 'administrator'];
const inSession: Caller[] = ['person', 'administrator'];
const administrators: Caller[] = ['token', 'administrator'];
const administratorsInSession: Caller[] = ['administrator'];

const SECRET = 'x'.repeat(43);
const SETTINGS = {
  communityName: 'Riverside',
  baseUrl: 'https://riverside.example.org',
  senderName: 'Riverside',
  senderAddress: 'hello@example.org',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  groupStarters: 'administrators',
};
const WISHES = { language: 'en', timeZone: 'Europe/Lisbon', names: 'full' };
const NEW_GROUP = { ...WORDS, topics: [], calledName: 'Olu' };
const NEW_GROUP_FORM = { ...WORDS, calledName: 'Olu' };

/** Every other route: who gets past its door, and what they send. */
export const elsewhere: Record<string, [callers: Caller[], sent?: object]> = {
  'GET /': [everyone],
  'GET /groups': [everyone],
  'GET /help-now': [everyone],
  'GET /timetable': [everyone],
  'GET /robots.txt': [everyone],
  'GET /assets/:file': [everyone],
  'GET /health/live': [everyone],
  'GET /health/ready': [everyone],
  // The token is not the one for this; and the machine of the tests serves itself only.
  'GET /metrics': [['stranger', 'person', 'administrator']],
  'GET /api/docs': [everyone],
  'GET /api/openapi.json': [everyone],
  'GET /api/v1/events': [everyone],
  'GET /api/v1/groups': [everyone],
  'GET /api/v1/site-feed': [everyone],
  'GET /feeds/site.ics': [everyone],
  'GET /api/v1/hsds': [everyone],
  'GET /api/v1/hsds/services': [everyone],
  'GET /api/v1/hsds/organizations': [everyone],
  'GET /api/v1/hsds/service_at_locations': [everyone],
  'GET /feeds/events.atom': [everyone],
  'GET /feeds/events.rss': [everyone],
  'GET /feeds/meetings.json': [everyone],
  'POST /api/v1/sign-in-requests': [everyone, { email: 'new@example.org' }],
  'GET /sign-in': [['stranger', 'token']],
  'POST /sign-in': [everyone, { email: 'new@example.org' }],
  'POST /sign-out': [everyone],
  'GET /code': [everyone],

  'DELETE /api/v1/sessions/current': [known],
  'GET /api/v1/me': [known],
  'PATCH /api/v1/me': [known, { discreet: true }],
  'GET /api/v1/me/groups': [known],
  'GET /api/v1/me/rsvps': [known],
  'GET /api/v1/me/mutes': [known],
  'PUT /api/v1/me/mutes/groups/:groupId': [known],
  'DELETE /api/v1/me/mutes/groups/:groupId': [known],
  'PUT /api/v1/me/mutes/events/:eventId': [known],
  'DELETE /api/v1/me/mutes/events/:eventId': [known],

  'GET /api/v1/me/sessions': [inSession],
  'DELETE /api/v1/me/sessions/:sessionId': [inSession],
  'GET /api/v1/me/tokens': [inSession],
  'POST /api/v1/me/tokens': [administratorsInSession, { name: 'Sync', scope: 'write' }],
  'DELETE /api/v1/me/tokens/:tokenId': [inSession],
  'GET /api/v1/me/feeds': [inSession],
  'POST /api/v1/me/feeds': [inSession, { name: 'My phone' }],
  // Nobody finds a link that is not there; whose the others are is tested with the things of others.
  'PATCH /api/v1/me/feeds/:feedId': [[], { alarmMinutes: [60] }],
  'PUT /api/v1/me/feeds/:feedId/secret': [[]],
  'DELETE /api/v1/me/feeds/:feedId': [inSession],
  'GET /me': [inSession],
  'GET /me/meetings': [inSession],
  'POST /me': [inSession, WISHES],
  'POST /me/letters': [inSession],
  'POST /me/sessions/end-others': [inSession],
  'POST /me/sessions/:sessionId/end': [inSession],
  'GET /me/tokens': [inSession],
  'POST /me/tokens': [administratorsInSession, { name: 'Sync', scope: 'write' }],
  'POST /me/tokens/:tokenId/revoke': [inSession],
  'GET /me/calendars': [inSession],
  'POST /me/calendars': [inSession, { name: 'My phone' }],
  'POST /me/calendars/:feedId/end': [inSession],

  'POST /api/v1/groups': [administrators, NEW_GROUP],
  'GET /groups/new': [administratorsInSession],
  'POST /groups/new': [administratorsInSession, NEW_GROUP_FORM],
  'GET /api/v1/installation': [administrators],
  'GET /api/v1/installation/letters': [administrators],
  'DELETE /api/v1/installation/hold': [administratorsInSession],
  'PATCH /api/v1/installation': [administratorsInSession, SETTINGS],
  'GET /settings': [administratorsInSession],
  'POST /settings': [administratorsInSession, SETTINGS],
  'POST /settings/release': [administratorsInSession],
  'GET /welcome': [administratorsInSession],
};

/** Each asks for a secret that nobody here has, or for letters that a mail server got; and what they send with it. */
export const bySecret: Record<string, object> = {
  'POST /api/v1/installation': { ...SETTINGS, email: 'new@example.org', secret: SECRET },
  'GET /welcome/:secret': {},
  'POST /welcome/:secret': { ...SETTINGS, email: 'new@example.org' },
  'POST /api/v1/sessions': { signInRequestId: crypto.randomUUID(), code: '123456' },
  'GET /sign-in/code': {},
  'POST /sign-in/code': { code: '123456' },
  'GET /api/v1/hsds/organizations/:organizationId': {},
  'PUT /api/v1/invitations/acceptance': { secret: SECRET, calledName: 'X' },
  'PUT /api/v1/invitations/refusal': { secret: SECRET },
  'POST /api/v1/guest-rsvps/confirmations': { secret: SECRET },
  'GET /api/v1/guest-rsvps/current': {},
  'PUT /api/v1/guest-rsvps/current': { answer: 'declined' },
  'POST /code': { code: 'ABCD-EFGH-JKLM' },
  'GET /code/answer': {},
  'POST /code/answer': { answer: 'declined' },
  'GET /me/calendars/new': {},
  'GET /feeds/me/:secret.ics': {},
  'GET /letters/:secret': {},
  'GET /letters/:secret/unsubscribe': {},
  'POST /letters/:secret/unsubscribe': {},
  'GET /letters/sign-in': {},
  'POST /letters/sign-in': {},
  'GET /letters/answer': {},
  'POST /letters/answer': { answer: 'declined' },
  'GET /letters/confirm': {},
  'POST /letters/confirm': {},
  'POST /letters/confirm/undo': {},
  'GET /letters/invitation': {},
  'POST /letters/invitation': { calledName: 'X' },
  'POST /letters/invitation/decline': {},
  'GET /letters/unsubscribe': {},
  'POST /letters/unsubscribe': { scope: 'all-but-essential', wish: 'stop' },
  'GET /mailbox': {},
  'GET /mailbox/:letterId': {},
  'GET /mailbox/:letterId/letter.html': {},
  'GET /mailbox/:letterId/attachments/:at': {},
};
