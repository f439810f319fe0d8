import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportEvents } from '../../../imports/export-events.js';
import { sendDownload } from '../../../imports/send-download.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { IdInAddress } from '../../id-in-address.pipe.js';

@Controller('groups/:groupId')
export class ExportPages {
  constructor(private readonly exportEvents: ExportEvents) {}

  @Get('events.ics')
  async calendar(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, 'ics', await this.exportEvents.calendar({ groupId, personId }));
  }

  @Get('events.csv')
  async table(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, 'csv', await this.exportEvents.table({ groupId, personId }));
  }
}
