import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { lockSeats } from '../../seats/move-seats.js';
import { type DatePlaces, placesOf, type PlacesWish } from './date-places.js';
import { findHostedDate } from '../find-hosted-date.js';
import { assertOnForHosts } from '../rsvps.policy.js';
import { assertPlacesMayChange } from './waiting.policy.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Hosts hold places of a date back, give some beyond their number, or close its waiting list. */
@Injectable()
export class ChangePlaces {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Places that come free by it go to those who wait; `gavePlaces` says whether somebody got one. Nobody loses one.
   * @throws NotFound, HostsOnly, EventIsNotPublished, EventIsCalledOff, GroupIsArchived, EventIsOver, InvalidInput
   */
  run({
    eventId,
    hostId,
    wish,
  }: {
    eventId: string;
    hostId: string;
    wish: PlacesWish;
  }): Promise<{ places: DatePlaces; gavePlaces: boolean }> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { event, occurrence, group } = await findHostedDate(tx, eventId, hostId);
      group.assertNotArchived();
      assertOnForHosts(occurrence.placeOf(event));
      assertPlacesMayChange(occurrence, now);
      await lockSeats(tx, occurrence.id);
      const before = await placesOf(tx, occurrence.id);
      const problems = problemsOf(wish, before);
      if (problems.length > 0) throw new InvalidInput(problems);
      await tx.query(
        `UPDATE occurrences SET overbooked_by = $2, held_for_newcomers = $3, held_for_carers = $4,
           held_for_interpreters = $5, waitlist_closed = $6 WHERE id = $1`,
        [
          occurrence.id,
          wish.overbookedBy,
          wish.heldForNewcomers,
          wish.heldForCarers,
          wish.heldForInterpreters,
          wish.waitlistClosed,
        ],
      );
      await fillPlaces(tx, this.outbox, [occurrence.id], now);
      const places = await placesOf(tx, occurrence.id);
      return { places, gavePlaces: places.waiting < before.waiting };
    });
  }
}

function problemsOf(
  wish: PlacesWish,
  { capacity, seatsTaken, overbookedBy: given }: DatePlaces,
): FieldProblem[] {
  const { overbookedBy } = wish;
  const held = wish.heldForNewcomers + wish.heldForCarers + wish.heldForInterpreters;
  if (capacity === null) {
    const detail = refusals.waiting.noNumberOfPlaces;
    return [
      ...(overbookedBy > 0 ? [{ pointer: '/overbookedBy', detail }] : []),
      ...(held > 0 ? [{ pointer: '/heldForNewcomers', detail }] : []),
    ];
  }
  const problems: FieldProblem[] = [];
  const all = capacity + overbookedBy;
  // Somebody may have been let in beyond all that were given.
  const fewest = Math.min(seatsTaken - capacity, given);
  if (overbookedBy < fewest) {
    const detail = refusals.waiting.fewestBeyond({ taken: seatsTaken, fewest, capacity });
    problems.push({ pointer: '/overbookedBy', detail });
  } else if (held > all) {
    const detail = refusals.waiting.tooManyHeld({ all, held });
    problems.push({ pointer: '/heldForNewcomers', detail });
  }
  return problems;
}
