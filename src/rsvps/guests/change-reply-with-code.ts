import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowOf } from '../../database/sql.js';
import { hostCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { EARLIER_REPLY, type EarlierReply, findEventForReply } from '../event-for-reply.js';
import type { ReplyResult } from '../keep-reply.js';
import { ReferenceCodes } from './reference-codes.js';
import type { GivenAnswer } from '../rsvp.entity.js';
import { CodeIsUnknown } from './guests.errors.js';
import { EventIsFull, PartyDoesNotFit } from '../rsvps.errors.js';
import { agreedTo, assertAgreed, assertTakes } from '../rsvps.policy.js';
import { asksForSeats, partyAfter } from '../party-after.js';
import { mayLeaveRoom, takePlace } from '../take-place.js';
import { type Saying, WhatTheySay } from '../what-they-say.js';
import { againIfRepliedMeanwhile, assertSameReply, changeReply } from '../write-reply.js';

/** A guest without an address changes an answer, by the reference code. */
@Injectable()
export class ChangeReplyWithCode {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly codes: ReferenceCodes,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws TooManyTries, CodeIsUnknown, NotFound, InvalidInput, AgreementNeeded, EventIsFull, PartyDoesNotFit, and what `assertTakes` throws */
  async run(
    change: { code: string; answer: GivenAnswer; agreedVersion?: number; network: string } & Saying,
  ): Promise<ReplyResult> {
    const now = this.clock.now();
    const { answer } = change;
    const { rsvpId, occurrenceId } = await this.codes.find(this.database, change.code, change.network);
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const event = await findEventForReply(tx, occurrenceId, null);
        const earlier = await find(tx, rsvpId);
        const party = partyAfter(event, earlier, change);
        const isSameParty = isDeepStrictEqual(party, earlier.party);
        assertTakes(answer, event, asksForSeats(earlier, party) ? null : earlier, now);
        const words = this.whatTheySay.settle(event, { id: rsvpId, answer, earlier }, change);
        if (earlier.answer === answer && isSameParty) {
          await this.whatTheySay.keep(tx, rsvpId, words);
          return { rsvpId, answer, previous: answer };
        }
        assertAgreed(answer, event, earlier, change.agreedVersion);
        const agreedVersion = agreedTo(event, change.agreedVersion);
        const place = await takePlace(
          tx,
          event.occurrenceId,
          earlier,
          { answer, party, seemsFull: event.isScarce },
          now,
        );
        if (!place) {
          assertSameReply(earlier, await find(tx, rsvpId));
          assertTakes(answer, await findEventForReply(tx, occurrenceId, null), earlier, now);
          throw earlier.answer === answer ? new PartyDoesNotFit() : new EventIsFull();
        }
        if (place.answer === earlier.answer && isSameParty) {
          await this.whatTheySay.keep(tx, rsvpId, words);
          return { rsvpId, answer: place.answer, previous: place.answer };
        }
        const said = { ...place, party, calledNameBox: null, agreedVersion };
        await changeReply(tx, earlier, said, null, now);
        await this.whatTheySay.keep(tx, rsvpId, words);
        await this.outbox.addAll(tx, [
          hostCalendar(event.occurrenceId, `${rsvpId}:${earlier.version + 1}`, now),
        ]);
        if (mayLeaveRoom(earlier)) await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
        return { rsvpId, answer: place.answer, previous: earlier.answer };
      }),
    );
  }
}

async function find(tx: EntityManager, rsvpId: string): Promise<EarlierReply> {
  const found = await rowOf<{ reply: EarlierReply }>(
    tx,
    `SELECT ${EARLIER_REPLY} AS reply FROM rsvps r WHERE id = $1`,
    [rsvpId],
  );
  if (!found) throw new CodeIsUnknown();
  return found.reply;
}
