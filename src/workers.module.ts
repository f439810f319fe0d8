import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarChores } from './calendar/calendar-chores.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { SendLetters } from './notifications/send-letters.js';
import { QueueModule } from './queue/queue.module.js';
import { Workers } from './queue/workers.js';

/** Everything a worker does: each job's name finds the one who does it. */
@Module({ imports: [QueueModule, CalendarModule, NotificationsModule] })
export class WorkersModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: Workers,
    private readonly letters: SendLetters,
    private readonly calendars: CalendarChores,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      'sign-in': this.letters,
      'event-calendar': this.calendars.eventCalendar,
      'person-calendar': this.calendars.personCalendar,
    } as never);
  }
}
