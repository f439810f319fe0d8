import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Vault } from '../../common/vault.js';
import { rowOf } from '../../database/sql.js';
import { undoUntil } from '../../events/edit-undoably.js';
import { Outbox } from '../../queue/outbox.js';
import { findHostedDate } from '../find-hosted-date.js';
import { assertOnForHosts } from '../rsvps.policy.js';
import { ThanksAreTooEarly, ThanksAreTooLate, ThanksWereSaid } from './thanks.errors.js';
import { ThankYou, thanksPlace } from './thank-you.entity.js';

const THANKS_END = { hours: 14 * 24 };

/** A host thanks everyone after a date, with what may help them. Its letters wait for five minutes. */
@Injectable()
export class SayThanks {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saying the same again changes nothing.
   * @throws NotFound, HostsOnly, EventIsNotPublished, EventIsCalledOff, ThanksAreTooEarly, ThanksAreTooLate, ThanksWereSaid
   */
  run(thanks: { eventId: string; hostId: string; words: string }): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { event, occurrence, standing } = await findHostedDate(tx, thanks.eventId, thanks.hostId);
      assertOnForHosts(occurrence.placeOf(event));
      if (!occurrence.isOverAt(now)) throw new ThanksAreTooEarly();
      const until = occurrence.endsAt.add(THANKS_END);
      if (Temporal.Instant.compare(now, until) >= 0) throw new ThanksAreTooLate();
      const id = randomUUID();
      const written = await rowOf(
        tx,
        `INSERT INTO thank_yous (id, occurrence_id, membership_id, words_box, written_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (occurrence_id) DO NOTHING RETURNING id`,
        [
          id,
          occurrence.id,
          standing!.membershipId,
          this.vault.seal(thanks.words, thanksPlace(id)),
          new Date(now.epochMilliseconds),
        ],
      );
      if (!written) return this.assertSaid(tx, occurrence.id, thanks.words);
      await this.outbox.addAll(tx, [
        {
          name: 'thank-everyone',
          about: { thankYouId: id },
          key: `thank-everyone:${id}`,
          dueAt: undoUntil(now),
          useBy: now.add(THANKS_END),
        },
      ]);
    });
  }

  private async assertSaid(tx: EntityManager, occurrenceId: string, words: string): Promise<void> {
    const { id, wordsBox } = await tx.findOneByOrFail(ThankYou, { occurrenceId });
    if (this.vault.open(wordsBox, thanksPlace(id)) !== words) throw new ThanksWereSaid();
  }
}
