import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { alsoTell } from '../channels/also-tell.js';
import { toDate, toInstant } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import type { WaitingRule } from '../groups/group.entity.js';
import { hearsOfPlaces } from '../groups/hears-of.js';
import { hostCalendar, personCalendar } from '../queue/calendar-jobs.js';
import type { Outbox, PlannedJob } from '../queue/outbox.js';
import { offerClosesAt, type QuietHours } from './offer-window.js';
import {
  ANSWERS_UNTIL,
  hasRoomFor,
  SEATS_BY_KIND,
  SEATS_NEEDED,
  SO_FAR,
  sumsSoFar,
  takeFor,
} from './room.js';

/** How many are given places in one go, before the rest of the line is looked at. */
const MOST_AT_ONCE = 500;

/**
 * Gives free places to those who wait for them, the first whose party fits before others, in the transaction that made
 * them free. Each is theirs at once or offered to them, as the group has chosen, and one letter tells them. Where an offer
 * would reach nobody, or there is too little time left for one, the place is theirs at once. Once a date takes no answers any
 * more, places stay free.
 */
export async function fillPlaces(
  tx: EntityManager,
  outbox: Outbox,
  occurrenceIds: string[],
  now: Temporal.Instant,
): Promise<void> {
  if (occurrenceIds.length === 0) return;
  const dates = await rowsOf<WaitedFor>(
    tx,
    `SELECT o.id, o.starts_at AS "startsAt", ${ANSWERS_UNTIL} AS "answersUntil", g.waiting_rule AS "waitingRule"
     FROM occurrences o JOIN events e ON e.id = o.event_id JOIN groups g ON g.id = e.group_id
     WHERE o.id = ANY($1) AND o.state = 'on' AND e.state = 'published' AND ${ANSWERS_UNTIL} > $2
       AND EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id AND r.place_in_line IS NOT NULL)
     ORDER BY o.id FOR NO KEY UPDATE OF o`,
    [occurrenceIds, toDate(now)],
  );
  for (const date of dates) {
    while (await fillSome(tx, outbox, date, now));
  }
}

/** A date with people who wait for it. */
interface WaitedFor {
  id: string;
  startsAt: Date;
  answersUntil: Date;
  waitingRule: WaitingRule;
}

/** The first in the line who fit, as many as fit together. */
interface NextInLine extends QuietHours {
  rsvpId: string;
  version: number;
  /** `null`: a guest of whom we know a code alone. */
  personId: string | null;
  /** Whether a letter would reach them: else nothing can be offered. */
  hears: boolean;
}

/** @returns false when nobody else fits */
async function fillSome(
  tx: EntityManager,
  outbox: Outbox,
  date: WaitedFor,
  now: Temporal.Instant,
): Promise<boolean> {
  const next = await nextInLine(tx, date);
  const gifts = next.map((person) => giftTo(person, date, now));
  if (gifts.length === 0) return false;
  const given = await give(tx, gifts, now);
  const jobs = gifts.filter(({ rsvpId }) => given.has(rsvpId)).flatMap((gift) => tell(gift, date, now));
  const planned = await outbox.addAll(tx, jobs);
  if (gifts.some(({ offer }) => offer)) await alsoTell(tx, outbox, 'offer-notification', planned);
  return true;
}

function giftTo(person: NextInLine, { waitingRule, startsAt }: WaitedFor, now: Temporal.Instant): Gift {
  if (waitingRule === 'promote' || !person.hears) return { ...person, offer: null };
  const closesAt = offerClosesAt(now, toInstant(startsAt), person);
  return { ...person, offer: closesAt && { id: randomUUID(), closesAt } };
}

/**
 * Of those who would fit in alone, the first for whom there is room beside all before them. Whoever does not fit now does not
 * fit after others have come in, so the line is as good as asked one by one.
 */
