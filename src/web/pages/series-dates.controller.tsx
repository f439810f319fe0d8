import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../common/check-body.js';
import { InvalidInput } from '../../common/domain-error.js';
import { PageQuery } from '../../common/page.js';
import { CancellationBody } from '../../events/events.bodies.js';
import { EventIsCancelled } from '../../events/events.errors.js';
import { HasOneDate, SeriesIsDraft } from '../../events/series/series.errors.js';
import type { EventView } from '../../events/event.view.js';
import { EventsQueries } from '../../events/events.queries.js';
import { SeriesQueries, type SeriesView } from '../../events/series/series.queries.js';
import { AddDate } from '../../events/series/add-date.js';
import { CallOffSeries } from '../../events/series/call-off-series.js';
import { AddedDateBody, HolidaysQuery, SkipsBody } from '../../events/series/dates.bodies.js';
import { HolidaysQueries } from '../../events/series/holidays.queries.js';
import { PutDateBack } from '../../events/series/put-date-back.js';
import { SkipDates } from '../../events/series/skip-dates.js';
import { OrganisersOnly } from '../../groups/groups.errors.js';
import { MembersQueries } from '../../groups/members.queries.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { dateFrom } from '../date-posted.js';
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
} from '../forms.js';
import { IdInAddress } from '../id-in-address.pipe.js';
import { leftOutNotice } from '../notices.js';
import { Pages } from '../pages.js';
import { eventTitle, hostedEventTitle } from '../tab-titles.js';
import { AddDatePage } from './add-date.js';
import { HolidaysPage } from './holidays.js';
import { CallOffSeriesPage, LeftOutPreviewPage, PausePage, PutBackPage, SkipDatePage } from './left-out.js';
import { SkippedDatesPage } from './series.js';

/** Who asks, about which series, and where the answer goes. */
interface Asked {
  seriesId: string;
  viewer: Viewer;
  reply: FastifyReply;
}

@Controller()
export class SeriesDatesPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly series: SeriesQueries,
    private readonly members: MembersQueries,
    private readonly holidays: HolidaysQueries,
    private readonly skipDates: SkipDates,
    private readonly putDateBack: PutDateBack,
    private readonly addDate: AddDate,
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

  @Get('series/:seriesId/add-date')
  showAdd(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.addPage({ seriesId, viewer, reply }, freshForm);
  }

  @Post('series/:seriesId/add-date')
  add(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const date = await checkBody(AddedDateBody, dateFrom(posted));
        const dateId = await this.addDate.run({ seriesId, personId: viewer.personId, date });
        this.pages.goOn(reply, `/events/${dateId}`, 'date-added');
      },
      again: (form) => this.addPage({ seriesId, viewer, reply }, form),
    });
  }

  @Get('series/:seriesId/skips')
  async showSkips(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const series = await this.findSeries({ seriesId, viewer, reply });
    const skipped = await this.series.skipped(seriesId, viewer.personId, query);
    const info = { title: eventTitle(series), unlisted: true };
    await this.pages.send(reply, info, <SkippedDatesPage series={series} skipped={skipped} />);
  }

  @Get('events/:eventId/put-back')
  async showPutBack(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.read(eventId, viewer.personId);
    const { told } = await this.putDateBack.look({ dateId: eventId, personId: viewer.personId });
    const info = { title: hostedEventTitle(event), unlisted: true };
    await this.pages.send(reply, info, <PutBackPage event={event} told={told} />);
  }

  @Post('events/:eventId/put-back')
  async putBackCalledOff(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.putDateBack.run({ dateId: eventId, personId });
    this.pages.goOn(reply, `/events/${eventId}`, 'date-put-back');
  }

  @Post('series/:seriesId/skips/:dateId/put-back')
  putBack(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Param('dateId', IdInAddress) dateId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.putDateBack
      .run({ dateId, personId })
      .then(() => this.pages.goOn(reply, `/series/${seriesId}`, 'date-put-back'));
  }

  /** Shows first what becomes of the dates, and does it with the second press. */
  private async leaveOut(
    { seriesId, viewer, reply }: Asked,
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

  private async pausePage(asked: Asked, form: FormState): Promise<void> {
    const series = await this.findSeries(asked);
    await this.pages.send(asked.reply, pageInfo(series, form), <PausePage series={series} form={form} />);
  }

  private async holidaysPage(asked: Asked, region: string | null, form: FormState): Promise<void> {
    const series = await this.findSeries(asked);
    const found = await this.holidays.of(asked.seriesId, asked.viewer.personId, region);
    await this.pages.send(asked.reply, pageInfo(series, form), <HolidaysPage {...{ series, found, form }} />);
  }

  private async cancelPage(asked: Asked, form: FormState): Promise<void> {
    const series = await this.findSeries(asked);
    const { seriesId, viewer } = asked;
    const effect = await this.callOffSeries.look({ seriesId, personId: viewer.personId, reason: '' });
    await this.pages.send(
      asked.reply,
      pageInfo(series, form),
      <CallOffSeriesPage {...{ series, effect, form }} />,
    );
  }

  private async addPage(asked: Asked, form: FormState): Promise<void> {
    const series = await this.findSeries(asked);
    const hosts = await this.members.hosts(series.group.id, asked.viewer.personId);
    await this.pages.send(asked.reply, pageInfo(series, form), <AddDatePage {...{ series, hosts, form }} />);
  }

  /** @throws NotFound, OrganisersOnly, EventIsCancelled, SeriesIsDraft */
  private async findSeries({ seriesId, viewer }: Asked): Promise<SeriesView> {
    const series = await this.series.read(seriesId, viewer.personId);
    if (!series.hosting?.mayChange) throw new OrganisersOnly();
    if (series.state === 'cancelled') throw new EventIsCancelled();
    if (series.state === 'draft') throw new SeriesIsDraft();
    return series;
  }

  /** @throws NotFound, OrganisersOnly, HasOneDate, EventIsCancelled */
  private async findMine(eventId: string, viewer: Viewer): Promise<EventView> {
    const event = await this.events.read(eventId, viewer.personId);
    if (!event.hosting?.mayChange) throw new OrganisersOnly();
    if (!event.series) throw new HasOneDate();
    if (event.state === 'cancelled') throw new EventIsCancelled();
    return event;
  }
}

function pageInfo(series: SeriesView, form: FormState) {
  return { title: eventTitle(series), status: statusOf(form), unlisted: true };
}

const ANSWERED_SINCE = {
  pointer: '',
  detail: 'Somebody has answered in the meantime, so this date would be called off. Please look again.',
};

/** What the page said before is not what it says now. */
function withoutSaid(posted: Posted): Posted {
  const { said: _, ...typed } = posted;
  return typed;
}
