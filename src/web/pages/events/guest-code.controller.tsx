import { Body, Controller, Get, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/clock.js';
import { InvalidInput } from '../../../common/domain-error.js';
import type { Language } from '../../../common/languages.js';
import { networkOf } from '../../../common/network.js';
import { toDate } from '../../../database/instant.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Cookies } from '../../../people/cookies.js';
import { ChangeReplyWithCode } from '../../../rsvps/guests/change-reply-with-code.js';
import { CodeIsUnknown } from '../../../rsvps/guests/guests.errors.js';
import { type CodeReply, CodeReplyQueries } from '../../../rsvps/guests/code-reply.queries.js';
import { isKeptFor } from '../../components/reply-form.js';
import { asksOf } from '../../components/saying/asks.js';
import { answersAt, asFoundBy, doorsOf, keptAt } from '../../doors.js';
import {
  answerForm,
  type FormState,
  freshForm,
  type Posted,
  statusOf,
  text,
  ticked,
  withoutProof,
} from '../../forms.js';
import { Pages } from '../../pages.js';
import { readCodeReply } from '../../reply-posted.js';
import { CodeReplyPage, EnterCodePage } from './guest.js';
import { LeavePlacePage } from '../hosting/leave-place.js';
import { eventsWords } from './words/words.js';

const CODE = 'code';

/** For guests without an address. The code is typed once and stands in a cookie for an hour, never in an address. */
@Controller('code')
export class GuestCodePages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly codeReplies: CodeReplyQueries,
    private readonly changeReply: ChangeReplyWithCode,
  ) {}

  @Get()
  show(@Res() reply: FastifyReply): Promise<void> {
    return this.enterPage(reply, freshForm);
  }

  @Post()
  open(@Body() posted: Posted, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const code = text(posted, 'code').slice(0, 40);
    return answerForm(posted, {
      act: async () => {
        await this.find(code, ip);
        this.cookies.remember(reply, CODE, code);
        this.pages.goOn(reply, '/code/answer');
      },
      again: (form) => this.enterPage(reply, form),
    });
  }

  @Get('answer')
  async showAnswer(@Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const code = this.cookies.recall(reply.request, CODE);
    if (!code) return this.pages.goOn(reply, '/code');
    return this.answerPage(code, ip, reply, freshForm);
  }

  @Post('answer')
  async change(@Body() posted: Posted, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const code = this.cookies.recall(reply.request, CODE);
    if (!code) return this.pages.goOn(reply, '/code');
    return answerForm(posted, {
      act: async () => {
        const wish = await readCodeReply(posted);
        const stays = wish.answer === 'going' || ticked(posted, 'sure');
        if (!stays && (await this.asksFirst(code, ip, posted, reply))) return;
        const { answer } = await this.changeReply.run({ code, ...wish, network: networkOf(ip) });
        this.pages.goOn(reply, '/code/answer', answer);
      },
      again: (form) => this.answerPage(code, ip, reply, form),
    });
  }

  /** @throws InvalidInput at the field when nobody has this code */
  private async find(code: string, ip: string) {
    try {
      return await this.codeReplies.read(code, networkOf(ip));
    } catch (error) {
      if (!(error instanceof CodeIsUnknown)) throw error;
      throw InvalidInput.at('code', error.sentence);
    }
  }

  private enterPage(reply: FastifyReply, form: FormState) {
    const info = {
      title: (language: Language) => eventsWords(language).guest.enter,
      status: statusOf(form),
      unlisted: true,
    };
    return this.pages.send(reply, info, <EnterCodePage form={form} />);
  }

  /** @returns whether a place that somebody waits for would be given up, and so a page asks about it first */
  private async asksFirst(code: string, ip: string, posted: Posted, reply: FastifyReply): Promise<boolean> {
    const own = await this.codeReplies.read(code, networkOf(ip));
    if (!own.isMissed) return false;
    const event = await this.events.read(own.eventId, null);
    const info = { title: titleOf(own), unlisted: true };
    const typed = withoutProof(posted);
    const paths = { action: '/code/answer', back: '/code/answer' };
    await this.pages.send(
      reply,
      info,
      <LeavePlacePage {...{ event, typed, paths }} keptUntil={own.keptIfLeft} />,
    );
    return true;
  }

  private async answerPage(code: string, ip: string, reply: FastifyReply, form: FormState): Promise<void> {
    const stands = await this.codeReplies.read(code, networkOf(ip));
    const [meeting, group] = await Promise.all([
      this.events.read(stands.eventId, null),
      this.groups.read(stands.groupId, null),
    ]);
    const now = toDate(this.clock.now());
    const event = asFoundBy(meeting, stands);
    const doors = doorsOf(event, null, now);
    const own = keptAt(doors, stands);
    const answers = answersAt(doors, own.answer, isKeptFor(own));
    const page = (
      <CodeReplyPage
        reply={own}
        group={group}
        asks={asksOf(event, group, now)}
        answers={answers}
        event={event}
        form={form}
      />
    );
    await this.pages.send(reply, { title: titleOf(own), status: statusOf(form), unlisted: true }, page);
  }
}

function titleOf({ sensitive, groupDiscreetName, title }: CodeReply): string {
  return sensitive ? groupDiscreetName : title;
}
