import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { EventsQueries } from '../../events/events.queries.js';
import { isActive } from '../../groups/groups.policy.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { LinkIsOver } from '../../people/people.errors.js';
import { ConfirmGuestReply } from '../../rsvps/guests/confirm-guest-reply.js';
import { ReplyToEvent } from '../../rsvps/reply-to-event.js';
import { type GivenAnswer, givenAnswers } from '../../rsvps/rsvp.entity.js';
import { OwnReplyQueries } from '../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../rsvps/standing/standing.queries.js';
import { WithdrawReply } from '../../rsvps/withdraw-reply.js';
import { stillToSay } from '../components/reply-form.js';
import { asksOf } from '../components/saying/asks.js';
import { answersAt, doorsOf } from '../doors.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf } from '../forms.js';
import { LetterLandingsQueries } from '../letter-landings.queries.js';
import { LetterLink, type OpenLink } from '../letter-link.js';
import { Pages } from '../pages.js';
import { readConfirmation, readReply } from '../reply-posted.js';
import { eventTitle } from '../tab-titles.js';
import { Undo } from '../undo.js';
import { AnswerLandingPage, ClosedLandingPage } from './letter-answer.js';
import { ConfirmLandingPage } from './letter-confirm.js';

/** Answering a meeting from a letter: one press, no sign-in, and nothing else that the person may do. */
@Controller('letters')
export class LetterAnswerPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly letter: LetterLink,
    private readonly undo: Undo,
    private readonly landings: LetterLandingsQueries,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly ownReplies: OwnReplyQueries,
    private readonly standing: StandingQueries,
    private readonly replyToEvent: ReplyToEvent,
    private readonly withdrawReply: WithdrawReply,
    private readonly confirmGuestReply: ConfirmGuestReply,
  ) {}

  @Get('answer')
  async showAnswer(@Query('answer') chosen: unknown, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.open(reply.request, 'answer');
    await this.answerPage(link, reply, freshForm, answerNamed(chosen));
  }

  @Post('answer')
  async answer(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'answer');
    const { eventId, personId, isClosed } = await this.meetingOf(link);
    const who = { eventId, personId };
    await answerForm(posted, {
      act: async () => {
        const wish = await readReply(posted, (it) => this.replyToEvent.look({ ...who, ...it }));
        const { answer, previous } = await (wish
          ? this.replyToEvent.run({ ...who, ...wish, byLink: true })
          : // Who may not come back has nothing to take back.
            this.withdrawReply.run({ ...who, byLink: !isClosed }));
        this.undo.remember(reply, who.eventId, { given: answer, previous });
        this.pages.goOn(reply, '/letters/answer', answer ?? 'withdrawn');
      },
      again: (form) => this.answerPage(link, reply, form, answerNamed(posted['answer'])),
    });
  }

  @Get('confirm')
  async showConfirm(@Res() reply: FastifyReply): Promise<void> {
    await this.confirmPage(await this.letter.open(reply.request, 'confirm-reply'), reply, freshForm);
  }

  @Post('confirm')
  async confirm(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'confirm-reply');
    await answerForm(posted, {
      act: async () => {
        await this.confirmGuestReply.run(link.secret, await readConfirmation(posted));
        this.pages.goOn(reply, '/letters/confirm');
      },
      again: (form) => this.confirmPage(link, reply, form),
    });
  }

  @Post('confirm/undo')
  async takeBack(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'confirm-reply');
    await answerForm(posted, {
      act: async () => {
        const { eventId, personId, isConfirmed } = await this.waitingReply(link);
        if (isConfirmed) await this.withdrawReply.run({ eventId, personId, byLink: true });
        this.pages.goOn(reply, '/letters/confirm', 'withdrawn');
      },
      again: (form) => this.confirmPage(link, reply, form),
    });
  }

  private async answerPage(
    link: OpenLink<'answer'>,
    reply: FastifyReply,
    form: FormState,
    chosen?: GivenAnswer,
  ): Promise<void> {
    const { eventId, personId, name, isClosed, isAnswered } = await this.meetingOf(link);
    if (isClosed) {
      const info = { title: name, status: statusOf(form), unlisted: true };
      const { mark } = link;
      return this.pages.send(reply, info, <ClosedLandingPage {...{ name, isAnswered, mark, form }} />);
    }
    const event = await this.events.read(eventId, personId);
    const [group, own, ifLeft, standing] = await Promise.all([
      this.groups.read(event.groupId, personId),
      this.ownReplies.read(eventId, personId),
      this.ownReplies.ifLeft(eventId, personId),
      event.series ? this.standing.own(event.series.id, personId) : null,
    ]);
    const now = toDate(this.clock.now());
    const doors = doorsOf(event, group.membership, now);
    const info = { title: eventTitle(event), status: statusOf(form), unlisted: true };
    const answers = answersAt(doors, own.answer, own.keptUntil !== null);
    const page = (
      <AnswerLandingPage
        event={event}
        name={name}
        own={own}
        keptIfPressed={ifLeft?.keptIfPressed ?? null}
        answers={answers}
        chosen={chosen && [...answers, own.answer].includes(chosen) ? chosen : undefined}
        stillToSay={stillToSay(group, own, answers)}
        asks={asksOf(event, group, now)}
        standing={isActive(group.membership) ? standing : null}
        undo={this.undo.recall(reply.request, eventId, own.answer)}
        mark={link.mark}
        form={form}
      />
    );
    await this.pages.send(reply, info, page);
  }

  private async confirmPage(
    link: OpenLink<'confirm-reply'>,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const waiting = await this.waitingReply(link);
    const event = await this.events.read(waiting.eventId, waiting.personId);
    const [group, own] = await Promise.all([
      this.groups.read(event.groupId, waiting.personId),
      this.ownReplies.read(waiting.eventId, waiting.personId),
    ]);
    const { agreement: text, agreementVersion: version } = group;
    const doors = doorsOf(event, group.membership, toDate(this.clock.now()));
    const info = { title: eventTitle(event), status: statusOf(form), unlisted: true };
    const page = (
      <ConfirmLandingPage
        event={event}
        name={waiting.name}
        wish={waiting.answer}
        answer={own.answer}
        ahead={own.ahead}
        agreement={text && waiting.agreedVersion < version ? { text, version } : null}
        isConfirmed={waiting.isConfirmed}
        mayAnswer={answersAt(doors, null).length > 0}
        mark={link.mark}
        form={form}
      />
    );
    await this.pages.send(reply, info, page);
  }

  private async meetingOf({ about, personId }: OpenLink<'answer'>) {
    const meeting = personId && (await this.landings.meeting(about.occurrenceId, personId));
    if (!meeting) throw new NotFound();
    return { ...meeting, personId };
  }

  private async waitingReply(link: OpenLink<'confirm-reply'>) {
    const waiting = await this.landings.waitingReply(link.about.guestReplyId);
    if (!waiting) throw new LinkIsOver();
    return waiting;
  }
}

function answerNamed(name: unknown): GivenAnswer | undefined {
  return givenAnswers.find((it) => it === name);
}
