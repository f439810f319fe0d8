import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { InvalidInput } from '../../../common/domain-error.js';
import type { EventView } from '../../../events/event.view.js';
import { CancellationBody } from '../../../events/events.bodies.js';
import { EventIsCancelled } from '../../../events/events.errors.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { CallOffSeries } from '../../../events/series/call-off-series.js';
import { HolidaysQuery, SkipsBody } from '../../../events/series/dates.bodies.js';
import { HolidaysQueries } from '../../../events/series/holidays.queries.js';
import { HasOneDate } from '../../../events/series/series.errors.js';
import { SeriesQueries } from '../../../events/series/series.queries.js';
import { SkipDates } from '../../../events/series/skip-dates.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  isToBeTypedAgain,
  optional,
  type Posted,
  several,
  statusOf,
  text,
  ticked,
  typedAgain,
  withoutProof,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { leftOutNotice } from '../../notices.js';
import { Pages } from '../../pages.js';
import { eventTitle, hostedEventTitle } from '../../tab-titles.js';
import { eventToChange } from '../events/event-to-change.js';
import { HolidaysPage } from './holidays.js';
import { CallOffSeriesPage, LeftOutPreviewPage, PausePage, SkipDatePage } from './left-out.js';
import { type AskedOfSeries, changePageInfo, seriesToChange } from './series-to-change.js';
import { refusals } from '../../../common/refusals/refusals.js';

