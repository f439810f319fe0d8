import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Put,
  Query,
} from '@nestjs/common';
import type { Page } from '../common/page.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { ApproveRequest } from './approve-request.js';
import { ChooseGreeter } from './choose-greeter.js';
import { ChangeRole } from './change-role.js';
import { DeclineRequest } from './decline-request.js';
import { MembersQuery, RoleBody } from './groups.bodies.js';
import { type ListedMember, MembersQueries } from './members.queries.js';
import { RemoveMember } from './remove-member.js';

/** A member is named by the membership, so that nobody can be followed from group to group. */
@Controller('api/v1/groups/:groupId/members')
export class MembersController {
  constructor(
    private readonly members: MembersQueries,
    private readonly approveRequest: ApproveRequest,
    private readonly declineRequest: DeclineRequest,
    private readonly changeRole: ChangeRole,
    private readonly removeMember: RemoveMember,
    private readonly chooseGreeter: ChooseGreeter,
  ) {}

  /** For organisers and facilitators. */
  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Query() query: MembersQuery,
  ): Promise<Page<ListedMember>> {
    return this.members.list(groupId, viewer.personId, query);
  }

  @Patch(':memberId')
  @HttpCode(204)
  change(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
    @Body() { role }: RoleBody,
  ): Promise<void> {
    return this.changeRole.run({ groupId, membershipId, personId, role });
  }

  /** Removes a member, or takes an invitation back. */
  @Delete(':memberId')
  @HttpCode(204)
  remove(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.removeMember.run({ groupId, membershipId, personId });
  }

  /** Chooses them to greet people who come for the first time, if they have offered it. */
  @Put(':memberId/greeting')
  @HttpCode(204)
  choose(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.chooseGreeter.run({ groupId, membershipId, personId, greets: true });
  }

  @Delete(':memberId/greeting')
  @HttpCode(204)
  chooseNoMore(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.chooseGreeter.run({ groupId, membershipId, personId, greets: false });
  }

  @Put(':memberId/approval')
  @HttpCode(204)
  approve(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.approveRequest.run({ groupId, membershipId, personId });
  }

  @Put(':memberId/refusal')
  @HttpCode(204)
  decline(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.declineRequest.run({ groupId, membershipId, personId });
  }
}
