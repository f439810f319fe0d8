import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Page } from '../../../common/page.js';
import { GroupsQuery } from '../../../groups/groups.bodies.js';
import { mayStartGroups } from '../../../groups/groups.policy.js';
import { GroupsQueries, type GroupSummary } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { type Posted, readSearch, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { findOrNear } from '../../find-or-near.js';
import { webWords } from '../../words/words.js';
import { GroupsPage } from './groups.js';

const NONE: Page<GroupSummary> = { items: [], next: null };

/** Nobody has more than a page can show. */
const MOST_OWN_GROUPS = 100;

@Controller('groups')
export class GroupsPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
  ) {}

  @Get()
  async show(
    @MaybeViewer() viewer: Viewer | null,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { groupStarters } = await this.installation.state();
    const { search, form } = await readSearch(GroupsQuery, query, ['text', 'topic', 'after']);
    const { found: groups, isNear } = search
      ? await findOrNear(search.text, (near) => this.groups.list(search, near))
      : { found: NONE, isNear: false };
    const { items: own } = viewer
      ? await this.groups.listOf(viewer.personId, { limit: MOST_OWN_GROUPS })
      : { items: [] };
    const mayStart = viewer !== null && mayStartGroups(viewer, groupStarters);
    const { after: _, limit: __, ...filters } = search ?? new GroupsQuery();
    const list = { groups, isNear, filters, form };
    const page = <GroupsPage own={own} {...list} mayStart={mayStart} />;
    await this.pages.send(
      reply,
      { title: (language) => webWords(language).around.groups, status: statusOf(form) },
      page,
    );
  }
}
