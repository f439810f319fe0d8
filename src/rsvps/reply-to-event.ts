import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { KeepReply, type ReplyResult, type ReplyWish } from './keep-reply.js';
import { againIfRepliedMeanwhile } from './write-reply.js';

/** Says whether someone comes. Replying the same again changes nothing and writes no second letter. */
@Injectable()
export class ReplyToEvent {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepReply: KeepReply,
  ) {}

  /** @throws NotFound, InvalidInput, AgreementNeeded, EventIsFull, and what `assertTakes` throws */
  run(wish: ReplyWish): Promise<ReplyResult> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction((tx) => this.keepReply.run(tx, wish, now)),
    );
  }
}
