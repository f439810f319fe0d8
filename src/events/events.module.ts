import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DiscardDraft } from './discard-draft.js';
import { EditEvent } from './edit-event.js';
import { EventChange } from './event-change.entity.js';
import { Event } from './event.entity.js';
import { EventsController } from './events.controller.js';
import { EventsQueries } from './events.queries.js';
import { FollowTimeZones } from './follow-time-zones.js';
import { Occurrence } from './occurrence.entity.js';
import { PublishEvent } from './publish-event.js';
import { ChangeDate } from './series/change-date.js';
import { ChangeSeries } from './series/change-series.js';
import { SeriesController } from './series/series.controller.js';
import { LayOutAhead } from './series/lay-out-ahead.js';

const parts = [
  CancelEvent,
  CreateEvent,
  DiscardDraft,
  EditEvent,
  EventsQueries,
  FollowTimeZones,
  ChangeDate,
  ChangeSeries,
  LayOutAhead,
  PublishEvent,
];

@Module({
  imports: [TypeOrmModule.forFeature([Event, EventChange, Occurrence]), GroupsModule, QueueModule],
  controllers: [EventsController, SeriesController],
  providers: parts,
  exports: parts,
})
export class EventsModule {}
