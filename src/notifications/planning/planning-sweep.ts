import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { RenewQuietCalendars } from '../../calendar/renew-quiet-calendars.js';
import { Log } from '../../common/log.js';
import { Config } from '../../config/config.js';
import { WatchClocks } from '../../database/watch-clocks.js';
import { LayOutAhead } from '../../events/series/lay-out-ahead.js';
import { NoticeFullDates } from '../../seats/notice-full-dates.js';
import { PassPlacesOn } from '../../rsvps/waiting/pass-places-on.js';
import { AskRegulars } from '../../rsvps/standing/ask-regulars.js';
import { GiveBackLateLetters } from '../../rsvps/host-letters/give-back-late-letters.js';
import { GiveUpStandingPlace } from '../../rsvps/standing/give-up-standing-place.js';
import { PlanDayRosters } from './plan-day-rosters.js';
import { PlanDigests } from './plan-digests.js';
import { PlanHostNotes } from './plan-host-notes.js';
import { PlanReminders } from './plan-reminders.js';
import { PlanWithdrawnInvitations } from './plan-withdrawn-invitations.js';
import { WatchLetters } from './watch-letters.js';

/** Plans what comes due by the clock alone, again and again, in processes that run workers. */
@Injectable()
export class PlanningSweep implements BeforeApplicationShutdown {
  private sweeping?: NodeJS.Timeout;
  private current: Promise<void> | null = null;

  constructor(
    private readonly places: PassPlacesOn,
    private readonly standing: GiveUpStandingPlace,
    private readonly regulars: AskRegulars,
    private readonly reminders: PlanReminders,
    private readonly fullDates: NoticeFullDates,
    private readonly hostNotes: PlanHostNotes,
    private readonly dayRosters: PlanDayRosters,
    private readonly digests: PlanDigests,
    private readonly invitations: PlanWithdrawnInvitations,
    private readonly hostLetters: GiveBackLateLetters,
    private readonly letters: WatchLetters,
    private readonly dates: LayOutAhead,
    private readonly calendars: RenewQuietCalendars,
    private readonly clocks: WatchClocks,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  start(): void {
    this.sweeping = setInterval(() => void this.sweep(), this.config.sweepSeconds * 1000);
    void this.sweep();
  }

  /** Looks at everything once, beginning now. */
  async sweepAnew(): Promise<void> {
    await this.current;
    await this.sweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.current;
  }

  private sweep(): Promise<void> {
    return (this.current ??= this.plan().finally(() => {
      this.current = null;
    }));
  }

  private async plan(): Promise<void> {
    // Places and days end by our own clock.
    if (!(await this.clocks.agree().catch(() => true))) return;
    const plans = [
      () => this.dates.run(),
      () => this.places.run(),
      () => this.standing.endAllDue(),
      () => this.regulars.run(),
      () => this.reminders.run(),
      () => this.hostNotes.run(),
      () => this.dayRosters.run(),
      () => this.fullDates.run(),
      () => this.digests.run(),
      () => this.invitations.run(),
      () => this.hostLetters.run(),
      () => this.letters.run(),
      () => this.calendars.run(),
    ];
    for (const plan of plans) {
      try {
        await plan();
      } catch (error) {
        this.log.error('planning-failed', error);
      }
    }
  }
}
