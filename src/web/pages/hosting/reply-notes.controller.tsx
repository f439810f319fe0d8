import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { ReplyNotesQueries } from '../../../inbound/reply-notes.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { optional, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { ReplyNotesPage } from './reply-notes.js';

@Controller('events/:eventId/notes')
export class ReplyNotesPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly notes: ReplyNotesQueries,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const notes = await this.notes.about(eventId, viewer.personId, query);
    const event = await this.events.read(eventId, viewer.personId);
    const page = <ReplyNotesPage {...{ event, notes }} isFirst={query.after === undefined} />;
    await this.pages.send(reply, { title: hostedEventTitle(event), unlisted: true }, page);
  }
}
