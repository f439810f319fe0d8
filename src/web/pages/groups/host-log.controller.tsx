import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { HostLogQueries } from '../../../groups/host-log.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { optional, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { HostLogPage } from './host-log.js';

@Controller('groups/:groupId/host-log')
export class HostLogPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly hostLog: HostLogQueries,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const acts = await this.hostLog.list(groupId, viewer.personId, query);
    const group = await this.groups.read(groupId, viewer.personId);
    const page = (
      <HostLogPage {...{ group, acts }} isFirst={query.after === undefined} readerZone={viewer.timeZone} />
    );
    await this.pages.send(reply, { title: groupTitle(group), unlisted: true }, page);
  }
}
