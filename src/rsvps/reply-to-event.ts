import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/domain-error.js';
import { SharedTransactions } from '../database/shared-transactions.js';
import { assertComplete } from './assert-complete.js';
import { findEventForReply } from './event-for-reply.js';
import { KeepReply, personOf, type ReplyResult, type ReplyWish } from './keep-reply.js';
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
  async run(wish: ReplyWish): Promise<ReplyResult> {
    const now = this.clock.now();
    try {
      return await againIfRepliedMeanwhile(() =>
        this.transactions.run(wish.eventId, this.keepReply.inCrowd(personOf(wish), wish, now)),
      );
    } catch (error) {
      // It stops at the first thing that is missing; whoever is sent back is told of all of them.
      if (error instanceof DomainError && error.errors.length > 0) await this.look(wish);
      throw error;
    }
  }

  /**
   * Keeps nothing.
   * @throws NotFound, AgreementNeeded, InvalidInput with everything that its person can put right
   */
  async look(wish: ReplyWish): Promise<void> {
    const event = await findEventForReply(this.database, wish.eventId, wish.personId);
    assertComplete(event, wish, this.whatTheySay);
  }
}
