import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { AddDate } from '../../../events/series/add-date.js';
import { AddedDateBody } from '../../../events/series/dates.bodies.js';
import { PutDateBack } from '../../../events/series/put-date-back.js';
import { SeriesQueries } from '../../../events/series/series.queries.js';
import { MembersQueries } from '../../../groups/members.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { dateFrom } from '../../date-posted.js';
import { answerForm, type FormState, freshForm, type Posted } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { AddDatePage } from './add-date.js';
import { PutBackPage } from '../events/put-back.js';
import { SkippedDatesPage } from './series.js';
import { type AskedOfSeries, changePageInfo, seriesToChange } from './series-to-change.js';

/** Dates that a series has beside its rule, or has again. */
@Controller()
export class SeriesDatesPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly series: SeriesQueries,
    private readonly members: MembersQueries,
    private readonly putDateBack: PutDateBack,
    private readonly addDate: AddDate,
  ) {}

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
    const series = await seriesToChange(this.series, { seriesId, viewer, reply });
    const skipped = await this.series.skipped(seriesId, viewer.personId, query);
    const page = <SkippedDatesPage series={series} skipped={skipped} />;
    await this.pages.send(reply, changePageInfo(series, freshForm), page);
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
  async putBack(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Param('dateId', IdInAddress) dateId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.putDateBack.run({ dateId, personId });
    this.pages.goOn(reply, `/series/${seriesId}`, 'date-put-back');
  }

  private async addPage(asked: AskedOfSeries, form: FormState): Promise<void> {
    const series = await seriesToChange(this.series, asked);
    const hosts = await this.members.hosts(series.group.id, asked.viewer.personId);
    await this.pages.send(
      asked.reply,
      changePageInfo(series, form),
      <AddDatePage {...{ series, hosts, form }} />,
    );
  }
}
