import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { RateLimits } from '../../database/rate-limits.js';
import { CalledNames, rsvpPlace } from '../../groups/called-names.js';
import { hostCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { findEventForReply } from '../event-for-reply.js';
import { ReferenceCodes } from './reference-codes.js';
import { EventIsFull, TooManyTries } from '../rsvps.errors.js';
import { GuestsSignInFirst } from './guests.errors.js';
import { agreedTo, assertAgreed, assertTakes } from '../rsvps.policy.js';
import type { Answer } from '../rsvp.entity.js';
import { partyAfter } from '../party-after.js';
import { takePlace } from '../take-place.js';
import { type Saying, WhatTheySay } from '../what-they-say.js';
import { insertReply } from '../write-reply.js';

const BY_NETWORK = { name: 'reply with code by network', times: 20, perSeconds: 3600 };

interface CodeReplyWish extends Saying {
  eventId: string;
  calledName: string;
  answer: 'going' | 'maybe';
  agreedVersion?: number;
  network: string;
}

/** Someone who leaves no address says that they come, where the group allows it. It counts at once. */
@Injectable()
export class ReplyWithCode {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly codes: ReferenceCodes,
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * @returns the reference code, shown this once, and what the answer came to: with no place left they wait
   * @throws NotFound, GuestsSignInFirst, InvalidInput, TooManyTries, AgreementNeeded, EventIsFull, and what
   *   `assertTakes` throws
   */
  async run({
    eventId,
    calledName,
    answer,
    agreedVersion,
    network,
    ...saying
  }: CodeReplyWish): Promise<{ code: string; answer: Answer }> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, eventId, null);
    if (event.group.guests === 'none') throw new GuestsSignInFirst();
    if (event.group.guests === 'address') throw InvalidInput.at('email', 'Please write your e-mail address.');
    assertTakes(answer, event, null, now);
    assertAgreed(answer, event, null, agreedVersion);
    await this.limits.assertAllows(BY_NETWORK, network, TooManyTries);

    const id = randomUUID();
    const party = partyAfter(event, null, saying);
    const words = this.whatTheySay.settle(event, { id, answer, earlier: null }, saying);
    const { code, hash } = this.codes.issue();
    const place = await this.database.transaction(async (tx) => {
      const taken = await takePlace(
        tx,
        event.occurrenceId,
        null,
        { answer, party, seemsFull: event.isScarce },
        now,
      );
      if (!taken) {
        assertTakes(answer, await findEventForReply(tx, eventId, null), null, now);
        throw new EventIsFull();
      }
      const reply = { id, occurrenceId: event.occurrenceId, codeHash: hash, source: 'code' as const };
      const said = {
        ...taken,
        party,
        calledNameBox: this.calledNames.seal(calledName, rsvpPlace(id)),
        agreedVersion: agreedTo(event, agreedVersion),
      };
      await insertReply(tx, reply, said, null, now);
      await this.whatTheySay.keep(tx, id, words);
      await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${id}:1`, now)]);
      return taken;
    });
    return { code, answer: place.answer };
  }
}
