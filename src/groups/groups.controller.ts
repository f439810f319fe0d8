import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Page } from '../common/page.js';
import { MaybeViewer, SignedIn, type Viewer } from '../people/viewer.js';
import { CreateGroup } from './create-group.js';
import { GroupsQuery, NewGroupBody } from './groups.bodies.js';
import { GroupsQueries, type GroupSummary, type GroupView } from './groups.queries.js';

@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly createGroup: CreateGroup,
  ) {}

  @Get()
  list(@Query() query: GroupsQuery): Promise<Page<GroupSummary>> {
    return this.groups.list(query);
  }

  @Post()
  async create(@SignedIn() viewer: Viewer, @Body() body: NewGroupBody): Promise<GroupView> {
    const groupId = await this.createGroup.run(viewer, body);
    return this.groups.read(groupId, viewer.personId);
  }

  @Get(':groupId')
  read(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<GroupView> {
    return this.groups.read(groupId, viewer?.personId ?? null);
  }
}
