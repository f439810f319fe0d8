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

const parts = [
  CancelEvent,
  CreateEvent,
  DiscardDraft,
  EditEvent,
  EventsQueries,
  FollowTimeZones,
  PublishEvent,
];

@Module({
  imports: [TypeOrmModule.forFeature([Event, EventChange, Occurrence]), GroupsModule, QueueModule],
  controllers: [EventsController],
  providers: parts,
  exports: parts,
})
export class EventsModule {}
