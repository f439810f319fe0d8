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
import { Installation } from '../installation/installation.js';
import { InSession, type Viewer } from '../people/viewer.js';
import { ChangeFeed } from './change-feed.js';
import { CreateFeed, type FeedSecret, type NewFeed } from './create-feed.js';
import { FeedBody, FeedChangesBody } from './feeds.bodies.js';
import { FeedsQueries, type ListedFeed } from './feeds.queries.js';
import { RenewFeedSecret } from './renew-feed-secret.js';
import { RevokeFeed } from './revoke-feed.js';
import { SiteFilters, sitePath } from './site-filters.js';

@Controller('api/v1')
export class FeedsController {
  constructor(
    private readonly installation: Installation,
    private readonly feeds: FeedsQueries,
    private readonly createFeed: CreateFeed,
    private readonly changeFeed: ChangeFeed,
    private readonly renewSecret: RenewFeedSecret,
    private readonly revokeFeed: RevokeFeed,
  ) {}

  /** Where a calendar of public events is to be had, with these filters. The same filters have one address. */
  @Get('site-feed')
  async ofSite(@Query() filters: SiteFilters): Promise<{ url: string }> {
    const { baseUrl } = await this.installation.state();
    return { url: baseUrl + sitePath(filters) };
  }

  @Get('me/feeds')
  async list(@InSession() viewer: Viewer): Promise<{ items: ListedFeed[] }> {
    return { items: await this.feeds.list(viewer.personId) };
  }

  /** The token and the address that holds it are in this answer and never again. */
  @Post('me/feeds')
  create(@InSession() viewer: Viewer, @Body() body: FeedBody): Promise<NewFeed> {
    return this.createFeed.run({ personId: viewer.personId, wish: body });
  }

  /** Its address stays. */
  @Patch('me/feeds/:feedId')
  async change(
    @InSession() { personId }: Viewer,
    @Param('feedId', ParseUUIDPipe) feedId: string,
    @Body() wishes: FeedChangesBody,
  ): Promise<ListedFeed> {
    await this.changeFeed.run({ personId, feedId, wishes });
    return this.feeds.read(personId, feedId);
  }

  /** Gives it another secret, which is in this answer and never again. The old address ends. */
  @Put('me/feeds/:feedId/secret')
  renew(
    @InSession() { personId }: Viewer,
    @Param('feedId', ParseUUIDPipe) feedId: string,
  ): Promise<FeedSecret> {
    return this.renewSecret.run({ personId, feedId });
  }

  @Delete('me/feeds/:feedId')
  @HttpCode(204)
  revoke(@InSession() viewer: Viewer, @Param('feedId', ParseUUIDPipe) feedId: string): Promise<void> {
    return this.revokeFeed.run({ personId: viewer.personId, feedId });
  }
}
