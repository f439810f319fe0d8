import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Mailboxes } from '../../../groups/mailbox/mailboxes.js';
import { ReplyNotesQueries } from '../../../inbound/reply-notes.queries.js';
import { ReplyAddresses } from '../../../people/reply-addresses.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { optional, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle, hostedEventTitle } from '../../tab-titles.js';
import { GroupNotesPage, ReplyNotesPage, type WayOfAnswers } from './reply-notes.js';

@Controller()
export class ReplyNotesPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly notes: ReplyNotesQueries,
    private readonly mailboxes: Mailboxes,
    private readonly replyAddresses: ReplyAddresses,
  ) {}

  @Get('events/:eventId/notes')
  async ofDate(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const notes = await this.notes.ofDate(eventId, viewer.personId, query);
    const event = await this.events.read(eventId, viewer.personId);
    const answers = await this.wayOfAnswers(event.group.id);
    const page = <ReplyNotesPage {...{ event, notes, answers }} isFirst={query.after === undefined} />;
    await this.pages.send(reply, { title: hostedEventTitle(event), unlisted: true }, page);
  }

  @Get('groups/:groupId/notes')
  async ofGroup(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const notes = await this.notes.ofGroup(groupId, viewer.personId, query);
    const group = await this.groups.read(groupId, viewer.personId);
    const answers = await this.wayOfAnswers(groupId);
    const page = <GroupNotesPage {...{ group, notes, answers }} isFirst={query.after === undefined} />;
    await this.pages.send(reply, { title: groupTitle(group), unlisted: true }, page);
  }

  private async wayOfAnswers(groupId: string): Promise<WayOfAnswers> {
    const goToMailbox = await this.mailboxes.isNamed(groupId);
    return { areReceived: this.replyAddresses.areInUse, goToMailbox };
  }
}
