import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { SharedTransactions } from '../database/shared-transactions.js';
import { findEventForReply } from './event-for-reply.js';
import { KeepReply, personOf, type ReplyResult, type ReplyWish } from './keep-reply.js';
import { settleReply } from './settle-reply.js';
import { WhatTheySay } from './what-they-say.js';
import { againIfRepliedMeanwhile } from './write-reply.js';

/** Says whether someone comes. Replying the same again changes nothing and writes no second letter. */
@Injectable()
export class ReplyToEvent {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: SharedTransactions,
    private readonly clock: Clock,
    private readonly keepReply: KeepReply,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws NotFound, InvalidInput, AgreementNeeded, EventIsFull, and what `assertTakes` throws */
  run(wish: ReplyWish): Promise<ReplyResult> {
    const act = this.keepReply.inCrowd(personOf(wish), wish, this.clock.now());
    return againIfRepliedMeanwhile(() => this.transactions.run(wish.eventId, act));
  }

  /**
   * Keeps nothing.
   * @throws NotFound, AgreementNeeded, InvalidInput with everything that its person can put right
   */
  async look(wish: ReplyWish): Promise<void> {
    const event = await findEventForReply(this.database, wish.eventId, wish.personId);
    settleReply(event, wish, this.whatTheySay);
  }
}
