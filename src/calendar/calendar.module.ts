import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { CalendarBlocks } from './calendar-blocks.js';
import { CalendarChores } from './calendar-chores.js';
import { CalendarDocuments } from './calendar-documents.js';
import { ChangeFeed } from './change-feed.js';
import { CreateFeed } from './create-feed.js';
import { EventFiles } from './event-file.js';
import { Feeds } from './feeds.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsQueries } from './feeds.queries.js';
import { RenewFeedSecret } from './renew-feed-secret.js';
import { RenewQuietCalendars } from './renew-quiet-calendars.js';
import { RevokeFeed } from './revoke-feed.js';
import { StaleCalendars } from './stale-calendars.js';

@Module({
  imports: [InstallationModule, QueueModule],
  controllers: [FeedsController],
  providers: [
    CalendarBlocks,
    CalendarChores,
    CalendarDocuments,
    ChangeFeed,
    CreateFeed,
    EventFiles,
    Feeds,
    FeedsQueries,
    RenewFeedSecret,
    RenewQuietCalendars,
    RevokeFeed,
    StaleCalendars,
  ],
  exports: [
    CalendarChores,
    ChangeFeed,
    CreateFeed,
    EventFiles,
    Feeds,
    FeedsQueries,
    RenewFeedSecret,
    RenewQuietCalendars,
    RevokeFeed,
  ],
})
export class CalendarModule {}
