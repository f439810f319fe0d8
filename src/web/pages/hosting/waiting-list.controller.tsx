import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { ChangePlaces } from '../../../rsvps/waiting/change-places.js';
import { ReorderWaitingList } from '../../../rsvps/waiting/reorder-waiting-list.js';
import { PlacesBody, WaitingOrderBody } from '../../../rsvps/waiting/waiting-list.bodies.js';
import { WaitingListQueries } from '../../../rsvps/waiting/waiting-list.queries.js';
import {
  answerForm,
  type FormState,
  freshForm,
  number,
  optional,
  type Posted,
  statusOf,
  text,
  ticked,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { MoveInLinePage, positionIn } from './move-in-line.js';
import { WaitingListPage } from './waiting-list.js';

interface Asked {
  viewer: Viewer;
  eventId: string;
  reply: FastifyReply;
}

@Controller('events/:eventId')
export class WaitingListPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly waitingList: WaitingListQueries,
    private readonly reorderWaitingList: ReorderWaitingList,
    private readonly changePlaces: ChangePlaces,
  ) {}

  @Get('waiting-list')
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.listPage({ viewer, eventId, reply }, freshForm, optional(query, 'after'));
  }

  @Post('places')
  change(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wish = await checkBody(PlacesBody, {
          overbookedBy: number(posted, 'overbookedBy') ?? 0,
          heldForNewcomers: number(posted, 'heldForNewcomers') ?? 0,
          heldForCarers: number(posted, 'heldForCarers') ?? 0,
          heldForInterpreters: number(posted, 'heldForInterpreters') ?? 0,
          waitlistClosed: ticked(posted, 'waitlistClosed'),
        });
        const { gavePlaces } = await this.changePlaces.run({ eventId, hostId: viewer.personId, wish });
        const notice = gavePlaces ? 'places-given' : 'places-saved';
        this.pages.goOn(reply, `/events/${eventId}/waiting-list`, notice);
      },
      again: (form) => this.listPage({ viewer, eventId, reply }, form),
    });
  }

  @Get('waiting-list/:rsvpId')
  showMove(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Param('rsvpId', IdInAddress) rsvpId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.movePage({ viewer, eventId, reply }, rsvpId, freshForm);
  }

  @Post('waiting-list/:rsvpId')
  move(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Param('rsvpId', IdInAddress) rsvpId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const order = { rsvpId, position: positionIn(posted), reason: text(posted, 'reason') };
        const body = await checkBody(WaitingOrderBody, order);
        const move = { eventId, hostId: viewer.personId, ...body };
        const { isMoved } = await this.reorderWaitingList.run(move);
        const notice = isMoved ? 'waiting-list-moved' : 'waiting-list-stays';
        this.pages.goOn(reply, `/events/${eventId}/waiting-list`, notice);
      },
      again: (form) => this.movePage({ viewer, eventId, reply }, rsvpId, form),
    });
  }

  private async listPage({ viewer, eventId, reply }: Asked, form: FormState, after?: string): Promise<void> {
    const query = await checkBody(PageQuery, { after });
    const list = await this.waitingList.list(eventId, viewer.personId, query);
    const event = await this.events.read(eventId, viewer.personId);
    const page = <WaitingListPage {...{ event, list, form }} isFirst={!after} readerZone={viewer.timeZone} />;
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, page);
  }

  private async movePage({ viewer, eventId, reply }: Asked, rsvpId: string, form: FormState): Promise<void> {
    const { entry, waiting } = await this.waitingList.read(eventId, viewer.personId, rsvpId);
    const event = await this.events.read(eventId, viewer.personId);
    const page = <MoveInLinePage {...{ event, entry, waiting, form }} />;
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, page);
  }
}
