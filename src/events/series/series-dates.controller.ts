import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { type Page, PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { CancellationBody } from '../events.bodies.js';
import type { EventView } from '../event.view.js';
import { EventsQueries } from '../events.queries.js';
import { SeriesQueries, type SkippedDate } from './series.queries.js';
import { AddDate } from './add-date.js';
import { CallOffSeries } from './call-off-series.js';
import { AddedDateBody, HolidaysQuery, SkipsBody } from './dates.bodies.js';
import { type DatesOnHolidays, HolidaysQueries } from './holidays.queries.js';
import type { LeftOut } from './leave-out.js';
import { PutDateBack } from './put-date-back.js';
import { SkipDates } from './skip-dates.js';

/** Which dates a series has beside what its rule says, and does without. */
@Controller('api/v1')
export class SeriesDatesController {
  constructor(
    private readonly events: EventsQueries,
    private readonly series: SeriesQueries,
    private readonly holidays: HolidaysQueries,
    private readonly skipDates: SkipDates,
    private readonly putDateBack: PutDateBack,
    private readonly addDate: AddDate,
    private readonly callOffSeries: CallOffSeries,
  ) {}

  /** The coming dates that the series does without, for hosts. */
  @Get('series/:seriesId/skips')
  listSkipped(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Query() query: PageQuery,
  ): Promise<Page<SkippedDate>> {
    return this.series.skipped(seriesId, personId, query);
  }

  /** Dates that somebody means to come to are called off, and they hear of it; nobody sees the others any more. */
  @Post('series/:seriesId/skips')
  @HttpCode(200)
  skip(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Body() wish: SkipsBody,
  ): Promise<LeftOut> {
    return this.skipDates.run({ seriesId, personId, wish });
  }

  /** What that would do, without doing it. */
  @Post('series/:seriesId/skips/preview')
  @HttpCode(200)
  lookAtSkipping(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Body() wish: SkipsBody,
  ): Promise<LeftOut> {
    return this.skipDates.look({ seriesId, personId, wish });
  }

  /** Lets a date that was skipped take place after all. */
  @Delete('events/:eventId/skip')
  async putBack(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) dateId: string,
  ): Promise<EventView> {
    await this.putDateBack.run({ dateId, personId });
    return this.events.read(dateId, personId);
  }

  /** Lets a date that was called off take place after all. Those who heard that it was off hear of it. */
  @Delete('events/:eventId/cancellation')
  async onAgain(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) dateId: string,
  ): Promise<EventView> {
    await this.putDateBack.run({ dateId, personId });
    return this.events.read(dateId, personId);
  }

  /** A date beside those of the rule. To take it out again, skip it. */
  @Post('series/:seriesId/dates')
  async add(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Body() date: AddedDateBody,
  ): Promise<EventView> {
    const dateId = await this.addDate.run({ seriesId, personId, date });
    return this.events.read(dateId, personId);
  }

  /** The coming dates that fall on public holidays. The days come from the library date-holidays, data CC BY 3.0. */
  @Get('series/:seriesId/holidays')
  listHolidays(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Query() { region }: HolidaysQuery,
  ): Promise<DatesOnHolidays> {
    return this.holidays.of(seriesId, personId, region ?? null);
  }

  /** All dates that are still to come are off, and the series ends. Everyone who meant to come hears of it. */
  @Put('series/:seriesId/cancellation')
  callOff(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Body() { reason }: CancellationBody,
  ): Promise<LeftOut> {
    return this.callOffSeries.run({ seriesId, personId, reason: reason ?? '' });
  }

  /** What that would do, without doing it. */
  @Post('series/:seriesId/cancellation/preview')
  @HttpCode(200)
  lookAtCallingOff(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
  ): Promise<LeftOut> {
    return this.callOffSeries.look({ seriesId, personId, reason: '' });
  }
}
