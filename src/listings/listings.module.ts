import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { FeedsOfNewsController } from './feeds-of-news.controller.js';
import { HsdsController } from './hsds.controller.js';
import { ListedDatesQueries } from './listed-dates.queries.js';
import { MeetingGuideController } from './meeting-guide.controller.js';
import { NewEventsQueries } from './new-events.queries.js';
import { RegularMeetingsQueries } from './regular-meetings.queries.js';
import { ShownDatesController } from './shown-dates.controller.js';

@Module({
  imports: [InstallationModule],
  controllers: [FeedsOfNewsController, HsdsController, MeetingGuideController, ShownDatesController],
  providers: [ListedDatesQueries, NewEventsQueries, RegularMeetingsQueries],
  exports: [ListedDatesQueries, RegularMeetingsQueries],
})
export class ListingsModule {}
