import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { ThanksBody } from '../../../rsvps/rsvps.bodies.js';
import { SayThanks } from '../../../rsvps/thanks/say-thanks.js';
import { TakeThanksBack } from '../../../rsvps/thanks/take-thanks-back.js';
import { ThanksQueries } from '../../../rsvps/thanks/thanks.queries.js';
import {
  answerForm,
  type FormState,
  freshForm,
  isToBeTypedAgain,
  type Posted,
  statusOf,
  text,
  ticked,
  typedAgain,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { eventTitle } from '../../tab-titles.js';
import { ThanksPage } from './thanks.js';

interface Asked {
  viewer: Viewer;
  eventId: string;
  reply: FastifyReply;
}

@Controller('events/:eventId/thanks')
export class ThanksPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly thanks: ThanksQueries,
    private readonly sayThanks: SayThanks,
    private readonly takeThanksBack: TakeThanksBack,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, eventId, reply }, freshForm);
  }

  /** Shows how it reads first; sent once more, it counts. */
  @Post()
  say(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, reply };
    if (isToBeTypedAgain(posted)) return this.page(asked, typedAgain(posted));
    return answerForm(posted, {
      act: async () => {
        const { words } = await checkBody(ThanksBody, { words: text(posted, 'words') });
        if (!ticked(posted, 'confirmed')) return this.page(asked, freshForm, words);
        await this.sayThanks.run({ eventId, hostId: viewer.personId, words });
        this.pages.goOn(reply, `/events/${eventId}/thanks`, 'thanks-said');
      },
      again: (form) => this.page(asked, form),
    });
  }

  @Post('take-back')
  takeBack(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.takeThanksBack.run({ eventId, hostId: viewer.personId });
        this.pages.goOn(reply, `/events/${eventId}/thanks`, 'thanks-taken-back');
      },
      again: (form) => this.page({ viewer, eventId, reply }, form),
    });
  }

  private async page({ viewer, eventId, reply }: Asked, form: FormState, preview?: string): Promise<void> {
    const event = await this.events.read(eventId, viewer.personId);
    const thanks = await this.thanks.read(eventId, viewer.personId);
    const info = { title: eventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <ThanksPage {...{ event, thanks, form }} preview={preview ?? null} />);
  }
}
