import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { SharedTransactions } from '../../database/shared-transactions.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { EARLIER_REPLY, type EarlierReply, findEventForReply } from '../event-for-reply.js';
import { type Answerer, KeepReply, type ReplyResult } from '../keep-reply.js';
import type { GivenAnswer } from '../rsvp.entity.js';
import type { Saying } from '../what-they-say.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';
import { CodeIsUnknown } from './guests.errors.js';
import { ReferenceCodes } from './reference-codes.js';

/** A guest without an address changes an answer, by the reference code. */
@Injectable()
export class ChangeReplyWithCode {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: SharedTransactions,
    private readonly clock: Clock,
    private readonly codes: ReferenceCodes,
    private readonly keepReply: KeepReply,
  ) {}

  /** @throws TooManyTries, CodeIsUnknown, NotFound, InvalidInput, AgreementNeeded, EventIsFull, PartyDoesNotFit, and what `assertTakes` throws */
  async run(
    change: { code: string; answer: GivenAnswer; agreedVersion?: number; network: string } & Saying,
  ): Promise<ReplyResult> {
    const { rsvpId, occurrenceId } = await this.codes.find(this.database, change.code, change.network);
    const guest: Answerer = {
      who: {},
      by: rsvpId,
      look: async (sql) => ({
        ...(await findEventForReply(sql, occurrenceId, null)),
        reply: await find(sql, rsvpId),
      }),
    };
    const act = this.keepReply.inCrowd(guest, change, this.clock.now());
    return againIfRepliedMeanwhile(() => this.transactions.run(occurrenceId, act));
  }
}

async function find(sql: Sql, rsvpId: string): Promise<EarlierReply> {
  const found = await rowOf<{ reply: EarlierReply }>(
    sql,
    `SELECT ${EARLIER_REPLY} AS reply FROM rsvps r WHERE id = $1`,
    [rsvpId],
  );
  if (!found) throw new CodeIsUnknown();
  return found.reply;
}
