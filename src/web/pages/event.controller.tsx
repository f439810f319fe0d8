import { Body, Controller, Get, Headers, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventFiles } from '../../calendar/event-file.js';
import { Clock } from '../../common/clock.js';
import { languageFrom } from '../../common/languages.js';
import { networkOf } from '../../common/network.js';
import { toDate } from '../../database/instant.js';
import { EventsQueries } from '../../events/events.queries.js';
import { isActive } from '../../groups/groups.policy.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { Installation } from '../../installation/installation.js';
import { Cookies } from '../../people/cookies.js';
import { MaybeViewer, SignedIn, type Viewer } from '../../people/viewer.js';
import { ReplyAsGuest } from '../../rsvps/guests/reply-as-guest.js';
import { ReplyToEvent } from '../../rsvps/reply-to-event.js';
import { ReplyWithCode } from '../../rsvps/guests/reply-with-code.js';
import { OwnReplyQueries } from '../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../rsvps/standing/standing.queries.js';
import { WithdrawReply } from '../../rsvps/withdraw-reply.js';
import {
  answerForm,
  type FormState,
  freshForm,
  type Posted,
  statusOf,
  ticked,
  withoutProof,
} from '../forms.js';
import { IdInAddress } from '../id-in-address.pipe.js';
import { LetterLandingsQueries } from '../letter-landings.queries.js';
import { LetterLink } from '../letter-link.js';
import { Pages } from '../pages.js';
import { readGuestReply, readReply } from '../reply-posted.js';
import { eventTitle } from '../tab-titles.js';
import { Undo } from '../undo.js';
import { EventHead, EventPage } from './event.js';
import { LeavePlacePage } from './leave-place.js';
import { CodeOncePage, GuestLetterPage } from './guest.js';

const CODE = 'new-code';
/** For which event a code was shown: whoever loads that page again is told that all is well. */
const SHOWN = 'code-shown';

@Controller('events/:eventId')
export class EventPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly undo: Undo,
    private readonly letter: LetterLink,
    private readonly installation: Installation,
    private readonly landings: LetterLandingsQueries,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly files: EventFiles,
    private readonly ownReplies: OwnReplyQueries,
    private readonly standing: StandingQueries,
    private readonly replyToEvent: ReplyToEvent,
    private readonly withdrawReply: WithdrawReply,
    private readonly replyAsGuest: ReplyAsGuest,
    private readonly replyWithCode: ReplyWithCode,
  ) {}

  @Get()
  show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page(eventId, viewer, reply, freshForm);
  }

  /** The date as a file, for everyone who may find it; on shared screens a sensitive group's words stay discreet. */
  @Get('calendar.ics')
  async calendarFile(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group } = await this.events.read(eventId, viewer?.personId ?? null);
    const wording = group.sensitive && (viewer?.discreet ?? true) ? 'discreet' : 'full';
    const file = await this.files.for(eventId, wording);
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="date.ics"')
      .send(file);
  }

  @Post('reply')
  reply(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { personId } = viewer;
    return answerForm(posted, {
      act: async () => {
        const who = { eventId, personId };
        const wish = await readReply(posted, (it) => this.replyToEvent.look({ ...who, ...it }));
        const stays = wish?.answer === 'going' || ticked(posted, 'sure');
        if (!stays && (await this.ownReplies.wouldBeMissed(eventId, personId))) {
          return this.askFirst(eventId, personId, posted, reply);
        }
        const { answer, previous } = await (wish
          ? this.replyToEvent.run({ ...who, ...wish })
          : this.withdrawReply.run(who));
        this.undo.remember(reply, eventId, { given: answer, previous });
        this.pages.goOn(reply, `/events/${eventId}`, answer ?? 'withdrawn');
      },
      again: (form) => this.page(eventId, viewer, reply, form),
    });
  }

  private async askFirst(
    eventId: string,
    personId: string,
    posted: Posted,
    reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.read(eventId, personId);
    const group = await this.groups.read(event.groupId, personId);
    const info = { title: eventTitle(event), unlisted: true };
    const page = <LeavePlacePage event={event} group={group} typed={withoutProof(posted)} />;
    await this.pages.send(reply, info, page);
  }

  /** Whether the address is known or not, the answer is the same. */
  @Post('guest-reply')
  replyWithoutSession(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Headers('accept-language') language: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const personId = viewer?.personId ?? null;
        const event = await this.events.read(eventId, personId);
        const group = await this.groups.read(event.groupId, personId);
        const { email, ...wish } = await readGuestReply(posted, group, event);
        const guest = { eventId, ...wish, network: networkOf(ip) };
        if (email) {
          await this.replyAsGuest.run({ ...guest, email, language: languageFrom(language) });
          return this.pages.goOn(reply, `/events/${eventId}/letter-sent`);
        }
        const { code } = await this.replyWithCode.run(guest);
        this.cookies.remember(reply, CODE, code);
        this.pages.goOn(reply, `/events/${eventId}/code`);
      },
      again: (form) => this.page(eventId, viewer, reply, form),
    });
  }

  @Get('letter-sent')
  async letterSent(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.read(eventId, viewer?.personId ?? null);
    const info = { title: 'Look in your letters', unlisted: true };
    await this.pages.send(reply, info, <GuestLetterPage event={event} />);
  }

  /** Shows a new reference code, this once. */
  @Get('code')
  async showCode(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = this.cookies.recall(reply.request, CODE);
    if (!code) {
      const wasShown = this.cookies.recall(reply.request, SHOWN) === eventId;
      return this.pages.goOn(reply, `/events/${eventId}`, wasShown ? 'code-was-shown' : undefined);
    }
    const event = await this.events.read(eventId, viewer?.personId ?? null);
    if (reply.request.method === 'GET') {
      this.cookies.forget(reply, CODE);
      this.cookies.remember(reply, SHOWN, eventId);
    }
    const info = { title: 'Your reference code', unlisted: true };
    return this.pages.send(reply, info, <CodeOncePage event={event} code={code} />);
  }

  private async page(
    eventId: string,
    viewer: Viewer | null,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const personId = viewer?.personId ?? null;
    const event = await this.events.read(eventId, personId);
    const [group, own] = await Promise.all([
      this.groups.read(event.groupId, personId),
      personId ? this.ownReplies.read(eventId, personId) : null,
    ]);
    const isRegular = personId !== null && event.series !== null && isActive(group.membership);
    const standing = isRegular ? await this.standing.own(event.series!.id, personId) : null;
    const letter = personId ? null : await this.letter.last(reply.request);
    const answeredAt = letter && (await this.landings.pathToAnswer(letter, eventId));
    const undo = this.undo.recall(reply.request, eventId, own?.answer ?? null);
    const now = toDate(this.clock.now());
    const { baseUrl, communityName } = await this.installation.state();
    await this.pages.send(
      reply,
      {
        title: eventTitle(event),
        status: statusOf(form),
        unlisted: event.group.visibility !== 'public' || event.state === 'draft',
        head: <EventHead event={event} baseUrl={baseUrl} siteName={communityName} />,
      },
      <EventPage {...{ event, group, own, standing, answeredAt, undo, now, form }} />,
    );
  }
}
