import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';
import { Group } from '../groups/group.entity.js';
import { Membership } from '../groups/membership.entity.js';
import { Person } from '../people/person.entity.js';
import { EventIsCancelled } from './events.errors.js';
import type { Question } from './questions.js';
import type { Rule } from './series/rule.js';

export const eventKinds = ['support meeting', 'workshop', 'talk', 'social', 'campaign'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventFormats = ['in person', 'online', 'hybrid'] as const;
export type EventFormat = (typeof eventFormats)[number];

export const audiences = ['anyone', 'members'] as const;
export type Audience = (typeof audiences)[number];

/** What someone may need to know before they dare to come. */
export const accessFacts = [
  'step-free',
  'accessible toilet',
  'hearing loop',
  'captions',
  'sign language',
  'quiet space',
  'low scent',
  'near public transport',
  'companions welcome',
  'children welcome',
  'assistance dogs welcome',
  'camera-off fine',
  'just listening fine',
  'first-timers welcome',
] as const;
export type AccessFact = (typeof accessFacts)[number];

export type EventState = 'draft' | 'published' | 'cancelled';

const WALL_TIME = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d$`;

/** What a group invites to. Its wall-clock start and IANA zone are the truth; its occurrences hold the instants. */
@Entity('events')
@Index('events_group', ['groupId'])
@Index('events_led_by', ['ledBy'], { where: 'led_by IS NOT NULL' })
@Index('events_announced', ['groupId', 'announcedAt'], { where: "state = 'published'" })
@Index('events_published', ['publishedAt', 'id'], { where: "state = 'published'" })
@Index('events_dates_until', ['datesUntil'], { where: 'dates_until IS NOT NULL' })
@Check('events_dates_until_check', `dates_until ~ '${WALL_TIME}'`)
@Check('events_check', '(recurrence_rule IS NULL) = (dates_until IS NULL)')
@Check('events_kind_check', "kind IN ('support meeting', 'workshop', 'talk', 'social', 'campaign')")
@Check('events_format_check', "format IN ('in person', 'online', 'hybrid')")
@Check('events_audience_check', "audience IN ('anyone', 'members')")
@Check('events_state_check', "state IN ('draft', 'published', 'cancelled')")
@Check('events_starts_local_check', `starts_local ~ '${WALL_TIME}'`)
@Check('events_rsvps_open_local_check', `rsvps_open_local ~ '${WALL_TIME}'`)
@Check('events_rsvps_close_local_check', `rsvps_close_local ~ '${WALL_TIME}'`)
@Check(
  'events_all_day_check',
  "NOT all_day OR (right(starts_local, 6) = 'T00:00' AND duration_minutes % 1440 = 0)",
)
@Check('events_duration_minutes_check', 'duration_minutes BETWEEN 5 AND 20160')
@Check('events_capacity_check', 'capacity BETWEEN 1 AND 100000')
@Check('events_regular_places_check', 'regular_places BETWEEN 0 AND 100000')
@Check('events_drop_in_places_check', 'drop_in_places BETWEEN 0 AND 100000')
@Check('events_address_shown_minutes_check', 'address_shown_minutes BETWEEN 0 AND 525600')
@Check('events_link_shown_minutes_check', 'link_shown_minutes BETWEEN 0 AND 525600')
export class Event {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group, { name: 'events_group_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column({ type: 'text' })
  kind: EventKind;

  @Column({ type: 'text' })
  format: EventFormat;

  @Column({ type: 'text' })
  title: string;

  /** As it is looked for; the database keeps it (0051). */
  @Column({ name: 'folded_title', type: 'text', nullable: true, select: false, insert: false, update: false })
  foldedTitle?: string | null;

  /** Stands for the title in letters and calendars of sensitive groups. */
  @Column({ name: 'discreet_title', type: 'text' })
  discreetTitle: string;

  /** Markdown. */
  @Column({ type: 'text', default: '' })
  description: string;

  /** `2027-03-05T19:00`, on the clocks of `timeZone`. */
  @Column({ name: 'starts_local', type: 'text' })
  startsLocal: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** Whole days: it begins at midnight, and `durationMinutes` counts 1440 for each, also where the clocks change. */
  @Column({ name: 'all_day', type: 'boolean', default: false })
  allDay: boolean;

  @Column({ name: 'duration_minutes', type: 'integer' })
  durationMinutes: number;

  /** `null`: it has a single date. */
  @Column({ name: 'recurrence_rule', type: 'jsonb', nullable: true })
  recurrenceRule: Rule | null;

  /** Of a series: the wall time before which its dates are laid out. */
  @Column({ name: 'dates_until', type: 'text', nullable: true })
  datesUntil: string | null;

  /** Of a series from a file: days like `2027-03-05` that it does without as soon as their dates are laid out. */
  @Column({ name: 'skipped_days', type: 'text', array: true, default: () => "'{}'" })
  skippedDays: string[];

  /** The series that this one took over from. */
  @ForeignKey(() => Event, { name: 'events_continues_id_fkey', onDelete: 'SET NULL' })
  @Index('events_continues')
  @Column('uuid', { name: 'continues_id', nullable: true })
  continuesId: string | null;

  /** `null`: as many as come. */
  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  /** The most that standing places may hold; `null`: as many as there are. */
  @Column({ name: 'regular_places', type: 'integer', nullable: true })
  regularPlaces: number | null;

  /** The most that everyone else may hold; `null`: as many as there are. */
  @Column({ name: 'drop_in_places', type: 'integer', nullable: true })
  dropInPlaces: number | null;

  @Column({ type: 'text' })
  audience: Audience;

  /** On the clocks of `timeZone`; `null`: from publication on. */
  @Column({ name: 'rsvps_open_local', type: 'text', nullable: true })
  rsvpsOpenLocal: string | null;

  /** On the clocks of `timeZone`; `null`: until the start. */
  @Column({ name: 'rsvps_close_local', type: 'text', nullable: true })
  rsvpsCloseLocal: string | null;

  /** Where it is, as everyone may read it: a part of town, or how people meet online. */
  @Column({ type: 'text', default: '' })
  area: string;

  /** The exact place: for hosts, and for people who are going, from `addressShownMinutes` before the start. */
  @Column({ type: 'text', default: '' })
  address: string;

  /** Always https. For hosts, and for people who are going, from `linkShownMinutes` before the start. */
  @Column({ name: 'meeting_link', type: 'text', default: '' })
  meetingLink: string;

  @Column({ name: 'address_shown_minutes', type: 'integer', default: 1440 })
  addressShownMinutes: number;

  @Column({ name: 'link_shown_minutes', type: 'integer', default: 30 })
  linkShownMinutes: number;

  @Column({ name: 'access_facts', type: 'text', array: true, default: () => "'{}'" })
  accessFacts: AccessFact[];

  @Column({ type: 'text' })
  language: string;

  /** Before the start, the earliest first; `null`, with no times: as the group does. */
  @Column({ name: 'reminder_minutes', type: 'integer', array: true, nullable: true })
  reminderMinutes: number[] | null;

  /** As `REMINDER_TIME`, on the clocks of the meeting. */
  @Column({ name: 'reminder_times', type: 'text', array: true, default: () => "'{}'" })
  reminderTimes: string[];

  /** What people are asked when they say that they come. */
  @Column({ type: 'jsonb', default: [] })
  questions: Question[];

  /** Whether photos or recordings are made; empty: as the group does. */
  @Column({ type: 'text', default: '' })
  recordings: string;

  @Column({ type: 'text', default: 'draft' })
  state: EventState;

  @Column({ name: 'cancellation_reason', type: 'text', nullable: true })
  cancellationReason: string | null;

  /** The membership of the host who leads it, which counts while they host; `null`: nobody is named. */
  @ForeignKey(() => Membership, { name: 'events_led_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'led_by', nullable: true })
  ledBy: string | null;

  /** Counts the changes that calendars must notice (RFC 5546 §2.1.4). */
  @Column({ type: 'integer', default: 0 })
  sequence: number;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;

  /** Moves with every change, however small. */
  @Column({ ...instant, name: 'modified_at' })
  modifiedAt: Temporal.Instant;

  @Column({ ...instant, name: 'published_at', nullable: true })
  publishedAt: Temporal.Instant | null;

  /** Who opened it, and so need not be told. */
  @ForeignKey(() => Person, { name: 'events_published_by_fkey', onDelete: 'SET NULL' })
  @Index('events_published_by', { where: 'published_by IS NOT NULL' })
  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  /** When members of its group began to be told that it is there: a few minutes after it was opened. */
  @Column({ ...instant, name: 'announced_at', nullable: true })
  announcedAt: Temporal.Instant | null;

  @Column({ ...instant, name: 'cancelled_at', nullable: true })
  cancelledAt: Temporal.Instant | null;

  /** @throws EventIsCancelled */
  assertNotCancelled(): void {
    if (this.state === 'cancelled') throw new EventIsCancelled();
  }

  /** Later than the last time, even where clocks disagree: it tells versions apart. */
  nextModifiedAt(now: Temporal.Instant): Temporal.Instant {
    const next = this.modifiedAt.add({ milliseconds: 1 });
    return Temporal.Instant.compare(now, next) > 0 ? now : next;
  }
}
