import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { InvalidInput } from '../common/domain-error.js';
import type { ReminderRules } from '../common/reminder-rules.js';
import { Addresses } from './addresses.js';
import type { DayRosterWish } from './day-roster-wishes.js';
import type { DigestWish, NewEventsWish } from './digest-wishes.js';
import type { Discretion } from './discretion.js';
import { ReplyAddresses } from './reply-addresses.js';
import { OFTEN, type OftenKind, wishesAfter } from './stopped-wishes.js';
import { type StoppedLetters, Suppressions } from './suppressions.js';
import { refusals } from '../common/refusals/refusals.js';

export interface Preferences extends ReminderRules {
  language: string;
  timeZone: string;
  timeZoneConfirmed: boolean;
  /** For which groups their letters and calendars use discreet names. */
  discreet: Discretion;
  /** `false`: none but those that they ask for themselves. */
  wantsLetters: boolean;
  wantsConfirmations: boolean;
  wantsReminders: boolean;
  /** How they hear of new events in their groups. */
  newEvents: NewEventsWish;
  /** How often one letter tells what is on for them. */
  digest: DigestWish;
  /** Of a weekly one: 1 is Monday, 7 Sunday. */
  digestDay: number;
  /** On their own clocks, 0 to 23. */
  digestHour: number;
  wantsHostNotes: boolean;
  /** When they hear who is coming to meetings of a day that they look after: the evening before, in the morning, or never. */
  dayRosters: DayRosterWish;
  /** Whether letters about their own answers bring an invitation that their calendar can answer. */
  wantsInvitations: boolean;
  /** Whether what hosts write to many comes as a letter. */
  wantsHostLetters: boolean;
  /** Whether a letter about a cancelled meeting names others that are on in those days. */
  wantsOtherMeetings: boolean;
  /** On their own clocks, `22:00` to `08:00`: reminders wait, and no offer runs out then, unless the meeting is near. */
  quietFrom: string;
  quietUntil: string;
}

/** What a person may know about themselves. */
export interface Me extends Preferences {
  id: string;
  email: string;
  administrator: boolean;
  /** Whether `wantsInvitations` can be wished for: answers from calendars are received here. */
  offersInvitations: boolean;
  /** Why no letters come, beside those they ask for; `null`: they come. */
  lettersStopped: StoppedLetters | null;
}

const COLUMNS = {
  language: 'language',
  timeZone: 'time_zone',
  timeZoneConfirmed: 'time_zone_confirmed',
  discreet: 'discreet',
  wantsLetters: 'wants_letters',
  wantsConfirmations: 'wants_confirmations',
  wantsReminders: 'wants_reminders',
  reminderMinutes: 'reminder_minutes',
  reminderTimes: 'reminder_times',
  newEvents: 'new_events',
  digest: 'digest',
  digestDay: 'digest_day',
  digestHour: 'digest_hour',
  wantsHostNotes: 'wants_host_notes',
  dayRosters: 'day_rosters',
  wantsInvitations: 'wants_invitations',
  wantsHostLetters: 'wants_host_letters',
  wantsOtherMeetings: 'wants_other_meetings',
  quietFrom: 'quiet_from',
  quietUntil: 'quiet_until',
} satisfies Record<keyof Preferences, string>;

const KINDS = Object.keys(OFTEN) as OftenKind[];

@Injectable()
export class PreferencesOfPeople {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: Addresses,
    private readonly replyAddresses: ReplyAddresses,
    private readonly suppressions: Suppressions,
  ) {}

  async read(personId: string): Promise<Me> {
    const columns = Object.entries(COLUMNS).map(([name, column]) => `${column} AS "${name}"`);
    const row = await rowOf<
      Omit<Me, 'email' | 'offersInvitations' | 'lettersStopped'> & { emailBox: string }
    >(
      this.database,
      `SELECT id, administrator, email_box AS "emailBox", ${columns.join(', ')} FROM people WHERE id = $1`,
      [personId],
    );
    if (!row) throw new Error('A signed-in person has no row');
    const { emailBox, ...me } = row;
    const email = this.addresses.open({ id: me.id, emailBox });
    const lettersStopped = await this.suppressions.ofPerson(personId);
    return { ...me, email, offersInvitations: this.replyAddresses.areInUse, lettersStopped };
  }

  /**
   * Changes what is given and leaves the rest.
   * @throws InvalidInput when calendars cannot be answered here
   */
  async change(personId: string, wishes: Partial<Preferences>): Promise<Me> {
    if (wishes.wantsInvitations && !this.replyAddresses.areInUse) {
      throw InvalidInput.at('wantsInvitations', refusals.people.noAnswersFromCalendars);
    }
    const named = Object.entries(COLUMNS).filter(([name]) => wishes[name as keyof Preferences] !== undefined);
    if (named.length > 0) {
      const sets = named.map(([, column], at) => `${column} = $${at + 2}`);
      const chosen = named.flatMap(([, column], at): [OftenKind, string][] => {
        const kind = KINDS.find((it) => OFTEN[it] === column);
        return kind ? [[kind, `$${at + 2}`]] : [];
      });
      if (chosen.length > 0) sets.push(`stopped_wishes = ${wishesAfter(chosen)}`);
      const values = named.map(([name]) => wishes[name as keyof Preferences]);
      await this.database.query(`UPDATE people SET ${sets.join(', ')} WHERE id = $1`, [personId, ...values]);
    }
    return this.read(personId);
  }
}
