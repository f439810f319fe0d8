import { Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { AnswerOffer } from './answer-offer.js';
import type { ReplyResult } from '../keep-reply.js';

@Controller('api/v1/offers/:offerId')
export class OffersController {
  constructor(private readonly answerOffer: AnswerOffer) {}

  /** Takes a place that was offered from the waiting list. */
  @Put('acceptance')
  accept(
    @SignedIn() { personId }: Viewer,
    @Param('offerId', ParseUUIDPipe) offerId: string,
  ): Promise<ReplyResult> {
    return this.answerOffer.run({ offerId, personId, answer: 'going' });
  }

  /** Leaves it to whoever waits next. */
  @Put('refusal')
  refuse(
    @SignedIn() { personId }: Viewer,
    @Param('offerId', ParseUUIDPipe) offerId: string,
  ): Promise<ReplyResult> {
    return this.answerOffer.run({ offerId, personId, answer: 'declined' });
  }
}
