import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import { Event } from './event.entity.js';

/** One date of an event, known for ever by (event, original local start): moving it does not change who it is. */
@Entity('occurrences')
@Unique('occurrences_event_id_original_local_key', ['eventId', 'originalLocal'])
@Index('occurrences_starts', ['startsAt', 'id'])
@Check('occurrences_check', 'ends_at > starts_at')
@Check('occurrences_check1', 'seats_taken <= capacity')
@Check('occurrences_capacity_check', 'capacity BETWEEN 1 AND 100000')
@Check('occurrences_seats_taken_check', 'seats_taken >= 0')
@Check('occurrences_state_check', "state IN ('on', 'cancelled')")
@Check('occurrences_attendance_count_check', 'attendance_count BETWEEN 0 AND 100000')
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

  /** The event's own, kept in step. `null`: as many as come. */
  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  /** Changed by rsvps/seats.ts alone. */
  @Column({ name: 'seats_taken', type: 'integer', default: 0 })
  seatsTaken: number;

  @Column({ type: 'text', default: 'on' })
  state: 'on' | 'cancelled';

  /** How many came, where the group counts. */
  @Column({ name: 'attendance_count', type: 'integer', nullable: true })
  attendanceCount: number | null;

  isOverAt(moment: Temporal.Instant): boolean {
    return Temporal.Instant.compare(this.endsAt, moment) <= 0;
  }
}

/** Below this, "few" would say how many come, and hurry people though hardly anyone has answered. */
const SMALLEST_TO_COUNT = 5;

export type Room = 'unlimited' | 'places' | 'few' | 'full';

/** How much room there is, as everyone may know it: a word, never a number. */
export function roomOf({ capacity, seatsTaken }: Pick<Occurrence, 'capacity' | 'seatsTaken'>): Room {
  if (capacity === null) return 'unlimited';
  const left = capacity - seatsTaken;
  if (left <= 0) return 'full';
  if (capacity < SMALLEST_TO_COUNT) return 'places';
  return left <= 3 || left * 10 <= capacity ? 'few' : 'places';
}
