import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventsQueries } from '../../../events/events.queries.js';
import { Installation } from '../../../installation/installation.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { CheckInQueries } from '../../../rsvps/on-the-day/check-in.queries.js';
import { LetWalkInsCheckIn } from '../../../rsvps/on-the-day/let-walk-ins-check-in.js';
import { DayScript } from '../../components/day-script.js';
import { type Posted, ticked } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { CheckInCodePage } from './check-in-code.js';

/** For the room: hosts show it on a screen, so it says nothing about anybody. */
@Controller('events/:eventId/check-in-code')
export class CheckInCodePages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly events: EventsQueries,
    private readonly checkIns: CheckInQueries,
    private readonly letWalkInsCheckIn: LetWalkInsCheckIn,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const shown = await this.checkIns.shown(eventId, viewer.personId);
    const event = await this.events.read(eventId, viewer.personId);
    const { baseUrl } = await this.installation.state();
    const address = `${baseUrl}/here/${shown.occurrenceId}/${shown.code}`;
    const info = { title: groupTitle(event.group), unlisted: true, head: <DayScript reloadSeconds={30} /> };
    await this.pages.send(reply, info, <CheckInCodePage {...{ event, shown, address }} />);
  }

  @Post('walk-ins')
  async letWalkIns(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const allowed = ticked(posted, 'allowed');
    await this.letWalkInsCheckIn.run({ eventId, hostId: viewer.personId, allowed });
    this.pages.goOn(reply, `/events/${eventId}/check-in-code`);
  }
}
