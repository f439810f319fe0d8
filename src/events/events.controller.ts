import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { oneOfOurs } from '../common/languages.js';
import type { Page } from '../common/page.js';
import { TakesBody } from '../common/takes-body.js';
import { MaybeViewer, SignedIn, type Viewer } from '../people/viewer.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DiscardDraft } from './discard-draft.js';
import { EditEvent } from './edit-event.js';
import { CancellationBody, DatesWordsBody, EventChangesBody, EventWords } from './events.bodies.js';
import { EventsQuery, GroupEventsQuery } from './lists.bodies.js';
import type { EventSummary, EventView } from './event.view.js';
import { EventsQueries } from './events.queries.js';
import { SeriesQueries, type SeriesView } from './series/series.queries.js';
import { hearWords } from './hear-words.js';
import { PublishEvent } from './publish-event.js';
import { type LookedAtDates, LookAtDates } from './series/look-at-dates.js';

@Controller('api/v1')
export class EventsController {
  constructor(
    private readonly events: EventsQueries,
    private readonly series: SeriesQueries,
    private readonly createEvent: CreateEvent,
    private readonly editEvent: EditEvent,
    private readonly publishEvent: PublishEvent,
    private readonly cancelEvent: CancelEvent,
    private readonly discardDraft: DiscardDraft,
    private readonly datesLook: LookAtDates,
  ) {}

  @Get('events')
  listPublic(@Query() query: EventsQuery): Promise<Page<EventSummary>> {
    return this.events.listPublic(query);
  }

  @Get('groups/:groupId/events')
  listOfGroup(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Query() query: GroupEventsQuery,
  ): Promise<Page<EventSummary>> {
    return this.events.listOfGroup(groupId, viewer?.personId ?? null, query);
  }

  /** What is said once for all dates of a series. */
  @Get('series/:seriesId')
  readSeries(
    @MaybeViewer() viewer: Viewer | null,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
  ): Promise<SeriesView> {
    return this.series.read(seriesId, viewer?.personId ?? null);
  }

  @Get('series/:seriesId/dates')
  listOfSeries(
    @MaybeViewer() viewer: Viewer | null,
    @Param('seriesId', ParseUUIDPipe) seriesId: string,
    @Query() query: GroupEventsQuery,
  ): Promise<Page<EventSummary>> {
    return this.series.dates(seriesId, viewer?.personId ?? null, query);
  }

  @Post('groups/:groupId/events')
  @TakesBody(EventWords)
  async create(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() sent: unknown,
  ): Promise<EventView> {
    const heard = await hearWords(EventWords, sent);
    const eventId = await this.createEvent.run({ groupId, personId, ...heard });
    return this.events.read(eventId, personId);
  }

  /** The rule in the viewer's language and the next dates that these words mean, before anything is saved. */
  @Post('groups/:groupId/events/dates-preview')
  @HttpCode(200)
  lookAtDates(
    @SignedIn() { personId, language }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() words: DatesWordsBody,
  ): Promise<LookedAtDates> {
    return this.datesLook.run({ groupId, personId, language: oneOfOurs(language), words });
  }

  @Get('events/:eventId')
  read(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<EventView> {
    return this.events.read(eventId, viewer?.personId ?? null);
  }

  @Put('events/:eventId/publication')
  async publish(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<EventView> {
    await this.publishEvent.run({ eventId, personId });
    return this.events.read(eventId, personId);
  }

  @Patch('events/:eventId')
  @TakesBody(EventChangesBody)
  async edit(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @Body() sent: unknown,
  ): Promise<EventView> {
    const heard = await hearWords(EventChangesBody, sent);
    await this.editEvent.run({ eventId, personId, ...heard });
    return this.events.read(eventId, personId);
  }

  /** Everyone who means to come hears of it. */
  @Put('events/:eventId/cancellation')
  async cancel(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @Body() { reason }: CancellationBody,
  ): Promise<EventView> {
    await this.cancelEvent.run({ eventId, personId, reason: reason ?? '' });
    return this.events.read(eventId, personId);
  }

  /** A draft only. What was published is cancelled instead. */
  @Delete('events/:eventId')
  @HttpCode(204)
  discard(@SignedIn() { personId }: Viewer, @Param('eventId', ParseUUIDPipe) eventId: string): Promise<void> {
    return this.discardDraft.run({ eventId, personId });
  }
}
