import { Module } from '@nestjs/common';
import { AdministrationModule } from '../administration/administration.module.js';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RsvpsModule } from '../rsvps/rsvps.module.js';
import { AnswerMeetings } from './answer-meetings.js';
import { FillCalendar } from './fill-calendar.js';
import { MoveIn } from './move-in.js';
import { PastMeetings } from './past-meetings.js';
import { SettleIn } from './settle-in.js';
import { SettleRegulars } from './settle-regulars.js';

/** A believable community, for looking at. Only `npm run demo` has it. */
@Module({
  imports: [
    AdministrationModule,
    EventsModule,
    GroupsModule,
    InstallationModule,
    PeopleModule,
    QueueModule,
    RsvpsModule,
  ],
  providers: [AnswerMeetings, FillCalendar, MoveIn, PastMeetings, SettleIn, SettleRegulars],
})
export class DemoModule {}
