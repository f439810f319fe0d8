import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Page } from '../../../common/page.js';
import { GroupEventsQuery } from '../../../events/lists.bodies.js';
import { type ComingUp, ComingUpQueries } from '../../../events/coming-up.queries.js';
import type { EventSummary } from '../../../events/event.view.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { mayFindEvents } from '../../../events/events.policy.js';
import { AcceptAgreement } from '../../../groups/accept-agreement.js';
import { JoiningBody } from '../../../groups/groups.bodies.js';
import { GroupReachQueries } from '../../../groups/group-reach.queries.js';
import { mayHost } from '../../../groups/groups.policy.js';
import { GroupsQueries, type GroupView } from '../../../groups/groups.queries.js';
import { JoinGroup } from '../../../groups/join-group.js';
import { LeaveGroup } from '../../../groups/leave-group.js';
import { OfferToGreet } from '../../../groups/offer-to-greet.js';
import { Installation } from '../../../installation/installation.js';
import { ReplyAddresses } from '../../../people/reply-addresses.js';
import { MaybeViewer, SignedIn, type Viewer } from '../../../people/viewer.js';
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
import { GroupHead, GroupPage } from './group.js';

const DATES_SHOWN = 10;

@Controller('groups/:groupId')
export class GroupPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly replyAddresses: ReplyAddresses,
    private readonly groups: GroupsQueries,
    private readonly reach: GroupReachQueries,
    private readonly events: EventsQueries,
    private readonly comingUp: ComingUpQueries,
    private readonly joinGroup: JoinGroup,
    private readonly leaveGroup: LeaveGroup,
    private readonly acceptAgreement: AcceptAgreement,
    private readonly offerToGreet: OfferToGreet,
  ) {}

  @Get()
  show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dates = { after: optional(query, 'after'), when: optional(query, 'when') ?? 'upcoming' };
    return this.page(groupId, viewer, reply, freshForm, dates);
  }

  /** Joins, asks to join, accepts an invitation or changes the called name: whichever comes next for the viewer. */
  @Post('join')
  join(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const before = await this.groups.read(groupId, viewer.personId);
        const wish = await checkBody(JoiningBody, {
          calledName: optional(posted, 'calledName'),
          note: optional(posted, 'note'),
        });
        const after = await this.joinGroup.run({ groupId, personId: viewer.personId, ...wish });
        this.pages.goOn(reply, `/groups/${groupId}`, joinNotice(before, after));
      },
      again: (form) => this.page(groupId, viewer, reply, form),
    });
  }

  @Post('leave')
  leave(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const before = await this.groups.read(groupId, viewer.personId);
        await this.leaveGroup.run({ groupId, personId: viewer.personId });
        const path = before.visibility === 'private' ? '/groups' : `/groups/${groupId}`;
        this.pages.goOn(reply, path, leaveNotice(before));
      },
      again: (form) => this.page(groupId, viewer, reply, form),
    });
  }

  @Post('greeting')
  greet(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const offers = ticked(posted, 'offers');
    return answerForm(posted, {
      act: async () => {
        await this.offerToGreet.run({ groupId, personId: viewer.personId, offers });
        this.pages.goOn(reply, `/groups/${groupId}`, offers ? 'greeting-offered' : 'greeting-stopped');
      },
      again: (form) => this.page(groupId, viewer, reply, form),
    });
  }

  @Post('agreement')
  agree(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const version = Number(text(posted, 'version'));
        await this.acceptAgreement.run({ groupId, personId: viewer.personId, version });
        this.pages.goOn(reply, `/groups/${groupId}`, 'agreement-accepted');
      },
      again: (form) => this.page(groupId, viewer, reply, form),
    });
  }

  private async page(
    groupId: string,
    viewer: Viewer | null,
    reply: FastifyReply,
    form: FormState,
    dates: { after?: string; when?: string } = {},
  ): Promise<void> {
    const personId = viewer?.personId ?? null;
    const group = await this.groups.read(groupId, personId);
    const query = await checkBody(GroupEventsQuery, { ...dates, limit: DATES_SHOWN });
    const events = mayFindEvents(group, group.membership)
      ? await this.listed(groupId, personId, query)
      : null;
    const reach = personId && mayHost(group.membership) ? await this.reach.read(groupId, personId) : null;
    const { areInUse: hasNotes } = this.replyAddresses;
    const { baseUrl, communityName } = await this.installation.state();
    await this.pages.send(
      reply,
      {
        title: groupTitle(group),
        status: statusOf(form),
        unlisted: group.visibility !== 'public',
        head: <GroupHead group={group} baseUrl={baseUrl} siteName={communityName} />,
      },
      <GroupPage {...{ group, events, reach, hasNotes, form }} when={query.when} />,
    );
  }

  private listed(
    groupId: string,
    personId: string | null,
    query: GroupEventsQuery,
  ): Promise<Page<EventSummary | ComingUp>> {
    return query.when === 'past'
      ? this.events.listOfGroup(groupId, personId, query)
      : this.comingUp.ofGroup(groupId, personId, query);
  }
}

function joinNotice({ membership }: GroupView, after: 'active' | 'requested'): NoticeName {
  if (membership?.state === 'active') return 'saved';
  if (membership?.state === 'invited') return 'invitation-accepted';
  return after === 'active' ? 'joined' : 'asked-to-join';
}

function leaveNotice({ membership }: GroupView): NoticeName {
  if (membership?.state === 'requested') return 'request-withdrawn';
  return membership?.state === 'invited' ? 'invitation-declined' : 'left';
}
