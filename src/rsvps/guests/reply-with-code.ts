import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { RateLimits } from '../../database/rate-limits.js';
import { SharedTransactions } from '../../database/shared-transactions.js';
import { settleReply } from '../settle-reply.js';
import { findEventForReply } from '../event-for-reply.js';
import { type Answerer, KeepReply, type Wish } from '../keep-reply.js';
import type { Answer } from '../rsvp.entity.js';
import { TooManyTries } from '../rsvps.errors.js';
import { assertTakes } from '../rsvps.policy.js';
import { WhatTheySay } from '../what-they-say.js';
import { GuestsSignInFirst } from './guests.errors.js';
import { ReferenceCodes } from './reference-codes.js';
import { refusals } from '../../common/refusals/refusals.js';

const BY_NETWORK = { name: 'reply with code by network', times: 20, perSeconds: 3600 };

interface CodeReplyWish extends Wish {
  eventId: string;
  answer: 'going' | 'maybe';
  network: string;
}

/** Someone who leaves no address says that they come, where the group allows it. It counts at once. */
@Injectable()
export class ReplyWithCode {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: SharedTransactions,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly codes: ReferenceCodes,
    private readonly keepReply: KeepReply,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * @returns the reference code, shown this once, and what the answer came to: with no place left they wait
   * @throws NotFound, GuestsSignInFirst, InvalidInput, TooManyTries, AgreementNeeded, EventIsFull, and what
   *   `assertTakes` throws
   */
  async run({ eventId, network, ...wish }: CodeReplyWish): Promise<{ code: string; answer: Answer }> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, eventId, null);
    if (event.group.guests === 'none') throw new GuestsSignInFirst();
    if (event.group.guests === 'address') throw InvalidInput.at('email', refusals.common.yourEmail);
    assertTakes(wish.answer, event, null, now);
    settleReply(event, wish, this.whatTheySay);
    await this.limits.assertAllows(BY_NETWORK, network, TooManyTries);
    const { code, hash } = this.codes.issue();
    const guest: Answerer = {
      who: { codeHash: hash },
      by: code,
      look: (sql) => findEventForReply(sql, eventId, null),
    };
    const { answer } = await this.transactions.run(eventId, this.keepReply.inCrowd(guest, wish, now));
    return { code, answer };
  }
}
