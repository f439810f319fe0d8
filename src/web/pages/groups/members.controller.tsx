import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Page } from '../../../common/page.js';
import { ApproveRequest } from '../../../groups/approve-request.js';
import { ChangeRole } from '../../../groups/change-role.js';
import { ChooseGreeter } from '../../../groups/choose-greeter.js';
import { DeclineRequest } from '../../../groups/decline-request.js';
import { InvitationBody, MembersQuery, RoleBody } from '../../../groups/groups.bodies.js';
import { HostsOnly } from '../../../groups/groups.errors.js';
import { mayHost, mayOrganise } from '../../../groups/groups.policy.js';
import { GroupReachQueries } from '../../../groups/group-reach.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { InviteToGroup } from '../../../groups/invite-to-group.js';
import { type ListedMember, MembersQueries } from '../../../groups/members.queries.js';
import { RemoveMember } from '../../../groups/remove-member.js';
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
import type { NoticeName } from '../../notices.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { MembersPage } from './members.js';

const ON_A_PAGE = 50;
const NOBODY: Page<ListedMember> = { items: [], next: null };

interface Asked {
  viewer: Viewer;
  groupId: string;
  posted: Posted;
  reply: FastifyReply;
}

@Controller('groups/:groupId')
export class MembersPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly members: MembersQueries,
    private readonly reach: GroupReachQueries,
    private readonly inviteToGroup: InviteToGroup,
    private readonly approveRequest: ApproveRequest,
    private readonly declineRequest: DeclineRequest,
    private readonly changeRole: ChangeRole,
    private readonly removeMember: RemoveMember,
    private readonly chooseGreeter: ChooseGreeter,
  ) {}

  @Get('members')
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, groupId, posted: query, reply }, freshForm);
  }

  @Post('invitations')
  invite(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'invitation-sent', async () => {
      const { email } = await checkBody(InvitationBody, { email: text(posted, 'email') });
      await this.inviteToGroup.run({ groupId, personId: viewer.personId, email });
    });
  }

  @Post('members/:memberId/approve')
  approve(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('memberId', IdInAddress) membershipId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'request-approved', () =>
      this.approveRequest.run({ groupId, membershipId, personId: viewer.personId }),
    );
  }

  @Post('members/:memberId/decline')
  decline(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('memberId', IdInAddress) membershipId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'request-declined', () =>
      this.declineRequest.run({ groupId, membershipId, personId: viewer.personId }),
    );
  }

  @Post('members/:memberId/role')
  changeTheirRole(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('memberId', IdInAddress) membershipId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'role-changed', async () => {
      const { role } = await checkBody(RoleBody, { role: text(posted, 'role') });
      await this.changeRole.run({ groupId, membershipId, personId: viewer.personId, role });
    });
  }

  @Post('members/:memberId/greeting')
  chooseTheGreeter(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('memberId', IdInAddress) membershipId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const greets = ticked(posted, 'greets');
    return this.act({ viewer, groupId, posted, reply }, greets ? 'greeter-chosen' : 'greeter-dropped', () =>
      this.chooseGreeter.run({ groupId, membershipId, personId: viewer.personId, greets }),
    );
  }

  /** Of a member, or of an invitation that nobody has answered. */
  @Post('members/:memberId/remove')
  remove(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('memberId', IdInAddress) membershipId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const notice = text(posted, 'state') === 'invited' ? 'invitation-taken-back' : 'member-removed';
    return this.act({ viewer, groupId, posted, reply }, notice, () =>
      this.removeMember.run({ groupId, membershipId, personId: viewer.personId }),
    );
  }

  private act(asked: Asked, notice: NoticeName, doIt: () => Promise<void>): Promise<void> {
    return answerForm(asked.posted, {
      act: async () => {
        await doIt();
        this.pages.goOn(asked.reply, `/groups/${asked.groupId}/members`, notice);
      },
      again: (form) => this.page({ ...asked, posted: {} }, form),
    });
  }

  private async page({ viewer, groupId, posted, reply }: Asked, form: FormState): Promise<void> {
    const { personId } = viewer;
    const group = await this.groups.read(groupId, personId);
    const { membership } = group;
    if (!mayHost(membership)) throw new HostsOnly();
    const isOrganiser = mayOrganise(membership);
    const list = async (state: MembersQuery['state'], after?: string) =>
      this.members.list(groupId, personId, await checkBody(MembersQuery, { state, after, limit: ON_A_PAGE }));
    const page = (
      <MembersPage
        group={group}
        isOrganiser={isOrganiser}
        members={await list('active', optional(posted, 'after'))}
        requests={isOrganiser ? await list('requested', optional(posted, 'requestsAfter')) : NOBODY}
        invited={isOrganiser ? await list('invited', optional(posted, 'invitedAfter')) : NOBODY}
        reach={await this.reach.read(groupId, personId)}
        readerZone={viewer.timeZone}
        form={form}
      />
    );
    await this.pages.send(reply, { title: groupTitle(group), status: statusOf(form), unlisted: true }, page);
  }
}