async function nextInLine(tx: EntityManager, { id }: WaitedFor): Promise<NextInLine[]> {
  return rowsOf<NextInLine>(
    tx,
    `WITH fitting AS (
       SELECT r.id, r.version, r.occurrence_id, r.person_id, r.place_in_line, ${sumsSoFar('in_line')}
       FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       WHERE o.id = $1 AND r.place_in_line IS NOT NULL AND ${hasRoomFor(SEATS_NEEDED)}
       WINDOW in_line AS (ORDER BY r.place_in_line)
     ), together AS (
       SELECT f.*, o.event_id, bool_and(${hasRoomFor(SO_FAR)}) OVER (ORDER BY f.place_in_line) AS fit
       FROM fitting f JOIN occurrences o ON o.id = f.occurrence_id
     )
     SELECT t.id AS "rsvpId", t.version, t.person_id AS "personId", p.quiet_from AS "from", p.quiet_until AS "until",
            p.time_zone AS zone, p.id IS NOT NULL AND ${hearsOfPlaces('t.event_id')} AS hears
     FROM together t JOIN events e ON e.id = t.event_id JOIN groups g ON g.id = e.group_id
     LEFT JOIN people p ON p.id = t.person_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
     WHERE t.fit ORDER BY t.place_in_line LIMIT ${MOST_AT_ONCE}`,
    [id],
  );
}

interface Gift extends Pick<NextInLine, 'rsvpId' | 'version' | 'personId'> {
  offer: { id: string; closesAt: Temporal.Instant } | null;
}

/** @returns the replies that have a place now: someone may have left the line in this moment */
async function give(tx: EntityManager, gifts: Gift[], now: Temporal.Instant): Promise<Set<string>> {
  const given = await rowsOf<{ id: string }>(
    tx,
    `WITH given AS (
       UPDATE rsvps r SET answer = gift.answer, place_in_line = NULL, version = r.version + 1, replied_at = $4
       FROM unnest($1::uuid[], $2::int[], $3::text[]) AS gift (rsvp_id, version, answer)
       WHERE r.id = gift.rsvp_id AND r.version = gift.version
       RETURNING r.id, r.occurrence_id, ${SEATS_BY_KIND}
     ), taken AS (${takeFor('given')})
     SELECT id FROM given`,
    [
      gifts.map(({ rsvpId }) => rsvpId),
      gifts.map(({ version }) => version),
      gifts.map(({ offer }) => (offer ? 'offered' : 'going')),
      toDate(now),
    ],
  );
  const ids = new Set(given.map(({ id }) => id));
  const offers = gifts.flatMap(({ rsvpId, offer }) =>
    offer && ids.has(rsvpId) ? [{ rsvpId, ...offer }] : [],
  );
  if (offers.length > 0) {
    await tx.query(
      `INSERT INTO offers (id, rsvp_id, made_at, closes_at)
       SELECT id, rsvp_id, $4, closes_at FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS offer (id, rsvp_id, closes_at)`,
      [
        offers.map(({ id }) => id),
        offers.map(({ rsvpId }) => rsvpId),
        offers.map(({ closesAt }) => toDate(closesAt)),
        toDate(now),
      ],
    );
  }
  return ids;
}

/** One letter, and the calendars. */
function tell(
  { rsvpId, version, personId, offer }: Gift,
  date: WaitedFor,
  now: Temporal.Instant,
): PlannedJob[] {
  const cause = `${rsvpId}:${version + 1}`;
  if (!personId) return [hostCalendar(date.id, cause, now)];
  const calendar = personCalendar(personId, date.id, cause, now);
  return offer
    ? [
        {
          name: 'place-offered',
          about: { offerId: offer.id, rsvpId },
          key: `place-offered:${offer.id}`,
          personId,
          useBy: offer.closesAt,
        },
        calendar,
      ]
    : [
        {
          name: 'place-given',
          about: { rsvpId, version: version + 1, answeredAt: now.epochMilliseconds },
          key: `place-given:${cause}`,
          personId,
          useBy: toInstant(date.answersUntil),
        },
        calendar,
      ];
}
