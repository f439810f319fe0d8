import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowOf } from '../../database/sql.js';
import { findEventForReply } from '../event-for-reply.js';
import { KeepReply, type ReplyResult } from '../keep-reply.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';
import { NoStandingPlace } from './standing.errors.js';

interface Skip {
  /** Of the date. */
  eventId: string;
  personId: string;
}

/** "Not this week": someone with a standing place leaves one date to others. The other dates stay theirs. */
@Injectable()
export class SkipDate {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepReply: KeepReply,
  ) {}

  /**
   * Skipping again changes nothing.
   * @param skip `byLink`: whether a scarce place that it gives up can be taken back for a while
   * @throws NotFound, NoStandingPlace, and what `assertTakes` throws
   */
  run(skip: Skip & { byLink?: boolean }): Promise<ReplyResult> {
    return this.say(skip, (tx, { stays }) => {
      const party = stays ? { isRegular: true } : {};
      return this.keepReply.run(tx, { ...skip, answer: 'declined', party }, this.clock.now());
    });
  }

  /**
   * Takes a skipped date again: the place that is kept, or one where one is free, else on the waiting list.
   * @throws as `run`
   */
  undo(skip: Skip): Promise<ReplyResult | null> {
    return this.say(skip, async (tx) => {
      const { reply } = await findEventForReply(tx, skip.eventId, skip.personId);
      if (reply?.answer !== 'declined') return null;
      return this.keepReply.run(tx, { ...skip, answer: 'going', saidBefore: true }, this.clock.now());
    });
  }

  private say<Result>(
    { eventId, personId }: Skip,
    act: (tx: EntityManager, held: { stays: boolean }) => Promise<Result>,
  ): Promise<Result> {
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const { occurrenceId } = await findEventForReply(tx, eventId, personId);
        const held = await rowOf<{ stays: boolean }>(
          tx,
          `SELECT s.ends_at IS NULL AS stays FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id
           WHERE o.id = $1 AND s.person_id = $2`,
          [occurrenceId, personId],
        );
        if (!held) throw new NoStandingPlace();
        return act(tx, held);
      }),
    );
  }
}
