import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import { Membership } from '../groups/membership.entity.js';
import { Event } from './event.entity.js';

/** One date of an event, known for ever by (event, original local start): moving it does not change who it is. */
@Entity('occurrences')
@Unique('occurrences_event_id_original_local_key', ['eventId', 'originalLocal'])
@Index('occurrences_starts', ['startsAt', 'id'])
@Index('occurrences_led_by', ['ledBy'], { where: 'led_by IS NOT NULL' })
@Check('occurrences_check', 'ends_at > starts_at')
@Check('occurrences_check1', 'seats_taken <= capacity + overbooked_by + seated_beyond')
@Check('occurrences_capacity_check', 'capacity BETWEEN 1 AND 100000')
@Check('occurrences_seats_taken_check', 'seats_taken >= 0')
@Check('occurrences_state_check', "state IN ('on', 'cancelled', 'skipped')")
@Check('occurrences_duration_minutes_check', 'duration_minutes BETWEEN 5 AND 20160')
@Check('occurrences_attendance_count_check', 'attendance_count BETWEEN 0 AND 100000')
@Check('occurrences_overbooked_by_check', 'overbooked_by BETWEEN 0 AND 1000')
@Check('occurrences_seated_beyond_check', 'seated_beyond BETWEEN 0 AND 1000')
@Check('occurrences_held_for_newcomers_check', 'held_for_newcomers BETWEEN 0 AND 1000')
@Check('occurrences_held_for_carers_check', 'held_for_carers BETWEEN 0 AND 1000')
@Check('occurrences_held_for_interpreters_check', 'held_for_interpreters BETWEEN 0 AND 1000')
@Check('occurrences_newcomers_taken_check', 'newcomers_taken >= 0')
@Check('occurrences_carers_taken_check', 'carers_taken >= 0')
@Check('occurrences_interpreters_taken_check', 'interpreters_taken >= 0')
@Check('occurrences_regulars_taken_check', 'regulars_taken >= 0')
@Check('occurrences_regular_places_check', 'regular_places BETWEEN 0 AND 100000')
@Check('occurrences_drop_in_places_check', 'drop_in_places BETWEEN 0 AND 100000')
export class Occurrence {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Event, { name: 'occurrences_event_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column({ name: 'original_local', type: 'text' })
  originalLocal: string;

  @Column({ name: 'starts_local', type: 'text' })
  startsLocal: string;

  @Column({ ...instant, name: 'starts_at' })
  startsAt: Temporal.Instant;

  @Column({ ...instant, name: 'ends_at' })
  endsAt: Temporal.Instant;

  /** Of the time zone data that computed the instants. */
  @Column({ name: 'tz_version', type: 'text' })
  tzVersion: string;

  /** `null`: from publication on. */
  @Column({ ...instant, name: 'rsvps_open_at', nullable: true })
  rsvpsOpenAt: Temporal.Instant | null;

  @Column({ ...instant, name: 'rsvps_close_at' })
  rsvpsCloseAt: Temporal.Instant;

  /** The event's, kept in step, or this date's own. `null`: as many as come. */
  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  /** Held by those who are going or were offered a place. This and the next four are changed in `seats` alone. */
  @Column({ name: 'seats_taken', type: 'integer', default: 0 })
  seatsTaken: number;

  /** Of `seatsTaken`, those of people who come for the first time. */
  @Column({ name: 'newcomers_taken', type: 'integer', default: 0 })
  newcomersTaken: number;

  @Column({ name: 'carers_taken', type: 'integer', default: 0 })
  carersTaken: number;

  @Column({ name: 'interpreters_taken', type: 'integer', default: 0 })
  interpretersTaken: number;

  /** Of `seatsTaken`, those that standing places hold. */
  @Column({ name: 'regulars_taken', type: 'integer', default: 0 })
  regularsTaken: number;

  /** The number that was given out last on the waiting list. */
  @Column({ name: 'last_in_line', type: 'integer', default: 0 })
  lastInLine: number;

  /** Whether nobody new may wait. */
  @Column({ name: 'waitlist_closed', type: 'boolean', default: false })
  waitlistClosed: boolean;

  /** Places that hosts give beyond `capacity`. */
  @Column({ name: 'overbooked_by', type: 'integer', default: 0 })
  overbookedBy: number;

  /** The most seats that may be taken beyond all places, by people whom hosts let in all the same. Changed in `seats` alone. */
  @Column({ name: 'seated_beyond', type: 'integer', default: 0 })
  seatedBeyond: number;