/** Dates that a series is to do without: one, those of a while, those on holidays, or all. */
@Controller()
export class LeaveOutPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly series: SeriesQueries,
    private readonly holidays: HolidaysQueries,
    private readonly skipDates: SkipDates,
    private readonly callOffSeries: CallOffSeries,
  ) {}

  @Get('events/:eventId/skip')
  showSkip(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.skipPage(eventId, viewer, reply, freshForm);
  }

  @Post('events/:eventId/skip')
  skip(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const event = await this.findMine(eventId, viewer);
        const wish = await checkBody(SkipsBody, {
          dateIds: [event.occurrenceId],
          reason: text(posted, 'reason'),
        });
        const skip = { seriesId: event.series!.id, personId: viewer.personId, wish };
        const { calledOff } = await this.skipDates.look(skip);
        if (calledOff > 0 && text(posted, 'said') !== 'called off') throw new InvalidInput([ANSWERED_SINCE]);
        const left = await this.skipDates.run(skip);
        this.pages.goOn(
          reply,
          `/series/${event.series!.id}`,
          calledOff > 0 ? leftOutNotice(left) : event.series!.isAdded ? 'date-removed' : 'date-skipped',
        );
      },
      again: ({ problems }) =>
        this.skipPage(eventId, viewer, reply, { typed: withoutSaid(posted), problems }),
    });
  }

  @Get('series/:seriesId/pause')
  showPause(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.pausePage({ seriesId, viewer, reply }, freshForm);
  }

  @Post('series/:seriesId/pause')
  pause(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { seriesId, viewer, reply };
    return answerForm(posted, {
      act: () => {
        if (isToBeTypedAgain(posted)) return this.pausePage(asked, typedAgain(posted));
        const [from, to] = [optional(posted, 'from'), optional(posted, 'to')];
        return this.leaveOut(asked, posted, `/series/${seriesId}/pause`, { from, to });
      },
      again: (form) => this.pausePage(asked, form),
    });
  }

  @Get('series/:seriesId/holidays')
  showHolidays(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Query() { region }: HolidaysQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.holidaysPage({ seriesId, viewer, reply }, region || null, freshForm);
  }

  @Post('series/:seriesId/holidays')
  skipHolidays(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { seriesId, viewer, reply };
    const again = (form: FormState) => this.holidaysPage(asked, optional(posted, 'region') ?? null, form);
    return answerForm(posted, {
      act: () => {
        if (isToBeTypedAgain(posted)) return again(typedAgain(posted));
        const dateIds = several(posted, 'dateIds');
        return this.leaveOut(asked, posted, `/series/${seriesId}/holidays`, { dateIds });
      },
      again,
    });
  }

  @Get('series/:seriesId/cancel')
  showCancel(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.cancelPage({ seriesId, viewer, reply }, freshForm);
  }

  @Post('series/:seriesId/cancel')
  cancel(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { reason = '' } = await checkBody(CancellationBody, { reason: text(posted, 'reason') });
        const left = await this.callOffSeries.run({ seriesId, personId: viewer.personId, reason });
        this.pages.goOn(reply, `/series/${seriesId}`, leftOutNotice(left));
      },
      again: (form) => this.cancelPage({ seriesId, viewer, reply }, form),
    });
  }

  /** Shows first what becomes of the dates, and does it with the second press. */
  private async leaveOut(
    { seriesId, viewer, reply }: AskedOfSeries,
    posted: Posted,
    action: string,
    which: { dateIds?: string[]; from?: string; to?: string },
  ): Promise<void> {
    const wish = await checkBody(SkipsBody, { ...which, reason: text(posted, 'reason') });
    const skip = { seriesId, personId: viewer.personId, wish };
    if (ticked(posted, 'confirmed')) {
      const left = await this.skipDates.run(skip);
      return this.pages.goOn(reply, `/series/${seriesId}`, leftOutNotice(left));
    }
    const effect = await this.skipDates.look(skip);
    const series = await this.series.read(seriesId, viewer.personId);
    const info = { title: eventTitle(series), unlisted: true };
    await this.pages.send(
      reply,
      info,
      <LeftOutPreviewPage {...{ action, effect }} allDay={series.allDay} typed={withoutProof(posted)} />,
    );
  }

  private async skipPage(
    eventId: string,
    viewer: Viewer,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const event = await this.findMine(eventId, viewer);
    const wish = { dateIds: [event.occurrenceId] };
    const effect = await this.skipDates.look({
      seriesId: event.series!.id,
      personId: viewer.personId,
      wish,
    });
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <SkipDatePage {...{ event, effect, form }} />);
  }

  private async pausePage(asked: AskedOfSeries, form: FormState): Promise<void> {
    const series = await seriesToChange(this.series, asked);
    await this.pages.send(
      asked.reply,
      changePageInfo(series, form),
      <PausePage series={series} form={form} />,
    );
  }

  private async holidaysPage(asked: AskedOfSeries, region: string | null, form: FormState): Promise<void> {
    const series = await seriesToChange(this.series, asked);
    const language = await this.pages.languageFor(asked.reply.request);
    const found = await this.holidays.of(asked.seriesId, asked.viewer.personId, region, language);
    await this.pages.send(
      asked.reply,
      changePageInfo(series, form),
      <HolidaysPage {...{ series, found, form }} />,
    );
  }

  private async cancelPage(asked: AskedOfSeries, form: FormState): Promise<void> {
    const series = await seriesToChange(this.series, asked);
    const { seriesId, viewer } = asked;
    const effect = await this.callOffSeries.look({ seriesId, personId: viewer.personId, reason: '' });
    await this.pages.send(
      asked.reply,
      changePageInfo(series, form),
      <CallOffSeriesPage {...{ series, effect, form }} />,
    );
  }

  /** @throws NotFound, OrganisersOnly, HasOneDate, EventIsCancelled */
  private async findMine(eventId: string, viewer: Viewer): Promise<EventView> {
    const event = await eventToChange(this.events, { eventId, viewer });
    if (!event.series) throw new HasOneDate();
    if (event.state === 'cancelled') throw new EventIsCancelled();
    return event;
  }
}

const ANSWERED_SINCE = {
  pointer: '',
  detail: refusals.pages.answeredSince,
};

/** What the page said before is not what it says now. */
function withoutSaid(posted: Posted): Posted {
  const { said: _, ...typed } = posted;
  return typed;
}
