import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { CalledNames, rsvpPlace } from '../../groups/called-names.js';
import { isActive } from '../../groups/groups.policy.js';
import { personCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { moveSeats } from '../../seats/move-seats.js';
import { ALONE } from '../../seats/seats-of.js';
import type { EventForReply } from '../event-for-reply.js';
import { protectNew } from '../protect.js';
import { changeReply, insertReply } from '../write-reply.js';
import { markThere } from './open-check-in.js';

/**
 * Somebody whom we know came without having said so: a reply of their own, and a mark that they are there, which is as old
 * as the reply. The date must be held, and its event read since; see `lockSeats`.
 */
@Injectable()
export class KeepArrival {
  constructor(
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of their reply; `null` when no place is free
   * @throws YouAreCountedOnly
   */
  async add(
    tx: EntityManager,
    event: EventForReply,
    { personId, calledName }: { personId: string; calledName?: string },
    now: Temporal.Instant,
  ): Promise<string | null> {
    const { occurrenceId, standing, reply: earlier } = event;
    const id = earlier?.id ?? randomUUID();
    const party = { ...ALONE, isRegular: earlier?.party.isRegular ?? false };
    const seated = { answer: 'going' as const, party, isKept: false };
    if (!(await moveSeats(tx, occurrenceId, earlier, seated))) return null;
    const isNamed = calledName !== undefined && !isActive(standing);
    const said = {
      ...seated,
      placeInLine: null,
      keptUntil: null,
      calledNameBox: isNamed ? this.calledNames.seal(calledName, rsvpPlace(id)) : null,
      agreedVersion: 0,
    };
    if (earlier) await changeReply(tx, earlier, said, standing, now);
    else {
      const reply = { id, occurrenceId, personId, source: 'person' as const, isOfSeries: event.isOfSeries };
      const { hasStandingPlace } = await insertReply(tx, reply, said, standing, now);
      if (hasStandingPlace) await protectNew(tx, [id]);
    }
    await markThere(tx, { rsvpId: id, occurrenceId, came: true, at: now });
    const version = (earlier?.version ?? 0) + 1;
    await this.outbox.addAll(tx, [personCalendar(personId, occurrenceId, `${id}:${version}`, now)]);
    // They may come with fewer than the place was kept for.
    if (earlier) await fillPlaces(tx, this.outbox, [occurrenceId], now);
    return id;
  }

  /**
   * Takes back a reply that came with its mark: who had said no says so again, anybody else has not answered. Nobody who
   * had said something else was given one.
   * @returns false when it was given before or after they came; then it is theirs to change, and stays
   */
  async remove(
    tx: EntityManager,
    event: EventForReply,
    personId: string,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const { occurrenceId, standing, reply } = event;
    const isOne = await rowOf(
      tx,
      `SELECT FROM rsvps WHERE id = $1 AND version = $2 AND answer = 'going' AND (came OR count_me_only) AND marked_at = replied_at`,
      [reply?.id ?? null, reply?.version ?? null],
    );
    if (!reply || !isOne) return false;
    const before =
      reply.version > 1 ? { answer: 'declined' as const, party: reply.party, isKept: false } : null;
    await moveSeats(tx, occurrenceId, reply, before);
    if (before) {
      const said = { ...before, placeInLine: null, keptUntil: null, calledNameBox: null, agreedVersion: 0 };
      await changeReply(tx, reply, said, standing, now);
      await tx.query('UPDATE rsvps SET came = NULL, marked_at = $2 WHERE id = $1', [reply.id, toDate(now)]);
    } else await tx.query('DELETE FROM rsvps WHERE id = $1', [reply.id]);
    const cause = `${reply.id}:${reply.version}:not-here`;
    await this.outbox.addAll(tx, [personCalendar(personId, occurrenceId, cause, now)]);
    await fillPlaces(tx, this.outbox, [occurrenceId], now);
    return true;
  }
}
