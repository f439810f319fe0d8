import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AdministrationModule } from './administration/administration.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CoreModule } from './core.module.js';
import { WHILE_SOMEONE_WAITS } from './database/time-limits.js';
import { CheckBodyPipe } from './door/check-body.pipe.js';
import { IdentifyViewerGuard } from './door/identify-viewer.guard.js';
import { AnsweredBeforeFilter } from './door/idempotency/answered-before.filter.js';
import { IdempotencyKeyGuard } from './door/idempotency/idempotency-key.guard.js';
import { RefusalFilter } from './door/refusal.filter.js';
import { SameOriginGuard } from './door/same-origin.guard.js';
import { EventsModule } from './events/events.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { InboundModule } from './inbound/inbound.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InstallationModule } from './installation/installation.module.js';
import { ListingsModule } from './listings/listings.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PeopleModule } from './people/people.module.js';
import { RsvpsModule } from './rsvps/rsvps.module.js';
import type { Ground } from './start-up.js';
import { WebModule } from './web/web.module.js';
import { WorkersModule } from './workers.module.js';

/** The program behind the HTTP door, and the workers too where the settings say so. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.on(ground, WHILE_SOMEONE_WAITS),
        InstallationModule,
        PeopleModule,
        ChannelsModule,
        AdministrationModule,
        GroupsModule,
        EventsModule,
        RsvpsModule,
        CalendarModule,
        ImportsModule,
        NotificationsModule,
        InboundModule,
        ListingsModule,
        OperationsModule,
        WebModule,
        ...(ground.config.runsWorkers ? [WorkersModule] : []),
      ],
      providers: [
        { provide: APP_GUARD, useClass: IdentifyViewerGuard },
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: IdempotencyKeyGuard },
        { provide: APP_PIPE, useClass: CheckBodyPipe },
        RefusalFilter,
        { provide: APP_FILTER, useExisting: RefusalFilter },
        { provide: APP_FILTER, useClass: AnsweredBeforeFilter },
      ],
    };
  }
}
