import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventFiles } from '../../../calendar/event-file.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { type Discretion, isDiscreetFor } from '../../../people/discretion.js';
import { MaybeViewer, SignedIn, type Viewer } from '../../../people/viewer.js';
import type { OwnIfLeft } from '../../../rsvps/if-left.js';
import { OwnReplyQueries } from '../../../rsvps/own-reply.queries.js';
import { ReplyToEvent } from '../../../rsvps/reply-to-event.js';
import { meansToCome } from '../../../rsvps/rsvps.policy.js';
import { WithdrawReply } from '../../../rsvps/withdraw-reply.js';
import { answerForm, freshForm, type Posted, ticked, withoutProof } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { readReply, readTakenBack } from '../../reply-posted.js';
import { eventTitle } from '../../tab-titles.js';
import { Undo } from '../../undo.js';
import { LeavePlacePage } from '../hosting/leave-place.js';
import { ShowEvent } from './show-event.js';

const NOT_SIGNED_IN: { discreet: Discretion } = { discreet: 'where-sensitive' };

/** A date, as everyone sees it, and the answer of whoever is signed in. */
@Controller('events/:eventId')
export class EventPages {
  constructor(
    private readonly pages: Pages,
    private readonly undo: Undo,
    private readonly events: EventsQueries,
    private readonly files: EventFiles,
    private readonly ownReplies: OwnReplyQueries,
    private readonly showEvent: ShowEvent,
    private readonly replyToEvent: ReplyToEvent,
    private readonly withdrawReply: WithdrawReply,
  ) {}

  @Get()
  show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.showEvent.send(eventId, viewer, reply, freshForm);
  }

  /** The date as a file, for everyone who may find it; on shared screens a sensitive group's words stay discreet. */
  @Get('calendar.ics')
  async calendarFile(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group } = await this.events.read(eventId, viewer?.personId ?? null);
    const wording = isDiscreetFor(viewer ?? NOT_SIGNED_IN, group) ? 'discreet' : 'full';
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
        const takenBack = readTakenBack(posted);
        const isNoPlace = !wish && takenBack !== undefined && !meansToCome(takenBack);
        const stays = wish?.answer === 'going' || isNoPlace || ticked(posted, 'sure');
        const ifLeft = stays ? null : await this.ownReplies.ifLeft(eventId, personId);
        if (ifLeft?.isMissed) return this.askFirst(who, ifLeft, posted, reply);
        const { answer, previous } = await (wish
          ? this.replyToEvent.run({ ...who, ...wish })
          : this.withdrawReply.run({ ...who, takenBack }));
        this.undo.remember(reply, eventId, { given: answer, previous });
        this.pages.goOn(reply, `/events/${eventId}`, answer ?? 'withdrawn');
      },
      again: (form) => this.showEvent.send(eventId, viewer, reply, form),
    });
  }

  private async askFirst(
    { eventId, personId }: { eventId: string; personId: string },
    { keptIfLeft }: OwnIfLeft,
    posted: Posted,
    reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.read(eventId, personId);
    const info = { title: eventTitle(event), unlisted: true };
    const path = `/events/${event.id}`;
    const paths = { action: `${path}/reply`, back: path };
    const typed = withoutProof(posted);
    const page = <LeavePlacePage {...{ event, typed, paths }} keptUntil={keptIfLeft} />;
    await this.pages.send(reply, info, page);
  }
}
