import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { InSession, type Viewer } from '../people/viewer.js';
import { CreateFeed, type NewFeed } from './create-feed.js';
import { FeedBody } from './feeds.bodies.js';
import { FeedsQueries, type ListedFeed } from './feeds.queries.js';
import { RevokeFeed } from './revoke-feed.js';

@Controller('api/v1/me/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedsQueries,
    private readonly createFeed: CreateFeed,
    private readonly revokeFeed: RevokeFeed,
  ) {}

  @Get()
  async list(@InSession() viewer: Viewer): Promise<{ items: ListedFeed[] }> {
    return { items: await this.feeds.list(viewer.personId) };
  }

  /** The token and the address that holds it are in this answer and never again. */
  @Post()
  create(@InSession() viewer: Viewer, @Body() body: FeedBody): Promise<NewFeed> {
    return this.createFeed.run({ personId: viewer.personId, name: body.name });
  }

  @Delete(':feedId')
  @HttpCode(204)
  revoke(@InSession() viewer: Viewer, @Param('feedId', ParseUUIDPipe) feedId: string): Promise<void> {
    return this.revokeFeed.run({ personId: viewer.personId, feedId });
  }
}
