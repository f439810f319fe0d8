import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Language, languages } from '../../../common/languages.js';
import { networkOf } from '../../../common/network.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Cookies } from '../../../people/cookies.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { ReplyAsGuest } from '../../../rsvps/guests/reply-as-guest.js';
import { ReplyWithCode } from '../../../rsvps/guests/reply-with-code.js';
import { answerForm, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { readGuestReply } from '../../reply-posted.js';
import { SentOnce } from '../../sent-once.js';
import { CodeOncePage, GuestLetterPage } from './guest.js';
import { ShowEvent } from './show-event.js';
import { eventsWords } from './words/words.js';

const CODE = 'new-code';
/** For which event a code was shown: whoever loads that page again is told that all is well. */
const SHOWN = 'code-shown';

/** Visitors say that they come: with an address, or with a reference code alone. */
@Controller('events/:eventId')
export class GuestReplyPages {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly showEvent: ShowEvent,
    private readonly replyAsGuest: ReplyAsGuest,
    private readonly replyWithCode: ReplyWithCode,
    private readonly sentOnce: SentOnce,
  ) {}

  /** Whether the address is known or not, the answer is the same. */
  @Post('guest-reply')
  replyWithoutSession(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
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
          await this.replyAsGuest.run({
            ...guest,
            email,
            language: await this.pages.languageFor(reply.request, null, languages),
          });
          return this.pages.goOn(reply, `/events/${eventId}/letter-sent`);
        }
        const { code, answer } = await this.sentOnce.run(`guest reply ${eventId}`, posted, () =>
          this.replyWithCode.run(guest),
        );
        this.cookies.remember(reply, CODE, code);
        this.pages.goOn(reply, `/events/${eventId}/code`, answer);
      },
      again: (form) => this.showEvent.send(eventId, viewer, reply, form),
    });
  }

  @Get('letter-sent')
  async letterSent(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.read(eventId, viewer?.personId ?? null);
    const info = { title: (it: Language) => eventsWords(it).guest.letter, unlisted: true };
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
    const info = { title: (it: Language) => eventsWords(it).guest.codeTitle, unlisted: true };
    return this.pages.send(reply, info, <CodeOncePage event={event} code={code} />);
  }
}
