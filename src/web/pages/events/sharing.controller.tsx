import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { EditGroup } from '../../../groups/edit-group.js';
import { GroupChangesBody } from '../../../groups/groups.bodies.js';
import { GroupIsArchived, OrganisersOnly } from '../../../groups/groups.errors.js';
import { mayOrganise } from '../../../groups/groups.policy.js';
import { GroupsQueries, type GroupView } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  optional,
  type Posted,
  statusOf,
  text,
  ticked,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { SharingPage } from './sharing.js';

@Controller('groups/:groupId/sharing')
export class SharingPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
    private readonly editGroup: EditGroup,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page(groupId, viewer, reply, freshForm);
  }

  @Post()
  share(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.findMine(groupId, viewer);
        const changes = await checkBody(GroupChangesBody, {
          embedOrigins: text(posted, 'embedOrigins')
            .split(/[\s,]+/)
            .filter(Boolean),
          embedWords: optional(posted, 'embedWords'),
          inDirectories: ticked(posted, 'inDirectories'),
        });
        await this.editGroup.run({ groupId, personId: viewer.personId, changes });
        this.pages.goOn(reply, `/groups/${groupId}/sharing`, 'saved');
      },
      again: (form) => this.page(groupId, viewer, reply, form),
    });
  }

  private async page(groupId: string, viewer: Viewer, reply: FastifyReply, form: FormState): Promise<void> {
    const group = await this.findMine(groupId, viewer);
    if (group.archivedAt) throw new GroupIsArchived();
    const { baseUrl } = await this.installation.state();
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <SharingPage {...{ group, baseUrl, form }} />);
  }

  /** @throws NotFound, OrganisersOnly */
  private async findMine(groupId: string, viewer: Viewer): Promise<GroupView> {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!mayOrganise(group.membership)) throw new OrganisersOnly();
    return group;
  }
}
