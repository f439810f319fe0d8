import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { oneOfOurs } from '../../common/languages.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { EventChangesBody } from '../events.bodies.js';
import { DateChangesBody } from './dates.bodies.js';
import type { EventView } from '../event.view.js';
import { EventsQueries } from '../events.queries.js';
import { ChangeDate, type DateEffect } from './change-date.js';
import { ChangeSeries } from './change-series.js';
import type { SeriesEffect } from './series-effect.js';

/** What can be done with a date of a series beside what can be done with every event. */
@Controller('api/v1/events/:eventId')
export class SeriesController {
  constructor(
    private readonly events: EventsQueries,
    private readonly changeDate: ChangeDate,
    private readonly changeSeries: ChangeSeries,
  ) {}

  /** This date alone. */
  @Patch('date')
  async changeOne(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: DateChangesBody,
  ): Promise<EventView> {
    await this.changeDate.run({ id, personId, changes });
    return this.events.read(id, personId);
  }

  /** What the change would do, without doing it. */
  @Post('date/preview')
  @HttpCode(200)
  lookAtOne(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: DateChangesBody,
  ): Promise<DateEffect> {
    return this.changeDate.look({ id, personId, changes });
  }

  /** This date and those after it. Nobody hears of it for five minutes, unless one of them is soon. */
  @Patch('following')
  changeFollowing(
    @SignedIn() { personId, language }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: EventChangesBody,
  ): Promise<SeriesEffect> {
    return this.changeSeries.run({
      id,
      personId,
      scope: 'following',
      changes,
      language: oneOfOurs(language),
    });
  }

  /** All dates that are still to come. */
  @Patch('series')
  changeAll(
    @SignedIn() { personId, language }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: EventChangesBody,
  ): Promise<SeriesEffect> {
    return this.changeSeries.run({ id, personId, scope: 'all', changes, language: oneOfOurs(language) });
  }

  /** What the change would do, without doing it. */
  @Post('following/preview')
  @HttpCode(200)
  lookAtFollowing(
    @SignedIn() { personId, language }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: EventChangesBody,
  ): Promise<SeriesEffect> {
    return this.changeSeries.look({
      id,
      personId,
      scope: 'following',
      changes,
      language: oneOfOurs(language),
    });
  }

  /** What the change would do, without doing it. */
  @Post('series/preview')
  @HttpCode(200)
  lookAtAll(
    @SignedIn() { personId, language }: Viewer,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() changes: EventChangesBody,
  ): Promise<SeriesEffect> {
    return this.changeSeries.look({ id, personId, scope: 'all', changes, language: oneOfOurs(language) });
  }
}
