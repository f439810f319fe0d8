import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkTokens } from '../people/link-tokens.js';
import { LeaveGroup } from './leave-group.js';
import { membershipBehind } from './membership-behind.js';

/** Says no with the link from an invitation, also after having said yes. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly database: DataSource,
    private readonly links: LinkTokens,
    private readonly leaveGroup: LeaveGroup,
  ) {}

  /** @throws LinkIsOver, LastOrganiser */
  async run(secret: string): Promise<void> {
    await this.leaveGroup.run(await membershipBehind(this.database, this.links, secret));
  }
}
