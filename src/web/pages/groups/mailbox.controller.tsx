import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { GroupIsArchived } from '../../../groups/groups.errors.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { ConfirmMailbox } from '../../../groups/mailbox/confirm-mailbox.js';
import { GiveUpMailbox } from '../../../groups/mailbox/give-up-mailbox.js';
import { MailboxBody, MailboxCodeBody } from '../../../groups/mailbox/mailbox.bodies.js';
import { Mailboxes } from '../../../groups/mailbox/mailboxes.js';
import { NameMailbox } from '../../../groups/mailbox/name-mailbox.js';
import { ReplyAddresses } from '../../../people/reply-addresses.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import type { NoticeName } from '../../notices.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { MailboxPage } from './mailbox.js';

interface Asked {
  viewer: Viewer;
  groupId: string;
  posted: Posted;
  reply: FastifyReply;
}

@Controller('groups/:groupId/mailbox')
export class GroupMailboxPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly mailboxes: Mailboxes,
    private readonly replyAddresses: ReplyAddresses,
    private readonly nameMailbox: NameMailbox,
    private readonly confirmMailbox: ConfirmMailbox,
    private readonly giveUpMailbox: GiveUpMailbox,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, groupId, posted: {}, reply }, freshForm);
  }

  @Post()
  name(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'address-code-asked', async () => {
      const { address } = await checkBody(MailboxBody, { address: text(posted, 'address') });
      await this.nameMailbox.run({ groupId, personId: viewer.personId, address });
    });
  }

  @Post('confirmation')
  confirm(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'mailbox-confirmed', async () => {
      const { code } = await checkBody(MailboxCodeBody, { code: text(posted, 'code') });
      await this.confirmMailbox.run({ groupId, personId: viewer.personId, code });
    });
  }

  @Post('give-up')
  giveUp(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, groupId, posted, reply }, 'mailbox-given-up', () =>
      this.giveUpMailbox.run({ groupId, personId: viewer.personId }),
    );
  }

  private act(asked: Asked, notice: NoticeName, doIt: () => Promise<void>): Promise<void> {
    return answerForm(asked.posted, {
      act: async () => {
        await doIt();
        this.pages.goOn(asked.reply, `/groups/${asked.groupId}/mailbox`, notice);
      },
      again: (form) => this.page(asked, form),
    });
  }

  private async page({ viewer, groupId, reply }: Asked, form: FormState): Promise<void> {
    const mailbox = await this.mailboxes.read(groupId, viewer.personId);
    const group = await this.groups.read(groupId, viewer.personId);
    if (group.archivedAt) throw new GroupIsArchived();
    const { areInUse: areReceived } = this.replyAddresses;
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <MailboxPage {...{ group, mailbox, areReceived, form }} />);
  }
}
