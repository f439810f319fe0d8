import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ChangeFeed } from '../../../calendar/change-feed.js';
import { addressOf, CreateFeed } from '../../../calendar/create-feed.js';
import { FeedBody, FeedChangesBody } from '../../../calendar/feeds.bodies.js';
import { FeedsQueries } from '../../../calendar/feeds.queries.js';
import { RenewFeedSecret } from '../../../calendar/renew-feed-secret.js';
import { RevokeFeed } from '../../../calendar/revoke-feed.js';
import { checkBody } from '../../../common/check-body.js';
import { Clock } from '../../../common/clock.js';
import { NotFound } from '../../../common/domain-error.js';
import type { Language } from '../../../common/languages.js';
import { toDate } from '../../../database/instant.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { Cookies } from '../../../people/cookies.js';
import { InSession, MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { feedWishOf } from '../../components/feed-fields.js';
import { answerForm, type FormState, freshForm, optional, type Posted, statusOf } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle, tabTitleFor } from '../../tab-titles.js';
import { CalendarPage, CalendarsPage, GroupCalendarPage, NewCalendarPage } from './calendars.js';
import { meWords } from './words/words.js';

const NEW = 'new-feed';
const MINUTES_TO_SHOW_IT = 10;

@Controller()
export class CalendarPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
    private readonly feeds: FeedsQueries,
    private readonly createFeed: CreateFeed,
    private readonly changeFeed: ChangeFeed,
    private readonly renewSecret: RenewFeedSecret,
    private readonly revokeFeed: RevokeFeed,
  ) {}

  @Get('me/calendars')
  show(@InSession() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    return this.page(viewer, reply, freshForm);
  }

  @Post('me/calendars')
  create(@InSession() viewer: Viewer, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const kind = optional(posted, 'kind');
        const wish = await checkBody(FeedBody, { ...feedWishOf(posted), ...(kind && { kind }) });
        const { id, token } = await this.createFeed.run({ personId: viewer.personId, wish });
        this.showSecret(reply, id, token);
      },
      again: (form) => this.page(viewer, reply, form),
    });
  }

  /** Shows the address that was made a moment ago, to the person who made it. */
  @Get('me/calendars/new')
  async showNew(@InSession() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    const [id, token] = (this.cookies.recall(reply.request, NEW) ?? '').split('.');
    const feed = (await this.feeds.list(viewer.personId)).find((it) => it.id === id);
    const shownSince = toDate(this.clock.now().subtract({ minutes: MINUTES_TO_SHOW_IT }));
    if (!feed || feed.secretSince < shownSince) return this.pages.goOn(reply, '/me/calendars');
    const { baseUrl } = await this.installation.state();
    const page = <NewCalendarPage url={addressOf(token!, baseUrl)} name={feed.name} />;
    const title = (language: Language) => meWords(language).newCalendar.title;
    return this.pages.send(reply, { title, unlisted: true }, page);
  }

  @Get('me/calendars/:feedId')
  showOne(
    @InSession() viewer: Viewer,
    @Param('feedId', IdInAddress) feedId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.onePage(viewer, feedId, reply, freshForm);
  }

  @Post('me/calendars/:feedId')
  change(
    @InSession() viewer: Viewer,
    @Param('feedId', IdInAddress) feedId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wishes = await checkBody(FeedChangesBody, feedWishOf(posted));
        await this.changeFeed.run({ personId: viewer.personId, feedId, wishes });
        this.pages.goOn(reply, `/me/calendars/${feedId}`, 'feed-changed');
      },
      again: (form) => this.onePage(viewer, feedId, reply, form),
    });
  }

  @Post('me/calendars/:feedId/secret')
  async renew(
    @InSession() { personId }: Viewer,
    @Param('feedId', IdInAddress) feedId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = await this.renewSecret.run({ personId, feedId });
    this.showSecret(reply, feedId, token);
  }

  @Post('me/calendars/:feedId/end')
  async end(
    @InSession() viewer: Viewer,
    @Param('feedId', IdInAddress) feedId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.revokeFeed.run({ personId: viewer.personId, feedId });
    this.cookies.forget(reply, NEW);
    this.pages.goOn(reply, '/me/calendars', 'feed-revoked');
  }

  /** @throws NotFound for a private group, whose dates are in no public calendar */
  @Get('groups/:groupId/calendar')
  async showGroup(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.groups.read(groupId, viewer?.personId ?? null);
    if (group.visibility === 'private') throw new NotFound();
    const { baseUrl } = await this.installation.state();
    const title = groupTitle(group);
    const calendarName = tabTitleFor(null, title);
    const url = `${baseUrl}/feeds/groups/${groupId}.ics`;
    const info = { title, unlisted: group.visibility !== 'public' };
    const page = <GroupCalendarPage group={group} url={url} calendarName={calendarName} />;
    await this.pages.send(reply, info, page);
  }

  /** On the next page, to this browser alone and not for long. */
  private showSecret(reply: FastifyReply, feedId: string, token: string): void {
    this.cookies.remember(reply, NEW, `${feedId}.${token}`, MINUTES_TO_SHOW_IT);
    this.pages.goOn(reply, '/me/calendars/new');
  }

  private async onePage(viewer: Viewer, feedId: string, reply: FastifyReply, form: FormState) {
    const { personId, timeZone: zone, discreet } = viewer;
    const feed = await this.feeds.read(personId, feedId);
    const title = (language: Language) => meWords(language).calendars.title;
    const info = { title, status: statusOf(form), unlisted: true };
    const page = <CalendarPage {...{ feed, zone, discreet, form }} now={this.clock.now()} />;
    await this.pages.send(reply, info, page);
  }

  private async page(viewer: Viewer, reply: FastifyReply, form: FormState) {
    const feeds = await this.feeds.list(viewer.personId);
    const title = (language: Language) => meWords(language).calendars.title;
    const info = { title, status: statusOf(form), unlisted: true };
    const { discreet, personId } = viewer;
    const isHost = await this.groups.hostsAny(personId);
    const page = <CalendarsPage {...{ feeds, discreet, isHost, form }} now={this.clock.now()} />;
    await this.pages.send(reply, info, page);
  }
}
