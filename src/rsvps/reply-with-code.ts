import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { RateLimits } from '../database/rate-limits.js';
import { CalledNames, rsvpPlace } from '../groups/called-names.js';
import { Outbox } from '../queue/outbox.js';
import { findEventForReply } from './event-for-reply.js';
import { hostCalendar } from './calendar-jobs.js';
import { ReferenceCodes } from './reference-codes.js';
import { EventIsFull, GuestsSignInFirst, TooManyTries } from './rsvps.errors.js';
import { agreedTo, assertAgreed, assertTakes } from './rsvps.policy.js';
import { moveSeats } from './seats.js';
import { insertReply } from './write-reply.js';

const BY_NETWORK = { name: 'reply with code by network', times: 20, perSeconds: 3600 };

interface CodeReplyWish {
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
  ) {}

  /**
   * @returns the reference code, shown this once
   * @throws NotFound, GuestsSignInFirst, InvalidInput, TooManyTries, AgreementNeeded, EventIsFull, and what
   *   `assertTakes` throws
   */
  async run({
    eventId,
    calledName,
    answer,
    agreedVersion,
    network,
  }: CodeReplyWish): Promise<{ code: string }> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, eventId, null);
    if (event.group.guests === 'none') throw new GuestsSignInFirst();
    if (event.group.guests === 'address') throw InvalidInput.at('email', 'Please write your e-mail address.');
    assertTakes(answer, event, null, now);
    assertAgreed(answer, event, null, agreedVersion);
    if (!(await this.limits.allows(BY_NETWORK, network))) throw new TooManyTries();

    const id = randomUUID();
    const { code, hash } = this.codes.issue();
    await this.database.transaction(async (tx) => {
      if (!(await moveSeats(tx, event.occurrenceId, null, { answer, seats: 1 }))) {
        assertTakes(answer, await findEventForReply(tx, eventId, null), null, now);
        throw new EventIsFull();
      }
      const reply = {
        id,
        occurrenceId: event.occurrenceId,
        codeHash: hash,
        source: 'code' as const,
        answer,
        calledNameBox: this.calledNames.seal(calledName, rsvpPlace(id)),
        agreedVersion: agreedTo(event, agreedVersion),
      };
      await insertReply(tx, reply, null, now);
      await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${id}:1`, now)]);
    });
    return { code };
  }
}
