import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { Vault } from '../../common/vault.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { undoUntil } from '../../events/edit-undoably.js';
import { findEvent } from '../../events/find-event.js';
import { mayHost } from '../../groups/groups.policy.js';
import { Rsvp } from '../rsvp.entity.js';
import { ThankYou, thanksPlace } from './thank-you.entity.js';
import { ANY_MARKED, THANKED } from './thanked.js';

/** What hosts wrote after a date, and to whom it goes. */
export interface ThanksView {
  /** Markdown. `null`: nothing was written. */
  words: string | null;
  writtenAt: string | null;
  /** For hosts, until when it can be taken back: no letter has left yet. `null`: it cannot. */
  undoUntil: string | null;
  /** For hosts, how many people it is for; `null` for everyone else. */
  readers: number | null;
  /**
   * For hosts, whether it goes to those who were marked as there, and to those who asked to be counted only, instead of
   * everyone who had said that they would come; `null` for everyone else.
   */
  onlyThoseThere: boolean | null;
}

@Injectable()
export class ThanksQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * For hosts, and for people who said that they would come, or were there, once its letters leave.
   * @throws NotFound
   */
  async read(eventId: string, personId: string): Promise<ThanksView> {
    const { group, occurrence, standing } = await findEvent(this.database, eventId, personId);
    const isHost = mayHost(standing);
    const occurrenceId = occurrence.id;
    const written = await this.database.getRepository(ThankYou).findOneBy({ occurrenceId });
    const until = written && undoUntil(written.writtenAt);
    const mayUndo = until !== null && toDate(this.clock.now()) < toDate(until);
    if (!isHost) {
      const own = await this.database.getRepository(Rsvp).findOneBy([
        { occurrenceId, personId, answer: 'going' },
        { occurrenceId, personId, came: true },
      ]);
      if (!own || !written || mayUndo) throw new NotFound();
    }
    return {
      words: written && this.vault.open(written.wordsBox, thanksPlace(written.id)),
      writtenAt: written?.writtenAt.toString() ?? null,
      undoUntil: isHost && mayUndo ? until.toString() : null,
      ...(isHost
        ? await this.readersOf(occurrenceId, group.attendance === 'names')
        : { readers: null, onlyThoseThere: null }),
    };
  }

  private async readersOf(
    occurrenceId: string,
    keepsNames: boolean,
  ): Promise<{ readers: number; onlyThoseThere: boolean }> {
    const row = await rowOf<{ readers: number; onlyThoseThere: boolean }>(
      this.database,
      `SELECT count(*)::int AS readers, $2::boolean AND ${ANY_MARKED('$1')} AS "onlyThoseThere" FROM rsvps r WHERE r.occurrence_id = $1 AND ${THANKED('$2')}`,
      [occurrenceId, keepsNames],
    );
    return row!;
  }
}
