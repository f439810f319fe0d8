import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarChores } from './calendar/calendar-chores.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { AnnounceChange } from './notifications/planning/announce-change.js';
import { AnnounceEvents } from './notifications/planning/announce-events.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PlanningSweep } from './notifications/planning/planning-sweep.js';
import { ThankEveryone } from './notifications/planning/thank-everyone.js';
import { SendNotifications } from './notifications/sending/send-notifications.js';
import { SendLetters } from './notifications/sending/send-letters.js';
import { SendToAddressed } from './notifications/sending/send-to-addressed.js';
import { Housekeeping } from './operations/housekeeping/housekeeping.js';
import { HousekeepingModule } from './operations/housekeeping/housekeeping.module.js';
import { GivePlacesBack } from './rsvps/give-places-back.js';
import { RsvpsModule } from './rsvps/rsvps.module.js';
import { SeatRegulars } from './rsvps/standing/seat-regulars.js';
import { ImportChores } from './imports/import-chores.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboundMail } from './inbound/inbound-mail.js';
import { InboundModule } from './inbound/inbound.module.js';
import { QueueModule } from './queue/queue.module.js';
import { Workers } from './queue/workers.js';

/** Everything a worker does: each job's name finds the one who does it. */
@Module({
  imports: [
    QueueModule,
    CalendarModule,
    ImportsModule,
    NotificationsModule,
    RsvpsModule,
    InboundModule,
    HousekeepingModule,
  ],
})
export class WorkersModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: Workers,
    private readonly planning: PlanningSweep,
    private readonly letters: SendLetters,
    private readonly notifications: SendNotifications,
    private readonly announceChange: AnnounceChange,
    private readonly announceEvents: AnnounceEvents,
    private readonly givePlacesBack: GivePlacesBack,
    private readonly thankEveryone: ThankEveryone,
    private readonly sendToAddressed: SendToAddressed,
    private readonly seatRegulars: SeatRegulars,
    private readonly calendars: CalendarChores,
    private readonly imports: ImportChores,
    private readonly inbound: InboundMail,
    private readonly housekeeping: Housekeeping,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.start({
      'sign-in': this.letters,
      'confirm-reply': this.letters,
      'rsvp-confirmation': this.letters,
      'place-given': this.letters,
      'place-offered': this.letters,
      'standing-place': this.letters,
      'standing-question': this.letters,
      'event-reminder': this.letters,
      'maybe-question': this.letters,
      'first-time': this.letters,
      'event-changed': this.letters,
      'event-cancelled': this.letters,
      invitation: this.letters,
      'membership-approved': this.letters,
      'membership-declined': this.letters,
      'join-request': this.letters,
      'host-note': this.letters,
      'reminders-missed': this.letters,
      'day-roster': this.letters,
      digest: this.letters,
      'new-events': this.letters,
      'clocks-changed': this.letters,
      'thank-you': this.letters,
      'host-letter': this.letters,
      'calendar-answer': this.letters,
      'invitation-withdrawn': this.letters,
      'reply-note': this.letters,
      'mailbox-code': this.letters,
      'letters-stuck': this.letters,
      'letters-flow': this.letters,
      'reminder-notification': this.notifications,
      'offer-notification': this.notifications,
      'address-code': this.notifications,
      'announce-change': this.announceChange,
      'announce-events': this.announceEvents,
      'give-places-back': this.givePlacesBack,
      'thank-everyone': this.thankEveryone,
      'send-host-letter': this.sendToAddressed,
      'seat-regulars': this.seatRegulars,
      'event-calendar': this.calendars.eventCalendar,
      'person-calendar': this.calendars.replies,
      'host-calendar': this.calendars.replies,
      'calendar-document': this.calendars.calendarDocument,
      'read-import': this.imports.readImport,
      'bring-in': this.imports.bringIn,
    });
    await this.inbound.start();
    this.planning.start();
    this.housekeeping.start();
  }
}
