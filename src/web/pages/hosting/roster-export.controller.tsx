import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { Clock } from '../../../common/clock.js';
import { toDate } from '../../../database/instant.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { ExportRoster } from '../../../rsvps/export-roster.js';
import { rosterTable } from '../../../rsvps/roster-table.js';
import { ReasonBody } from '../../../rsvps/rsvps.bodies.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { ExportRosterPage, PrintedRosterPage } from './roster-export.js';

@Controller('events/:eventId/roster-export')
export class RosterExportPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly events: EventsQueries,
    private readonly exportRoster: ExportRoster,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page(eventId, viewer, reply, freshForm);
  }

  /** The file or the paper is the answer itself: it is written down once for each, and an address would show it again. */
  @Post()
  take(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { personId } = viewer;
    return answerForm(posted, {
      act: async () => {
        const { reason } = await checkBody(ReasonBody, { reason: text(posted, 'reason') });
        const rows = await this.exportRoster.run({ eventId, personId, reason });
        if (text(posted, 'as') === 'table') {
          void reply
            .type('text/csv; charset=utf-8')
            .header('content-disposition', 'attachment; filename="list.csv"')
            .send(rosterTable(rows));
          return;
        }
        const event = await this.events.read(eventId, personId);
        const info = { title: hostedEventTitle(event), unlisted: true };
        const isOver = event.endsAt <= toDate(this.clock.now());
        await this.pages.send(reply, info, <PrintedRosterPage {...{ event, rows, isOver }} />);
      },
      again: (form) => this.page(eventId, viewer, reply, form),
    });
  }

  private async page(eventId: string, viewer: Viewer, reply: FastifyReply, form: FormState): Promise<void> {
    const { personId } = viewer;
    await this.exportRoster.assertMay({ eventId, personId });
    const event = await this.events.read(eventId, personId);
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <ExportRosterPage {...{ event, form }} />);
  }
}
