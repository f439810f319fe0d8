import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toInstant } from '../../database/instant.js';
import { Outbox } from '../../queue/outbox.js';
import type { Event } from '../event.entity.js';
import { factsOf } from '../event-facts.js';
import { calendarJob } from '../event-jobs.js';
import { standingWish } from '../event-wish.js';
import type { DateChangesBody } from '../events.bodies.js';
import { EventIsCancelled, EventIsOver, HasOneDate } from '../events.errors.js';
import { leaderProblems } from '../leader-problems.js';
import { assertSeen, lockEventToChange, versionOf } from '../find-event.js';
import { Occurrence } from '../occurrence.entity.js';
import { settle } from '../settle-event.js';
import { tellChanges, toldDates } from '../tell-changes.js';
import { scheduleDates } from './schedule-dates.js';

const OWN = ['title', 'area', 'address', 'meetingLink', 'durationMinutes', 'ledBy'] as const;

/** What calendars need not notice (RFC 5546 §2.1.4). */
const QUIET = ['note', 'capacity', 'ownCapacity', 'ledBy'];

/** Makes one date of a series different from the others: another time, place, length, title, number of places or host. */
@Injectable()
export class ChangeDate {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What is left out stays; `null` makes it as in the series again.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, HasOneDate, EventIsCancelled, EventIsOver, ChangedMeanwhile, InvalidInput
   */
  run({ id, personId, changes }: { id: string; personId: string; changes: DateChangesBody }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await lockEventToChange(tx, id, personId);
      const { event, occurrence, group } = found;
      group.assertNotArchived();
      event.assertNotCancelled();
      if (!event.recurrenceRule || event.state !== 'published') throw new HasOneDate();
      if (occurrence.state === 'cancelled') throw new EventIsCancelled();
      assertSeen(versionOf(found), changes);
      const now = this.clock.now();
      if (occurrence.isOverAt(now)) throw new EventIsOver();

      const own = ownAfter(occurrence, event, changes);
      const startsLocal = changes.startsLocal ?? occurrence.startsLocal;
      const said = Object.fromEntries(OWN.map((fact) => [fact, own[fact] ?? event[fact]]));
      const wish = { ...standingWish(factsOf(event)), ...said, repeats: null, startsLocal };
      const { schedule } = settle(
        { ...wish, capacity: own.capacity, rsvpsOpenLocal: null, rsvpsCloseLocal: null },
        {
          now,
          stage: 'published',
          setsStart: startsLocal !== occurrence.startsLocal,
          seatsTaken: occurrence.seatsTaken,
          problems: await leaderProblems(tx, group.id, changes.ledBy),
        },
      );
      const [planned] = scheduleDates([startsLocal], event);
      const [original] = scheduleDates([occurrence.originalLocal], event);
      const after = {
        ...own,
        startsLocal,
        startsAt: schedule.startsAt,
        endsAt: schedule.endsAt,
        rsvpsOpenAt: planned!.opensAt && toInstant(planned!.opensAt),
        rsvpsCloseAt: toInstant(planned!.closesAt),
        moved: occurrence.inRule && startsLocal !== original!.startsLocal,
      };
      const changed = Object.keys(after).filter(
        (name) =>
          !isDeepStrictEqual(
            String(after[name as keyof typeof after]),
            String(occurrence[name as keyof Occurrence]),
          ),
      );
      if (changed.length === 0) return;

      const told = await toldDates(tx, [occurrence.id]);
      const isQuiet = changed.every((name) => QUIET.includes(name));
      await tx.update(Occurrence, occurrence.id, {
        ...after,
        sequence: occurrence.sequence + (isQuiet ? 0 : 1),
        modifiedAt: now,
      });
      await tellChanges(tx, this.outbox, told, now, { waits: false });
      await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt: now }, occurrence.id)]);
    });
  }
}

type Own = Pick<Occurrence, (typeof OWN)[number] | 'note' | 'capacity' | 'ownCapacity'>;

/** What is the date's own once this is said. Saying what the series says already is nothing of its own. */
function ownAfter(occurrence: Occurrence, event: Event, changes: DateChangesBody): Own {
  const facts = Object.fromEntries(
    OWN.map((fact) => {
      const said = changes[fact] === undefined ? occurrence[fact] : changes[fact];
      return [fact, said === event[fact] ? null : said];
    }),
  ) as Pick<Occurrence, (typeof OWN)[number]>;
  const capacity =
    changes.capacity === undefined && occurrence.ownCapacity
      ? occurrence.capacity
      : (changes.capacity ?? event.capacity);
  return {
    ...facts,
    note: changes.note ?? occurrence.note,
    capacity,
    ownCapacity: capacity !== event.capacity,
  };
}
