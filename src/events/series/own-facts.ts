import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../../common/domain-error.js';
import { toInstant } from '../../database/instant.js';
import type { Event } from '../event.entity.js';
import { factsOf } from '../event-facts.js';
import { standingWish } from '../event-wish.js';
import type { DateChangesBody } from './dates.bodies.js';
import type { Occurrence } from '../occurrence.entity.js';
import { settle } from '../settle-event.js';
import { scheduleDates } from './schedule-dates.js';

const OWN = ['title', 'area', 'address', 'meetingLink', 'durationMinutes', 'ledBy'] as const;

/** What a date has of its own; `null` is as in the series. */
export type OwnFacts = Pick<Occurrence, (typeof OWN)[number] | 'note' | 'capacity' | 'ownCapacity'>;

/** What is the date's own once this is said. Saying what the series says already is nothing of its own. */
export function ownAfter(
  standing: OwnFacts | null,
  event: Event,
  changes: Omit<DateChangesBody, 'startsLocal'>,
): OwnFacts {
  const facts = Object.fromEntries(
    OWN.map((fact) => {
      const said = changes[fact] === undefined ? (standing?.[fact] ?? null) : changes[fact];
      return [fact, said === event[fact] ? null : said];
    }),
  ) as Pick<Occurrence, (typeof OWN)[number]>;
  const capacity =
    changes.capacity === undefined && standing?.ownCapacity
      ? standing.capacity
      : (changes.capacity ?? event.capacity);
  return {
    ...facts,
    note: changes.note ?? standing?.note ?? '',
    capacity,
    ownCapacity: capacity !== event.capacity,
  };
}

/**
 * When a date is, and when it takes replies.
 * @throws InvalidInput with everything about it that cannot be so
 */
export function settleDate(
  event: Event,
  own: OwnFacts,
  startsLocal: string,
  circumstances: {
    now: Temporal.Instant;
    setsStart: boolean;
    seatsTaken: number;
    overbookedBy?: number;
    problems: FieldProblem[];
  },
): Pick<Occurrence, 'startsLocal' | 'startsAt' | 'endsAt' | 'rsvpsOpenAt' | 'rsvpsCloseAt'> {
  const said = Object.fromEntries(OWN.map((fact) => [fact, own[fact] ?? event[fact]]));
  const wish = { ...standingWish(factsOf(event)), ...said, repeats: null, startsLocal };
  const { schedule } = settle(
    { ...wish, capacity: own.capacity, rsvpsOpenLocal: null, rsvpsCloseLocal: null },
    { ...circumstances, stage: 'published' },
  );
  const durationMinutes = own.durationMinutes ?? event.durationMinutes;
  const [planned] = scheduleDates([startsLocal], { ...event, durationMinutes });
  return {
    startsLocal,
    startsAt: schedule.startsAt,
    endsAt: schedule.endsAt,
    rsvpsOpenAt: planned!.opensAt && toInstant(planned!.opensAt),
    rsvpsCloseAt: toInstant(planned!.closesAt),
  };
}
