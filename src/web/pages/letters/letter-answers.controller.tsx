import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/clock.js';
import { NotFound } from '../../../common/domain-error.js';
import { toDate } from '../../../database/instant.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { isActive } from '../../../groups/groups.policy.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { LinkIsOver } from '../../../people/people.errors.js';
import { ConfirmGuestReply } from '../../../rsvps/guests/confirm-guest-reply.js';
import { ReplyToEvent } from '../../../rsvps/reply-to-event.js';
import { type GivenAnswer, givenAnswers } from '../../../rsvps/rsvp.entity.js';
import { PartyDoesNotFit, PartyIsTooLarge } from '../../../rsvps/rsvps.errors.js';
import { OwnReplyQueries } from '../../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../../rsvps/standing/standing.queries.js';
import { WithdrawReply } from '../../../rsvps/withdraw-reply.js';
import { isKeptFor, stillToSay } from '../../components/reply-form.js';
import { asksOf } from '../../components/saying/asks.js';
import { answersAt, asFoundBy, doorsOf, keptAt } from '../../doors.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf } from '../../forms.js';
import {
  LetterLandingsQueries,
  type LetterMeeting,
  type WaitingReply,
} from '../../letter-landings.queries.js';
import { LetterLink, type OpenLink } from '../../letter-link.js';
import { Pages } from '../../pages.js';
import { readConfirmation, readReply, readTakenBack } from '../../reply-posted.js';
import { eventTitle } from '../../tab-titles.js';
import { Undo } from '../../undo.js';
import { AnswerLandingPage, ClosedLandingPage } from './letter-answer.js';
import { ConfirmLandingPage } from './letter-confirm.js';

/** A confirmed answer is changed with the link that confirmed it. */
const TO_ANSWER = ['answer', 'confirm-reply'] as const;

