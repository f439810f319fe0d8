import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../common/domain-error.js';
import { Installation } from '../installation/installation.js';
import { newEventsFeed } from './new-events-feed.js';
import { NewEventsQueries } from './new-events.queries.js';
import { sendPolled } from './polled.js';

type Format = 'atom' | 'rss';

/** What is new, for feed readers. */
@Controller()
export class FeedsOfNewsController {
  constructor(
    private readonly installation: Installation,
    private readonly news: NewEventsQueries,
  ) {}

  @Get('feeds/events.atom')
  atom(@Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, null, 'atom');
  }

  @Get('feeds/events.rss')
  rss(@Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, null, 'rss');
  }

  @Get('groups/:groupId/events.atom')
  atomOfGroup(@Param('groupId', ParseUUIDPipe) groupId: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, groupId, 'atom');
  }

  @Get('groups/:groupId/events.rss')
  rssOfGroup(@Param('groupId', ParseUUIDPipe) groupId: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, groupId, 'rss');
  }

  private async send(reply: FastifyReply, groupId: string | null, format: Format): Promise<void> {
    const news = await this.news.list(groupId);
    if (!news) throw new NotFound();
    const path = groupId ? `/groups/${groupId}/events` : '/feeds/events';
    const feed = newEventsFeed(news, await this.installation.state(), path);
    sendPolled(reply, {
      type: `application/${format}+xml; charset=utf-8`,
      text: format === 'atom' ? feed.atom1() : feed.rss2(),
    });
  }
}
