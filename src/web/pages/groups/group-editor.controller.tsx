import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { GroupEventsQuery } from '../../../events/lists.bodies.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { ArchiveGroup } from '../../../groups/archive-group.js';
import { CreateGroup } from '../../../groups/create-group.js';
import { EditGroup } from '../../../groups/edit-group.js';
import { GroupChangesBody, NewGroupBody } from '../../../groups/groups.bodies.js';
import {
  GroupIsArchived,
  GroupsAreStartedByAdministrators,
  OrganisersOnly,
} from '../../../groups/groups.errors.js';
import { mayArchive, mayOrganise, mayStartGroups } from '../../../groups/groups.policy.js';
import { GroupsQueries, type GroupView } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, optional, type Posted, statusOf } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { ArchiveGroupPage } from './archive-group.js';
import { EditGroupPage, NewGroupPage } from './group-editor.js';
import { groupFrom, newGroupDefaults } from './group-fields.js';

const MOST_NAMED = 20;

@Controller('groups')
export class GroupEditorPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
    private readonly events: EventsQueries,
    private readonly createGroup: CreateGroup,
    private readonly editGroup: EditGroup,
    private readonly archiveGroup: ArchiveGroup,
  ) {}

  @Get('new')
  showNew(@SignedIn() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    return this.newPage(viewer, reply, freshForm);
  }

  @Post('new')
  create(@SignedIn() viewer: Viewer, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const typed = { ...groupFrom(posted), calledName: optional(posted, 'calledName') };
        const groupId = await this.createGroup.run(viewer, await checkBody(NewGroupBody, typed));
        this.pages.goOn(reply, `/groups/${groupId}`, 'group-started');
      },
      again: (form) => this.newPage(viewer, reply, form),
    });
  }

  @Get(':groupId/edit')
  showEdit(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.editPage(groupId, viewer, reply, freshForm);
  }

  @Post(':groupId/edit')
  edit(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.findMine(groupId, viewer);
        const changes = await checkBody(GroupChangesBody, groupFrom(posted));
        await this.editGroup.run({ groupId, personId: viewer.personId, changes });
        this.pages.goOn(reply, `/groups/${groupId}`, 'saved');
      },
      again: (form) => this.editPage(groupId, viewer, reply, form),
    });
  }

  @Get(':groupId/archive')
  showArchive(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.archivePage(groupId, viewer, reply, freshForm);
  }

  @Post(':groupId/archive')
  archive(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.archiveGroup.run(groupId, viewer);
        this.pages.goOn(reply, `/groups/${groupId}`, 'group-archived');
      },
      again: (form) => this.archivePage(groupId, viewer, reply, form),
    });
  }

  private async newPage(viewer: Viewer, reply: FastifyReply, form: FormState) {
    const { groupStarters, country } = await this.installation.state();
    if (!mayStartGroups(viewer, groupStarters)) throw new GroupsAreStartedByAdministrators();
    const info = { title: 'Start a group', status: statusOf(form), unlisted: true };
    const page = <NewGroupPage defaults={newGroupDefaults(viewer, country)} form={form} />;
    await this.pages.send(reply, info, page);
  }

  private async editPage(
    groupId: string,
    viewer: Viewer,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const group = await this.findMine(groupId, viewer);
    if (group.archivedAt) throw new GroupIsArchived();
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <EditGroupPage group={group} form={form} />);
  }

  private async archivePage(
    groupId: string,
    viewer: Viewer,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!mayArchive(viewer, group.membership)) throw new OrganisersOnly();
    const query = Object.assign(new GroupEventsQuery(), { limit: MOST_NAMED });
    const { items, next } = await this.events.listOfGroup(groupId, viewer.personId, query);
    const upcoming = items.filter(({ state }) => state === 'published');
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    const page = <ArchiveGroupPage {...{ group, upcoming, form }} hasMore={next !== null} />;
    await this.pages.send(reply, info, page);
  }

  /** @throws NotFound, OrganisersOnly */
  private async findMine(groupId: string, viewer: Viewer): Promise<GroupView> {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!mayOrganise(group.membership)) throw new OrganisersOnly();
    return group;
  }
}
