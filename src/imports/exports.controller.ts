import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { ExportEvents } from './export-events.js';
import { sendDownload } from './send-download.js';

@Controller('api/v1/groups/:groupId')
export class ExportsController {
  constructor(private readonly exportEvents: ExportEvents) {}

  /** All that the group has published, as an iCalendar file, without exact addresses and links to calls. */
  @Get('events.ics')
  async calendar(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, 'ics', await this.exportEvents.calendar({ groupId, personId }));
  }

  /** The same as a table, one row for each event or series, with addresses and links. */
  @Get('events.csv')
  async table(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, 'csv', await this.exportEvents.table({ groupId, personId }));
  }
}
