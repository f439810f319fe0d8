import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { Clock } from '../../../common/clock.js';
import { InvalidInput } from '../../../common/domain-error.js';
import { networkOf } from '../../../common/network.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { Cookies } from '../../../people/cookies.js';
import type { LinkPurposes } from '../../../people/link-tokens.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { Askers } from '../../../rsvps/on-the-day/askers.js';
import type { Asker } from '../../../rsvps/on-the-day/call-for.js';
import { CheckInCodes, type Pass } from '../../../rsvps/on-the-day/check-in-codes.js';
import { CheckInWithoutAnswer } from '../../../rsvps/on-the-day/check-in-without-answer.js';
import { CheckIn } from '../../../rsvps/on-the-day/check-in.js';
import { CheckInQueries } from '../../../rsvps/on-the-day/check-in.queries.js';
import { WalkInBody } from '../../../rsvps/rsvps.bodies.js';
import { CheckInCodeIsOver } from '../../../rsvps/on-the-day/on-the-day.errors.js';
import { CodeIsUnknown } from '../../../rsvps/guests/guests.errors.js';
import { UndoCheckIn } from '../../../rsvps/on-the-day/undo-check-in.js';
import { answerForm, type FormState, freshForm, optional, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { LetterLink } from '../../letter-link.js';
import { Pages } from '../../pages.js';
import { eventTitle } from '../../tab-titles.js';
import { HerePage } from './here.js';

const HERE = 'here';
/** The phone may be lent: a code that is typed at the door is known no longer than it takes to come in. */
const MINUTES_OF_A_CODE = 5;

interface Asked {
  viewer: Viewer | null;
  eventId: string;
  ip: string;
  reply: FastifyReply;
}

/** Behind the code in the room. It is read once, and then stands in a cookie: the address shows nothing. */
@Controller()
export class HerePages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly letter: LetterLink,
    private readonly events: EventsQueries,
    private readonly askers: Askers,
    private readonly codes: CheckInCodes,
    private readonly checkIns: CheckInQueries,
    private readonly checkIn: CheckIn,
    private readonly withoutAnswer: CheckInWithoutAnswer,
    private readonly undoCheckIn: UndoCheckIn,
  ) {}

  @Get('here/:eventId/:code')
  async scan(
    @Param('eventId', IdInAddress) eventId: string,
    @Param('code') code: string,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const occurrenceId = await this.codes.assertShown(eventId, code, networkOf(ip), this.clock.now());
    // Whoever has checked in and looks at the code again is still here.
    this.keepPass(reply, this.readPass(reply, occurrenceId) ?? { occurrenceId, rsvpId: randomUUID() });
    this.pages.goOn(reply, `/events/${occurrenceId}/here`);
  }

  @Get('events/:eventId/here')
  show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, eventId, ip, reply }, freshForm);
  }

  @Post('events/:eventId/here')
  press(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, ip, reply };
    return answerForm(posted, {
      act: async () => {
        const { occurrenceId, rsvpId: rowId } = await this.passOf(asked);
        const asker = await this.askerOf(asked, occurrenceId);
        const isWalkIn = posted['calledName'] !== undefined;
        const { calledName } = await checkBody(WalkInBody, { calledName: optional(posted, 'calledName') });
        const rsvpId = isWalkIn
          ? await this.withoutAnswer.run({ eventId, asker, calledName, network: networkOf(ip), rowId })
          : await this.checkIn.run({ eventId, asker });
        this.keepPass(reply, { occurrenceId, rsvpId });
        // From now on the pass says who is here, and the phone may be lent.
        this.cookies.forget(reply, 'code');
        this.pages.goOn(reply, `/events/${eventId}/here`);
      },
      again: (form) => this.page(asked, form),
    });
  }

  @Post('events/:eventId/here/undo')
  undo(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, ip, reply };
    return answerForm(posted, {
      act: async () => {
        const { occurrenceId, rsvpId: madeHere } = await this.passOf(asked);
        const asker = await this.askerOf(asked, occurrenceId);
        const isUndone = await this.undoCheckIn.run({ eventId, asker, madeHere });
        this.keepPass(reply, { occurrenceId, rsvpId: randomUUID() });
        this.pages.goOn(reply, `/events/${eventId}/here`, isUndone ? 'not-here' : 'nobody-was-here');
      },
      again: (form) => this.page(asked, form),
    });
  }

  /** The next person on a phone that somebody has checked in with. */
  @Post('events/:eventId/here/next')
  next(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, ip, reply };
    return answerForm(posted, {
      act: async () => {
        const { occurrenceId } = await this.passOf(asked);
        this.keepPass(reply, { occurrenceId, rsvpId: randomUUID() });
        this.cookies.forget(reply, 'code');
        this.pages.goOn(reply, `/events/${eventId}/here`);
      },
      again: (form) => this.page(asked, form),
    });
  }

  /** A guest shows their reference code, here where they need it. */
  @Post('events/:eventId/here/code')
  showCode(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, ip, reply };
    return answerForm(posted, {
      act: async () => {
        await this.passOf(asked);
        const code = text(posted, 'code').slice(0, 40);
        await this.askers.of(null, code || ' ', networkOf(ip)).catch((error: unknown) => {
          throw error instanceof CodeIsUnknown ? InvalidInput.at('code', error.sentence) : error;
        });
        this.cookies.remember(reply, 'code', code, MINUTES_OF_A_CODE);
        this.pages.goOn(reply, `/events/${eventId}/here`);
      },
      again: (form) => this.page(asked, form),
    });
  }

  /** @throws CheckInCodeIsOver */
  private async passOf({ eventId, reply }: Asked): Promise<Pass> {
    const pass = this.readPass(reply, await this.codes.dateNamed(eventId));
    if (!pass) throw new CheckInCodeIsOver();
    return pass;
  }

  private readPass(reply: FastifyReply, occurrenceId: string): Pass | null {
    const pass = this.cookies.recall(reply.request, HERE);
    return this.codes.readPass(occurrenceId, pass, this.clock.now());
  }

  private keepPass(reply: FastifyReply, pass: Pass): void {
    const made = this.codes.passFor(pass, this.clock.now());
    this.cookies.remember(reply, HERE, made.pass, made.minutes);
  }

  /** Who is signed in, or showed a reference code, or has just opened a letter about this very date. */
  private async askerOf({ viewer, ip, reply }: Asked, occurrenceId: string): Promise<Asker> {
    const code = this.cookies.recall(reply.request, 'code');
    // The answer may be gone for which a code stood.
    const asker = await this.askers.of(viewer, code, networkOf(ip)).catch((error: unknown) => {
      if (!(error instanceof CodeIsUnknown)) throw error;
      this.cookies.forget(reply, 'code');
      return null;
    });
    if (asker) return asker;
    const link = await this.letter.last(reply.request);
    const isOfThisDate =
      link?.purpose === 'answer' && (link.about as LinkPurposes['answer']).occurrenceId === occurrenceId;
    return isOfThisDate && link.personId ? { personId: link.personId } : null;
  }

  private async page(asked: Asked, form: FormState): Promise<void> {
    const { viewer, eventId, reply } = asked;
    const { occurrenceId, rsvpId } = await this.passOf(asked);
    const asker = await this.askerOf(asked, occurrenceId);
    const personId = asker && 'personId' in asker ? asker.personId : null;
    const event = await this.events.read(eventId, viewer?.personId ?? personId);
    const choices = await this.checkIns.choicesOf(eventId, asker, rsvpId);
    const info = { title: eventTitle(event), status: statusOf(form), unlisted: true };
    const page = <HerePage {...{ event, form }} {...choices} mayBeNext={personId === null} />;
    await this.pages.send(reply, info, page);
  }
}
