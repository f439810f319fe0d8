import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../common/page.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { HostLogQueries, type LoggedAct } from './host-log.queries.js';

@Controller('api/v1/groups/:groupId/host-log')
export class HostLogController {
  constructor(private readonly hostLog: HostLogQueries) {}

  /** For organisers: what hosts did and why. */
  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Query() query: PageQuery,
  ): Promise<Page<LoggedAct>> {
    return this.hostLog.list(groupId, viewer.personId, query);
  }
}