  /** Places that wait for people who come for the first time, for as long as nobody of them has taken them. */
  @Column({ name: 'held_for_newcomers', type: 'integer', default: 0 })
  heldForNewcomers: number;

  @Column({ name: 'held_for_carers', type: 'integer', default: 0 })
  heldForCarers: number;

  @Column({ name: 'held_for_interpreters', type: 'integer', default: 0 })
  heldForInterpreters: number;

  /** The most that standing places may hold; `null`: as many as there are. */
  @Column({ name: 'regular_places', type: 'integer', nullable: true })
  regularPlaces: number | null;

  /** The most that everyone else may hold; `null`: as many as there are. */
  @Column({ name: 'drop_in_places', type: 'integer', nullable: true })
  dropInPlaces: number | null;

  /** `skipped`: nobody sees it, and the rule goes on without it. */
  @Column({ type: 'text', default: 'on' })
  state: 'on' | 'cancelled' | 'skipped';

  /** Whether the rule has a date at `originalLocal`; an added one stands beside it. */
  @Column({ name: 'in_rule', type: 'boolean', default: true })
  inRule: boolean;

  /** Whether hosts chose another time than the rule's. Where the clocks skip the rule's time, it is not their choice. */
  @Column({ type: 'boolean', default: false })
  moved: boolean;

  /** What is this date's own. `null`: as the event says. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  /** As it is looked for; the database keeps it (0051). */
  @Column({ name: 'folded_title', type: 'text', nullable: true, select: false, insert: false, update: false })
  foldedTitle?: string | null;

  @Column({ type: 'text', nullable: true })
  area: string | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ name: 'meeting_link', type: 'text', nullable: true })
  meetingLink: string | null;

  @Column({ name: 'duration_minutes', type: 'integer', nullable: true })
  durationMinutes: number | null;

  @ForeignKey(() => Membership, { name: 'occurrences_led_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'led_by', nullable: true })
  ledBy: string | null;

  /** Whether `capacity` is this date's own. */
  @Column({ name: 'own_capacity', type: 'boolean', default: false })
  ownCapacity: boolean;

  /** What is different this time, in words for everyone. */
  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ name: 'cancellation_reason', type: 'text', nullable: true })
  cancellationReason: string | null;

  @Column({ ...instant, name: 'cancelled_at', nullable: true })
  cancelledAt: Temporal.Instant | null;

  /** Counts the changes of this date alone that calendars must notice (RFC 5546 §2.1.4). */
  @Column({ type: 'integer', default: 0 })
  sequence: number;

  /** When this date alone was changed last. `null`: never. */
  @Column({ ...instant, name: 'modified_at', nullable: true })
  modifiedAt: Temporal.Instant | null;

  /** How many came, where the group counts. */
  @Column({ name: 'attendance_count', type: 'integer', nullable: true })
  attendanceCount: number | null;

  /** Where this date takes place, and whether it does. */
  placeOf(event: Event): Pick<Event, 'address' | 'meetingLink' | 'state'> {
    return {
      address: this.address ?? event.address,
      meetingLink: this.meetingLink ?? event.meetingLink,
      state: event.state === 'published' && this.state === 'cancelled' ? 'cancelled' : event.state,
    };
  }

  /** How many seats there may be beyond `capacity`: by the hosts' number, or by whom they let in all the same. */
  get placesBeyond(): number {
    return Math.max(this.overbookedBy, this.seatsTaken - (this.capacity ?? Infinity));
  }

  hasBegunAt(moment: Temporal.Instant): boolean {
    return Temporal.Instant.compare(this.startsAt, moment) <= 0;
  }

  isOverAt(moment: Temporal.Instant): boolean {
    return Temporal.Instant.compare(this.endsAt, moment) <= 0;
  }
}

/** Below this, "few" would say how many come, and hurry people though hardly anyone has answered. */
const SMALLEST_TO_COUNT = 5;

export type Room = 'unlimited' | 'places' | 'few' | 'full';

/**
 * How much room there is, as everyone may know it: a word, never a number.
 * @param placesLeft for someone who comes without a standing place; `null`: as many as come
 */
export function roomOf({
  capacity,
  placesLeft,
}: {
  capacity: number | null;
  placesLeft: number | null;
}): Room {
  if (placesLeft === null) return 'unlimited';
  if (placesLeft <= 0) return 'full';
  if (capacity === null || capacity < SMALLEST_TO_COUNT) return 'places';
  return placesLeft <= 3 || placesLeft * 10 <= capacity ? 'few' : 'places';
}
