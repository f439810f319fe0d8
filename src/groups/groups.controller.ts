import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import type { Page } from '../common/page.js';
import { MaybeViewer, SignedIn, type Viewer } from '../people/viewer.js';
import { ArchiveGroup } from './archive-group.js';
import { CreateGroup } from './create-group.js';
import { EditGroup } from './edit-group.js';
import { GroupReachQueries, type Reach } from './group-reach.queries.js';
import { GroupChangesBody, GroupsQuery, NewGroupBody } from './groups.bodies.js';
import { GroupsQueries, type GroupSummary, type GroupView } from './groups.queries.js';

@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly createGroup: CreateGroup,
    private readonly editGroup: EditGroup,
    private readonly archiveGroup: ArchiveGroup,
    private readonly reach: GroupReachQueries,
  ) {}

  /** Public groups, the newest first. */
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

  /** For hosts: how many of its members can be reached by letter, and never who. */
  @Get(':groupId/reach')
  readReach(@SignedIn() viewer: Viewer, @Param('groupId', ParseUUIDPipe) groupId: string): Promise<Reach> {
    return this.reach.read(groupId, viewer.personId);
  }

  @Patch(':groupId')
  async edit(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() changes: GroupChangesBody,
  ): Promise<GroupView> {
    await this.editGroup.run({ groupId, personId: viewer.personId, changes });
    return this.groups.read(groupId, viewer.personId);
  }

  /** Archives the group: it can be read and left from then on, and nothing else. */
  @Delete(':groupId')
  @HttpCode(204)
  archive(@SignedIn() viewer: Viewer, @Param('groupId', ParseUUIDPipe) groupId: string): Promise<void> {
    return this.archiveGroup.run(groupId, viewer);
  }
}
