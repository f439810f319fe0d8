import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { CalendarBlocks } from './calendar-blocks.js';
import { CalendarChores } from './calendar-chores.js';
import { CalendarDocuments } from './calendar-documents.js';
import { CreateFeed } from './create-feed.js';
import { EventFiles } from './event-file.js';
import { Feeds } from './feeds.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsQueries } from './feeds.queries.js';
import { RevokeFeed } from './revoke-feed.js';

@Module({
  imports: [InstallationModule, QueueModule],
  controllers: [FeedsController],
  providers: [
    CalendarBlocks,
    CalendarChores,
    CalendarDocuments,
    CreateFeed,
    EventFiles,
    Feeds,
    FeedsQueries,
    RevokeFeed,
  ],
  exports: [CalendarChores, CreateFeed, EventFiles, Feeds, FeedsQueries, RevokeFeed],
})
export class CalendarModule {}
