import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Page } from '../common/page.js';
import { MaybeViewer, SignedIn, type Viewer } from '../people/viewer.js';
import { CreateEvent } from './create-event.js';
import { EventWords, EventsQuery, GroupEventsQuery } from './events.bodies.js';
import { EventsQueries, type EventSummary, type EventView } from './events.queries.js';
import { PublishEvent } from './publish-event.js';

@Controller('api/v1')
export class EventsController {
  constructor(
    private readonly events: EventsQueries,
    private readonly createEvent: CreateEvent,
    private readonly publishEvent: PublishEvent,
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

  @Post('groups/:groupId/events')
  async create(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() words: EventWords,
  ): Promise<EventView> {
    const eventId = await this.createEvent.run({ groupId, personId, words });
    return this.events.read(eventId, personId);
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
}
