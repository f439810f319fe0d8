import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import type { DayRosterWish } from './day-roster-wishes.js';
import type { DigestWish, NewEventsWish } from './digest-wishes.js';
import type { Discretion } from './discretion.js';

/** Someone who proved an address, or was invited to one. The address is sealed; `emailIndex` finds it. */
@Entity('people')
@Index('people_own_reminders', ['id'], {
  where: `reminder_minutes IS NOT NULL OR reminder_times <> '{}'`,
})
@Unique('people_email_index_key', ['emailIndex'])
@Index('people_digests', ['timeZone', 'digestHour'], { where: `digest <> 'never'` })
@Check('people_discreet_check', `discreet IN ('where-sensitive', 'everywhere', 'nowhere')`)
@Check('people_new_events_check', `new_events IN ('at-once', 'digest', 'never')`)
@Check('people_day_rosters_check', `day_rosters IN ('never', 'evening', 'morning')`)
@Check('people_digest_check', `digest IN ('never', 'news', 'weekly', 'daily')`)
@Check('people_digest_day_check', 'digest_day BETWEEN 1 AND 7')
@Check('people_digest_hour_check', 'digest_hour BETWEEN 0 AND 23')
@Check('people_quiet_from_check', String.raw`quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'`)
@Check('people_quiet_until_check', String.raw`quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'`)
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'email_box', type: 'text' })
  emailBox: string;

  @Column({ name: 'email_index', type: 'bytea' })
  emailIndex: Buffer;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** Until then it was guessed from a browser. */
  @Column({ name: 'time_zone_confirmed', type: 'boolean', default: false })
  timeZoneConfirmed: boolean;

  /** `22:00`, on the clocks of `timeZone`: from then to `quietUntil` nobody has to decide anything. */
  @Column({ name: 'quiet_from', type: 'text', default: '22:00' })
  quietFrom: string;

  @Column({ name: 'quiet_until', type: 'text', default: '08:00' })
  quietUntil: string;

  /** For which groups letters and calendars use discreet names instead of full ones. */
  @Column({ type: 'text', default: 'where-sensitive' })
  discreet: Discretion;

  /** `false`: none but those that they ask for themselves, to sign in or to prove an address. */
  @Column({ name: 'wants_letters', type: 'boolean', default: true })
  wantsLetters: boolean;

  @Column({ name: 'wants_confirmations', type: 'boolean', default: true })
  wantsConfirmations: boolean;

  @Column({ name: 'wants_reminders', type: 'boolean', default: true })
  wantsReminders: boolean;

  /** Before the start, the earliest first; `null`, with no times: as hosts say. */
  @Column({ name: 'reminder_minutes', type: 'integer', array: true, nullable: true })
  reminderMinutes: number[] | null;

  /** As `REMINDER_TIME`, on the clocks of the person. */
  @Column({ name: 'reminder_times', type: 'text', array: true, default: () => "'{}'" })
  reminderTimes: string[];

  /** How they hear of new events in their groups. */
  @Column({ name: 'new_events', type: 'text', default: 'digest' })
  newEvents: NewEventsWish;

  /** How often one letter tells what is on for them. */
  @Column({ type: 'text', default: 'news' })
  digest: DigestWish;

  /** Of a weekly one: 1 is Monday, 7 Sunday (ISO 8601). */
  @Column({ name: 'digest_day', type: 'smallint', default: 7 })
  digestDay: number;

  /** At the full hour, on their own clocks. */
  @Column({ name: 'digest_hour', type: 'smallint', default: 17 })
  digestHour: number;

  /** When they hear who is coming to meetings that they look after. */
  @Column({ name: 'day_rosters', type: 'text', default: 'evening' })
  dayRosters: DayRosterWish;

  @Column({ name: 'wants_host_notes', type: 'boolean', default: true })
  wantsHostNotes: boolean;

  /** Whether letters about someone's own answers bring an invitation that their calendar can answer. */
  @Column({ name: 'wants_invitations', type: 'boolean', default: false })
  wantsInvitations: boolean;

  /** Whether what hosts write to all who are coming, or to all members, comes as a letter. */
  @Column({ name: 'wants_host_letters', type: 'boolean', default: true })
  wantsHostLetters: boolean;

  /** Whether a letter about a cancelled meeting names others that are on in those days. */
  @Column({ name: 'wants_other_meetings', type: 'boolean', default: false })
  wantsOtherMeetings: boolean;

  /** What was wished for before all that can wait was stopped, or one kind of it alone; `null` where nothing was. */
  @Column({ name: 'stopped_wishes', type: 'text', array: true, nullable: true })
  stoppedWishes: string[] | null;

  @Column({ type: 'boolean', default: false })
  administrator: boolean;

  /** When the person first proved that the address is theirs; `null` for someone only invited. */
  @Column({ ...instant, name: 'confirmed_at', nullable: true })
  confirmedAt: Temporal.Instant | null;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;
}
