import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../common/page.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { AcceptAgreement } from './accept-agreement.js';
import { AgreementBody, JoiningBody } from './groups.bodies.js';
import { GroupsQueries, type GroupView, type OwnGroup } from './groups.queries.js';
import { JoinGroup } from './join-group.js';
import { LeaveGroup } from './leave-group.js';
import { OfferToGreet } from './offer-to-greet.js';

@Controller('api/v1')
export class OwnMembershipController {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly joinGroup: JoinGroup,
    private readonly leaveGroup: LeaveGroup,
    private readonly acceptAgreement: AcceptAgreement,
    private readonly offerToGreet: OfferToGreet,
  ) {}

  /** The groups you belong to, are invited to, or have asked to join. */
  @Get('me/groups')
  list(@SignedIn() viewer: Viewer, @Query() query: PageQuery): Promise<Page<OwnGroup>> {
    return this.groups.listOf(viewer.personId, query);
  }

  /** Joins, asks to join, accepts an invitation, or changes your called name: `membership.state` says which. */
  @Put('groups/:groupId/membership')
  async join(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() body: JoiningBody,
  ): Promise<GroupView> {
    await this.joinGroup.run({ groupId, personId: viewer.personId, ...body });
    return this.groups.read(groupId, viewer.personId);
  }

  /** Leaves, takes a request back, or declines an invitation. */
  @Delete('groups/:groupId/membership')
  @HttpCode(204)
  leave(@SignedIn() viewer: Viewer, @Param('groupId', ParseUUIDPipe) groupId: string): Promise<void> {
    return this.leaveGroup.run({ groupId, personId: viewer.personId });
  }

  /** Says that you like to greet people who come for the first time. They are told what you are called here. */
  @Put('groups/:groupId/membership/greeting')
  @HttpCode(204)
  offer(@SignedIn() { personId }: Viewer, @Param('groupId', ParseUUIDPipe) groupId: string): Promise<void> {
    return this.offerToGreet.run({ groupId, personId, offers: true });
  }

  @Delete('groups/:groupId/membership/greeting')
  @HttpCode(204)
  offerNoMore(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<void> {
    return this.offerToGreet.run({ groupId, personId, offers: false });
  }

  @Put('groups/:groupId/agreement')
  @HttpCode(204)
  agree(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { version }: AgreementBody,
  ): Promise<void> {
    return this.acceptAgreement.run({ groupId, personId: viewer.personId, version });
  }
}