/** The meeting that a link answers, and for whom. */
interface Answered extends LetterMeeting {
  personId: string;
  /** Of the letter's reader. */
  language: string | null;
  mark: string;
  /** Whether the link may change standing places too. */
  mayGoBeyond: boolean;
}

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
    const link = await this.letter.open(reply.request, ...TO_ANSWER);
    const about = await this.answeredWith(link);
    if (!about) return this.pages.goOn(reply, '/letters/confirm');
    await this.answerPage(about, reply, freshForm, answerNamed(chosen));
  }

  @Post('answer')
  async answer(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const about = await this.answeredWith(await this.letter.openFor(reply.request, posted, ...TO_ANSWER));
    if (!about) throw new LinkIsOver();
    const { eventId, personId, isClosed } = about;
    const who = { eventId, personId };
    await answerForm(posted, {
      act: async () => {
        const wish = await readReply(posted, (it) => this.replyToEvent.look({ ...who, ...it }));
        const { answer, previous } = await (wish
          ? this.replyToEvent.run({ ...who, ...wish, byLink: true })
          : // Who may not come back has nothing to take back.
            this.withdrawReply.run({ ...who, takenBack: readTakenBack(posted), byLink: !isClosed }));
        this.undo.remember(reply, who.eventId, { given: answer, previous });
        this.pages.goOn(reply, '/letters/answer', answer ?? 'withdrawn');
      },
      again: (form) => this.answerPage(about, reply, form, answerNamed(posted['answer'])),
    });
  }

  /** Once it is confirmed, the same link leads to the page where the answer can be changed. */
  @Get('confirm')
  async showConfirm(@Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.open(reply.request, 'confirm-reply');
    const waiting = await this.waitingReply(link);
    if (waiting.isConfirmed) return this.pages.goOn(reply, '/letters/answer');
    await this.confirmPage(link, waiting, reply, freshForm);
  }

  @Post('confirm')
  async confirm(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'confirm-reply');
    const saysFewer = posted['instead'] === 'fewer';
    let isTooMany = saysFewer;
    await answerForm(posted, {
      act: async () => {
        const { secret, ...now } = await readConfirmation(posted, link.secret);
        const confirmed = await this.confirmGuestReply.run(secret, now).catch((error: unknown) => {
          isTooMany ||= error instanceof PartyIsTooLarge || error instanceof PartyDoesNotFit;
          throw error;
        });
        const isNew = confirmed.answer !== confirmed.previous;
        this.pages.goOn(reply, '/letters/answer', isNew ? 'reply-confirmed' : undefined);
      },
      again: async ({ problems, typed }) => {
        const waiting = { ...(await this.waitingReply(link)), isTooMany };
        // Fields that were not there yet were not left empty.
        await this.confirmPage(link, waiting, reply, { problems, typed: saysFewer ? typed : null });
      },
    });
  }

  private async answerPage(
    { eventId, personId, language, name, isDiscreet, isClosed, isAnswered, mark, mayGoBeyond }: Answered,
    reply: FastifyReply,
    form: FormState,
    chosen?: GivenAnswer,
  ): Promise<void> {
    if (isClosed) {
      const info = { title: name, status: statusOf(form), ofReader: language, unlisted: true };
      return this.pages.send(reply, info, <ClosedLandingPage {...{ name, isAnswered, mark, form }} />);
    }
    const meeting = await this.events.read(eventId, personId);
    const [group, stands, ifLeft, standing] = await Promise.all([
      this.groups.read(meeting.groupId, personId),
      this.ownReplies.read(eventId, personId),
      this.ownReplies.ifLeft(eventId, personId),
      meeting.series ? this.standing.own(meeting.series.id, personId) : null,
    ]);
    const event = asFoundBy(meeting, stands, standing);
    const now = toDate(this.clock.now());
    const doors = doorsOf(event, group.membership, now);
    const own = keptAt(doors, stands);
    const info = {
      title: eventTitle({ ...event, title: name }),
      status: statusOf(form),
      ofReader: language,
      unlisted: true,
    };
    const answers = answersAt(doors, own.answer, isKeptFor(own));
    const page = (
      <AnswerLandingPage
        event={event}
        called={{ name, isDiscreet }}
        own={own}
        keptIfPressed={ifLeft?.keptIfPressed ?? null}
        answers={answers}
        chosen={chosen && [...answers, own.answer].includes(chosen) ? chosen : undefined}
        stillToSay={stillToSay(group, own, answers)}
        asks={asksOf(event, group, now)}
        standing={mayGoBeyond && isActive(group.membership) ? standing : null}
        undo={this.undo.recall(reply.request, eventId, own.answer)}
        mark={mark}
        form={form}
      />
    );
    await this.pages.send(reply, info, page);
  }

  private async confirmPage(
    { about, language, mark }: OpenLink<'confirm-reply'>,
    {
      eventId,
      personId,
      name,
      isDiscreet,
      answer: wish,
      agreedVersion,
      isTooMany,
    }: WaitingReply & { isTooMany?: boolean },
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const event = await this.events.read(eventId, personId);
    const group = await this.groups.read(event.groupId, personId);
    const { agreement: text, agreementVersion: version } = group;
    const fewer = isTooMany
      ? { most: group.mostCompanions, said: await this.confirmGuestReply.partyOf(about.guestReplyId) }
      : null;
    const called = { name, isDiscreet };
    const info = {
      title: eventTitle({ ...event, title: name }),
      status: statusOf(form),
      ofReader: language,
      unlisted: true,
    };
    const agreement = text && agreedVersion < version ? { text, version } : null;
    await this.pages.send(
      reply,
      info,
      <ConfirmLandingPage {...{ event, called, wish, agreement, fewer, mark, form }} />,
    );
  }

  /** @returns `null` for an answer that its guest still has to confirm */
  private async answeredWith(link: OpenLink<(typeof TO_ANSWER)[number]>): Promise<Answered | null> {
    const { language, mark } = link;
    if (isToConfirm(link)) {
      const { isConfirmed, occurrenceId, personId } = await this.waitingReply(link);
      return isConfirmed
        ? { ...(await this.meetingOf(occurrenceId, personId)), language, mark, mayGoBeyond: false }
        : null;
    }
    const { occurrenceId } = (link as OpenLink<'answer'>).about;
    return { ...(await this.meetingOf(occurrenceId, link.personId)), language, mark, mayGoBeyond: true };
  }

  private async meetingOf(occurrenceId: string, personId: string | null) {
    const meeting = personId && (await this.landings.meeting(occurrenceId, personId));
    if (!meeting) throw new NotFound();
    return { ...meeting, personId };
  }

  private async waitingReply(link: OpenLink<'confirm-reply'>) {
    const waiting = await this.landings.waitingReply(link.about.guestReplyId);
    if (!waiting) throw new LinkIsOver();
    return waiting;
  }
}

function isToConfirm(link: OpenLink<'answer' | 'confirm-reply'>): link is OpenLink<'confirm-reply'> {
  return link.purpose === 'confirm-reply';
}

function answerNamed(name: unknown): GivenAnswer | undefined {
  return givenAnswers.find((it) => it === name);
}
