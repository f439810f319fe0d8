import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { AcceptInvitation } from './accept-invitation.js';
import { DeclineInvitation } from './decline-invitation.js';
import { InvitationAcceptanceBody, InvitationBody, InvitationRefusalBody } from './groups.bodies.js';
import { InviteToGroup } from './invite-to-group.js';

@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly inviteToGroup: InviteToGroup,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly declineInvitation: DeclineInvitation,
  ) {}

  /** Sends a letter. The answer is the same whether or not the address is known, or a member's already. */
  @Post('groups/:groupId/invitations')
  @HttpCode(202)
  invite(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { email }: InvitationBody,
  ): Promise<void> {
    return this.inviteToGroup.run({ groupId, personId, email });
  }

  /** With the secret from the letter, and without signing in. It stays out of the address, and so out of logs. */
  @Put('invitations/acceptance')
  async accept(@Body() body: InvitationAcceptanceBody): Promise<{ groupId: string }> {
    const { groupId } = await this.acceptInvitation.run(body);
    return { groupId };
  }

  @Put('invitations/refusal')
  @HttpCode(204)
  decline(@Body() { secret }: InvitationRefusalBody): Promise<void> {
    return this.declineInvitation.run(secret);
  }
}
