import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../common/domain-error.js';
import { Installation } from '../installation/installation.js';
import { ListedDatesQueries } from './listed-dates.queries.js';
import { sendPolledJson } from './polled.js';
import { type ShownDates, shownDates } from './shown-dates.js';

@Controller('api/v1/groups/:groupId/shown-dates')
export class ShownDatesController {
  constructor(
    private readonly installation: Installation,
    private readonly listed: ListedDatesQueries,
  ) {}

  /** The next dates as other sites show them. Browsers hand them only to scripts of the sites that the organiser named. */
  @Get()
  async read(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<ShownDates> {
    const group = await this.listed.elsewhere(groupId);
    if (!group) throw new NotFound();
    const { origin } = reply.request.headers;
    if (origin && group.origins.includes(origin)) void reply.header('access-control-allow-origin', origin);
    void reply.header('vary', 'origin');
    const { baseUrl } = await this.installation.state();
    return sendPolledJson(reply, shownDates(group, baseUrl));
  }
}
