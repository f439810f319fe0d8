import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { OFFER_CLOSES } from '../../seats/room.js';
import type { ReplyResult } from '../keep-reply.js';
import type { Answer } from '../rsvp.entity.js';
import { OfferIsOver } from './waiting.errors.js';
import { ReplyToEvent } from '../reply-to-event.js';

/** Takes a place that was offered from the waiting list, or leaves it to whoever waits next. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly replyToEvent: ReplyToEvent,
  ) {}

  /**
   * The same answer again changes nothing.
   * @throws NotFound, OfferIsOver, and what ReplyToEvent throws
   */
  async run(reply: {
    offerId: string;
    personId: string;
    answer: 'going' | 'declined';
  }): Promise<ReplyResult> {
    const { offerId, personId, answer } = reply;
    const offer = await this.find(offerId, personId);
    if (offer.outcome === (answer === 'going' ? 'accepted' : 'refused')) {
      return { rsvpId: offer.rsvpId, answer: offer.answer, previous: offer.answer };
    }
    if (!offer.isOpen) throw new OfferIsOver();
    return this.replyToEvent.run({ eventId: offer.eventId, personId, answer });
  }

  private async find(offerId: string, personId: string): Promise<FoundOffer> {
    const offer = await rowOf<FoundOffer>(
      this.database,
      `SELECT d.id AS "eventId", r.id AS "rsvpId", r.answer, f.outcome,
              f.ended_at IS NULL AND ${OFFER_CLOSES} > $3 AS "isOpen"
       FROM offers f JOIN rsvps r ON r.id = f.rsvp_id
       JOIN occurrences o ON o.id = r.occurrence_id JOIN ${DATES} d ON d.occurrence_id = o.id
       WHERE f.id = $1 AND r.person_id = $2`,
      [offerId, personId, toDate(this.clock.now())],
    );
    if (!offer) throw new NotFound();
    return offer;
  }
}

interface FoundOffer {
  eventId: string;
  rsvpId: string;
  answer: Answer;
  outcome: 'accepted' | 'refused' | 'lapsed' | null;
  isOpen: boolean;
}
