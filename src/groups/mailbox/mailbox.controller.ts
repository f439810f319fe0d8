import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { ConfirmMailbox } from './confirm-mailbox.js';
import { GiveUpMailbox } from './give-up-mailbox.js';
import { MailboxBody, MailboxCodeBody } from './mailbox.bodies.js';
import { Mailboxes, type MailboxView } from './mailboxes.js';
import { NameMailbox } from './name-mailbox.js';

@Controller('api/v1/groups/:groupId/mailbox')
export class MailboxController {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly nameMailbox: NameMailbox,
    private readonly confirmMailbox: ConfirmMailbox,
    private readonly giveUpMailbox: GiveUpMailbox,
  ) {}

  /** For organisers: where answers to the letters of the group go, if it has a mailbox of its own. */
  @Get()
  read(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<MailboxView> {
    return this.mailboxes.read(groupId, personId);
  }

  /** Sends a code there. What was named before stays until that comes back. */
  @Post('codes')
  async name(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { address }: MailboxBody,
  ): Promise<MailboxView> {
    await this.nameMailbox.run({ groupId, personId, address });
    return this.mailboxes.read(groupId, personId);
  }

  /** The code from the letter: answers go there from now on. */
  @Post('confirmation')
  @HttpCode(200)
  async confirm(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { code }: MailboxCodeBody,
  ): Promise<MailboxView> {
    await this.confirmMailbox.run({ groupId, personId, code });
    return this.mailboxes.read(groupId, personId);
  }

  @Delete()
  @HttpCode(204)
  giveUp(@SignedIn() { personId }: Viewer, @Param('groupId', ParseUUIDPipe) groupId: string): Promise<void> {
    return this.giveUpMailbox.run({ groupId, personId });
  }
}
