import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../../common/domain-error.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { OwnReplyQueries } from '../../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../../rsvps/standing/standing.queries.js';
import { asksOf } from '../../components/saying/asks.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { LetterLandingsQueries } from '../../letter-landings.queries.js';
import { LetterLink, type OpenLink } from '../../letter-link.js';
import { Pages } from '../../pages.js';
import {
  agreementFor,
  groupToJoin,
  StandingPosted,
  standingWishes,
  type StandingWishName,
} from '../../standing-posted.js';
import { eventTitle } from '../../tab-titles.js';
import { StandingLandingPage } from './letter-standing.js';

/** Coming every time, from a letter: without a sign-in, and nothing else that the person may do. */
@Controller('letters')
export class LetterStandingPages {
  constructor(
    private readonly pages: Pages,
    private readonly letter: LetterLink,
    private readonly landings: LetterLandingsQueries,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly ownReplies: OwnReplyQueries,
    private readonly standing: StandingQueries,
    private readonly posted: StandingPosted,
  ) {}

  @Get('standing')
  async show(@Query('standing') chosen: unknown, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.open(reply.request, 'answer');
    await this.page(link, reply, freshForm, wishNamed(chosen));
  }

  @Post('standing')
  async change(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'answer');
    const { eventId, personId } = await this.meetingOf(link);
    await answerForm(posted, {
      act: async () => {
        const notice = await this.posted.run(posted, { eventId, personId, byLink: true });
        const isAboutDates = text(posted, 'wish').startsWith('following-');
        this.pages.goOn(reply, isAboutDates ? '/letters/answer' : '/letters/standing', notice);
      },
      again: (form) => this.page(link, reply, form, wishNamed(posted['wish'])),
    });
  }

  private async page(
    link: OpenLink<'answer'>,
    reply: FastifyReply,
    form: FormState,
    chosen?: StandingWishName,
  ): Promise<void> {
    const { eventId, personId, name, isDiscreet } = await this.meetingOf(link);
    const event = await this.events.read(eventId, personId);
    const [own, group, { said }] = await Promise.all([
      this.standing.own(event.series?.id ?? eventId, personId),
      this.groups.read(event.groupId, personId),
      this.ownReplies.read(eventId, personId),
    ]);
    const { language, mark } = link;
    const info = {
      title: eventTitle({ ...event, title: name }),
      status: statusOf(form),
      ofReader: language,
      unlisted: true,
    };
    const agreement = agreementFor(group);
    const called = { name, isDiscreet };
    await this.pages.send(
      reply,
      info,
      <StandingLandingPage
        {...{ event, called, own, agreement, chosen, said, mark, form }}
        asks={asksOf(own, group)}
        join={groupToJoin(group)}
      />,
    );
  }

  private async meetingOf({ about, personId }: OpenLink<'answer'>) {
    const meeting = personId && (await this.landings.meeting(about.occurrenceId, personId));
    if (!meeting || meeting.isClosed) throw new NotFound();
    return { ...meeting, personId };
  }
}

function wishNamed(name: unknown): StandingWishName | undefined {
  return standingWishes.find((it) => it === name);
}
