import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { EventsModule } from '../events/events.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { BringIn } from './bring-in.js';
import { ChooseRows } from './choose-rows.js';
import { DiscardImport } from './discard-import.js';
import { ExportEvents } from './export-events.js';
import { ExportsController } from './exports.controller.js';
import { ImportChores } from './import-chores.js';
import { ImportsController } from './imports.controller.js';
import { ImportsQueries } from './imports.queries.js';
import { ReadImport } from './read-import.js';
import { StartImport } from './start-import.js';

@Module({
  imports: [CalendarModule, EventsModule, InstallationModule, QueueModule],
  controllers: [ExportsController, ImportsController],
  providers: [
    BringIn,
    ChooseRows,
    DiscardImport,
    ExportEvents,
    ImportChores,
    ImportsQueries,
    ReadImport,
    StartImport,
  ],
  exports: [ChooseRows, DiscardImport, ExportEvents, ImportChores, ImportsQueries, StartImport],
})
export class ImportsModule {}
