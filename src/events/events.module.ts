import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DiscardDraft } from './discard-draft.js';
import { EditEvent } from './edit-event.js';
import { EditsController } from './edits.controller.js';
import { EventEdit } from './event-edit.entity.js';
import { EventChange } from './event-change.entity.js';
import { Event } from './event.entity.js';
import { EventsController } from './events.controller.js';
import { ComingUpQueries } from './coming-up.queries.js';
import { EventsQueries } from './events.queries.js';
import { FollowTimeZones } from './follow-time-zones.js';
import { Occurrence } from './occurrence.entity.js';
import { PublishEvent } from './publish-event.js';
import { AddDate } from './series/add-date.js';
import { CallOffSeries } from './series/call-off-series.js';
import { UndoEdit } from './undo-edit.js';
import { ChangeDate } from './series/change-date.js';
import { ChangeSeries } from './series/change-series.js';
import { HolidaysQueries } from './series/holidays.queries.js';
import { PutDateBack } from './series/put-date-back.js';
import { SeriesDatesController } from './series/series-dates.controller.js';
import { SkipDates } from './series/skip-dates.js';
import { SeriesController } from './series/series.controller.js';
import { SeriesQueries } from './series/series.queries.js';
import { LookAtDates } from './series/look-at-dates.js';
import { LayOutAhead } from './series/lay-out-ahead.js';

const parts = [
  CancelEvent,
  CreateEvent,
  DiscardDraft,
  EditEvent,
  EventsQueries,
  ComingUpQueries,
  FollowTimeZones,
  AddDate,
  CallOffSeries,
  ChangeDate,
  ChangeSeries,
  HolidaysQueries,
  LayOutAhead,
  LookAtDates,
  PutDateBack,
  SeriesQueries,
  SkipDates,
  PublishEvent,
  UndoEdit,
];

@Module({
  imports: [TypeOrmModule.forFeature([Event, EventChange, EventEdit, Occurrence]), GroupsModule, QueueModule],
  controllers: [EditsController, EventsController, SeriesController, SeriesDatesController],
  providers: parts,
  exports: parts,
})
export class EventsModule {}
