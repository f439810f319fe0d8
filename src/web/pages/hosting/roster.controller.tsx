import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { ReplyAddresses } from '../../../people/reply-addresses.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { DateReachQueries } from '../../../rsvps/date-reach.queries.js';
import { RosterQueries } from '../../../rsvps/roster.queries.js';
import { optional, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { RosterPage } from './roster.js';

const ON_A_PAGE = 100;

@Controller('events/:eventId/roster')
export class RosterPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly rosters: RosterQueries,
    private readonly reach: DateReachQueries,
    private readonly replyAddresses: ReplyAddresses,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after'), limit: ON_A_PAGE });
    const roster = await this.rosters.read(eventId, viewer.personId, query);
    const reach = await this.reach.read(eventId, viewer.personId);
    const event = await this.events.read(eventId, viewer.personId);
    const { areInUse: hasNotes } = this.replyAddresses;
    const page = <RosterPage {...{ event, roster, reach, hasNotes }} isFirst={query.after === undefined} />;
    await this.pages.send(reply, { title: hostedEventTitle(event), unlisted: true }, page);
  }
}
