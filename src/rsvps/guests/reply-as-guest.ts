import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { earlierOf } from '../../common/moments.js';
import { toDate, toInstant } from '../../database/instant.js';
import { RateLimits } from '../../database/rate-limits.js';
import { rowsOf } from '../../database/sql.js';
import { answersUntil } from '../../events/answers-until.js';
import { CalledNames, guestReplyPlace } from '../../groups/called-names.js';
import { Addresses } from '../../people/addresses.js';
import { Outbox } from '../../queue/outbox.js';
import { partyAfter } from '../party-after.js';
import { settleReply } from '../settle-reply.js';
import { findEventForReply } from '../event-for-reply.js';
import { EventIsFull } from '../rsvps.errors.js';
import { GuestsSignInFirst } from './guests.errors.js';
import { type Saying, sayingIn, WhatTheySay } from '../what-they-say.js';
import { agreedTo, assertMayEverFit, assertTakes } from '../rsvps.policy.js';

/** Sending the same again so soon was one press too many, unless its letter could not be delivered. */
const SAME_AGAIN = { seconds: 60 };
/** How long the link in the letter can be used. */
export const CONFIRM_HOURS = 24;
const BY_ADDRESS = { name: 'guest reply by address', times: 5, perSeconds: 3600 };
const BY_NETWORK = { name: 'guest reply by network', times: 40, perSeconds: 3600 };

interface GuestReplyWish extends Saying {
  eventId: string;
  calledName: string;
  /** Normalised. */
  email: string;
  answer: 'going' | 'maybe';
  agreedVersion?: number;
  network: string;
  language: string;
  /** As the browser guesses it; left out, the event's. */
  timeZone?: string;
}

/**
 * Someone with an address, and no session, says that they come. It counts once they confirm it from a letter. Known,
 * unknown and too eager addresses all get the same answer.
 */
@Injectable()
export class ReplyAsGuest {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly addresses: Addresses,
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws NotFound, GuestsSignInFirst, InvalidInput, AgreementNeeded, EventIsFull, PartyIsTooLarge, and what `assertTakes` throws */
  async run(wish: GuestReplyWish): Promise<void> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, wish.eventId, null);
    if (event.group.guests === 'none') throw new GuestsSignInFirst();
    assertTakes(wish.answer, event, null, now);
    assertMayEverFit(wish.answer, event, null, partyAfter(null, wish));
    settleReply(event, wish, this.whatTheySay);
    const mayFit = !event.isClosed || (wish.firstTime === true && event.keepsForNewcomers);
    if (wish.answer === 'going' && !mayFit) throw new EventIsFull();
    const isWithinLimits = await this.limits.allowsAll([
      [BY_NETWORK, wish.network],
      [BY_ADDRESS, wish.email],
    ]);
    if (!isWithinLimits) return;

    const id = randomUUID();
    const expiresAt = earlierOf(now.add({ hours: CONFIRM_HOURS }), toInstant(answersUntil(event)));
    const wishes = { language: wish.language, timeZone: wish.timeZone ?? event.timeZone };
    await this.database.transaction(async (tx) => {
      const personId = await this.addresses.personIdFor(tx, wish.email, wishes, now);
      if (await this.isSameAgain(tx, wish, { personId, occurrenceId: event.occurrenceId, now })) return;
      await tx.query(
        `INSERT INTO guest_replies
           (id, occurrence_id, person_id, called_name_box, answer, agreed_version, created_at, expires_at, said_box)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          event.occurrenceId,
          personId,
          this.calledNames.seal(wish.calledName, guestReplyPlace(id)),
          wish.answer,
          agreedTo(event, wish.agreedVersion),
          toDate(now),
          toDate(expiresAt),
          this.whatTheySay.sealUntilConfirmed(id, sayingIn(wish)),
        ],
      );
      const plan = { key: `confirm-reply:${id}`, personId, useBy: expiresAt };
      await this.outbox.add(tx, 'confirm-reply', { guestReplyId: id }, plan);
    });
  }

  /** Holds the person, so that of two presses at once the second finds what the first has written. */
  private async isSameAgain(
    tx: EntityManager,
    wish: GuestReplyWish,
    { personId, occurrenceId, now }: { personId: string; occurrenceId: string; now: Temporal.Instant },
  ): Promise<boolean> {
    await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const recent = await rowsOf<{ id: string; calledNameBox: string; saidBox: string | null }>(
      tx,
      `SELECT w.id, w.called_name_box AS "calledNameBox", w.said_box AS "saidBox"
       FROM guest_replies w JOIN outbox letter ON letter.key = 'confirm-reply:' || w.id
       WHERE w.person_id = $1 AND w.occurrence_id = $2 AND w.answer = $3 AND w.confirmed_at IS NULL
         AND w.created_at > $4 AND w.expires_at > $5 AND letter.state IN ('pending', 'claimed', 'done')`,
      [personId, occurrenceId, wish.answer, toDate(now.subtract(SAME_AGAIN)), toDate(now)],
    );
    return recent.some(
      ({ id, calledNameBox, saidBox }) =>
        this.calledNames.open(calledNameBox, guestReplyPlace(id)) === wish.calledName &&
        isDeepStrictEqual(this.whatTheySay.openUntilConfirmed(id, saidBox), sayingIn(wish)),
    );
  }
}
