import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { CancelEvent } from '../../../events/cancel-event.js';
import { CancellationBody } from '../../../events/events.bodies.js';
import { EventIsCancelled, EventIsDraft } from '../../../events/events.errors.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { RosterQueries } from '../../../rsvps/roster.queries.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { eventToChange } from './event-to-change.js';
import { CancelEventPage } from './cancel-event.js';

/** Who asks, about which event, and where the answer goes. */
interface Asked {
  eventId: string;
  viewer: Viewer;
  reply: FastifyReply;
}

@Controller('events/:eventId/cancel')
export class CancelEventPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly rosters: RosterQueries,
    private readonly cancelEvent: CancelEvent,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ eventId, viewer, reply }, freshForm);
  }

  @Post()
  async cancel(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answerForm(posted, {
      act: async () => {
        const { reason = '' } = await checkBody(CancellationBody, { reason: text(posted, 'reason') });
        const undo = await this.cancelEvent.run({ eventId, personId: viewer.personId, reason });
        this.pages.goOn(reply, `/events/${eventId}`, undo ? 'date-cancelled' : 'event-cancelled');
      },
      again: (form) => this.page({ eventId, viewer, reply }, form),
    });
  }

  private async page({ eventId, viewer, reply }: Asked, form: FormState): Promise<void> {
    const event = await eventToChange(this.events, { eventId, viewer });
    if (event.state === 'cancelled') throw new EventIsCancelled();
    if (event.state === 'draft') throw new EventIsDraft();
    const one = Object.assign(new PageQuery(), { limit: 1 });
    const { counts } = await this.rosters.read(eventId, viewer.personId, one);
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    const page = <CancelEventPage event={event} hearing={counts.going + counts.maybe} form={form} />;
    await this.pages.send(reply, info, page);
  }
}
