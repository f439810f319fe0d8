import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { answersUntil } from '../events/answers-until.js';
import { personCalendar } from '../queue/calendar-jobs.js';
import { Outbox } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { holdDates } from '../seats/hold-dates.js';
import { lockSeats, moveSeats } from '../seats/move-seats.js';
import { type EventForReply, findEventForReply } from './event-for-reply.js';
import { KeepReply } from './keep-reply.js';
import type { Answer } from './rsvp.entity.js';
import { EventHasStarted } from './rsvps.errors.js';
import { meansToCome } from './rsvps.policy.js';
import { keptIfGivenUp, mayLeaveRoom } from './take-place.js';
import { againIfRepliedMeanwhile, deleteReply } from './write-reply.js';

interface Withdrawal {
  eventId: string;
  personId: string;
  /** What they saw when they took it back; left out: a yes, or whatever no standing place would turn into one. */
  takenBack?: Answer;
  byLink?: boolean;
}

/**
 * Takes an answer back as if it was never given; its place is free at once. For someone who comes every time that means: a
 * place is given up as a skipped date, or it would be given again, and where they had said no or maybe, the date is theirs again.
 */
@Injectable()
export class WithdrawReply {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly keepReply: KeepReply,
  ) {}

  /**
   * Withdrawing what is not there changes nothing, so that a second press does not take back what the first one gave. By a link
   * only a no is taken back, and anything else becomes one: what is scarce is kept with it for a while, and so are words.
   * @param byLink whether it was a link that was pressed
   * @returns what stands now, and what stood before
   * @throws NotFound, EventHasStarted
   */
  run({
    eventId,
    personId,
    takenBack,
    byLink = false,
  }: Withdrawal): Promise<{ answer: Answer | null; previous: Answer | null }> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const event = await findEventForReply(tx, eventId, personId);
        const { reply, comesEveryTime } = event;
        if (!reply) return { answer: null, previous: null };
        if (answersUntil(event) <= toDate(now)) throw new EventHasStarted();
        const mayCome = meansToCome(reply.answer);
        const isDone = takenBack ? meansToCome(takenBack) !== mayCome : comesEveryTime && !mayCome;
        if (isDone) return { answer: reply.answer, previous: reply.answer };
        // Who says that they take back a no has seen that no.
        const isNumbered = reply.numberKept !== null && !takenBack;
        const isKept = reply.answer !== 'declined' || isNumbered || keptIfGivenUp(event, byLink) !== null;
        const isTheirsAgain = comesEveryTime && !mayCome;
        if ((byLink && isKept && !isTheirsAgain) || (mayCome && (reply.party.isRegular || comesEveryTime))) {
          return this.keepReply.run(tx, { eventId, personId, answer: 'declined', byLink }, now);
        }
        // The place or number that is kept is the one that is theirs again.
        if (isTheirsAgain && (reply.isKept || reply.numberKept !== null)) {
          return this.keepReply.run(tx, { eventId, personId, answer: 'going', saidBefore: true }, now);
        }
        if (comesEveryTime) await lockSeats(tx, event.occurrenceId);
        await moveSeats(tx, event.occurrenceId, reply, null);
        await deleteReply(tx, reply);
        await this.outbox.addAll(tx, [
          personCalendar(personId, event.occurrenceId, `${reply.id}:withdrawn`, now),
        ]);
        const answer = comesEveryTime ? await this.wantAgain(tx, event, personId, now) : null;
        if (mayLeaveRoom(reply)) await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
        return { answer, previous: reply.answer };
      }),
    );
  }

  /** @returns what their standing place comes to on this date; `null`: nothing, where it has ended meanwhile, or replies are closed */
  private async wantAgain(
    tx: EntityManager,
    { occurrenceId }: EventForReply,
    personId: string,
    now: Temporal.Instant,
  ): Promise<Answer | null> {
    const standing = await rowsOf<{ id: string }>(
      tx,
      `SELECT s.id FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id
       WHERE o.id = $1 AND s.person_id = $2`,
      [occurrenceId, personId],
    );
    const held = { standingPlaceIds: standing.map(({ id }) => id), dateIds: [occurrenceId] };
    await holdDates(tx, this.outbox, held, now);
    const reply = await rowOf<{ answer: Answer }>(
      tx,
      'SELECT answer FROM rsvps WHERE occurrence_id = $1 AND person_id = $2',
      [occurrenceId, personId],
    );
    return reply?.answer ?? null;
  }
}
