import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Event } from '../../events/event.entity.js';
import { Person } from '../../people/person.entity.js';

const A_DAY = String.raw`^\d{4}-\d\d-\d\d$`;

/** "I come every time": a member's place on every date of a series. Each date has a reply of its own for it. */
@Entity('standing_places')
@Unique('standing_places_event_id_person_id_key', ['eventId', 'personId'])
@Index('standing_places_ending', ['endsAt'], { where: 'ends_at IS NOT NULL' })
@Check('standing_places_companions_check', 'companions BETWEEN 0 AND 9')
@Check('standing_places_carers_check', 'carers BETWEEN 0 AND 4')
@Check('standing_places_interpreters_check', 'interpreters BETWEEN 0 AND 4')
@Check('standing_places_paused_from_check', `paused_from ~ '${A_DAY}'`)
@Check('standing_places_paused_until_check', `paused_until ~ '${A_DAY}'`)
@Check('standing_places_check', '(paused_from IS NULL) = (paused_until IS NULL)')
@Check('standing_places_check1', 'paused_from <= paused_until')
export class StandingPlace {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Event, { name: 'standing_places_event_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'event_id', type: 'uuid' })
  eventId: string;

  @ForeignKey(() => Person, { name: 'standing_places_person_id_fkey', onDelete: 'CASCADE' })
  @Index('standing_places_person')
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** Who comes along each time, beside carers and interpreters. */
  @Column({ type: 'integer', default: 0 })
  companions: number;

  @Column({ type: 'integer', default: 0 })
  carers: number;

  @Column({ type: 'integer', default: 0 })
  interpreters: number;

  @Column({ name: 'helpers_seated', type: 'boolean', default: true })
  helpersSeated: boolean;

  /** What the words below are sealed to: the same in a series that this one goes on as. */
  @Column({ name: 'words_id', type: 'uuid' })
  wordsId: string;

  /** Sealed: what they answered to the questions of the series, for each date where they say nothing else. */
  @Column({ name: 'answers_box', type: 'text', nullable: true })
  answersBox: string | null;

  /** Sealed: what would make it easier for them to come. */
  @Column({ name: 'needs_box', type: 'text', nullable: true })
  needsBox: string | null;

  /** Their dates are marked so: they are counted, and never marked by name. */
  @Column({ name: 'count_me_only', type: 'boolean', default: false })
  countMeOnly: boolean;

  /** Whether they may be in photos or recordings; `null`: they did not say. */
  @Column({ name: 'recording_ok', type: 'boolean', nullable: true })
  recordingOk: boolean | null;

  /** The first day of a pause, like `2027-03-05`, on the clocks of the series. */
  @Column({ name: 'paused_from', type: 'text', nullable: true })
  pausedFrom: string | null;

  /** Its last day. */
  @Column({ name: 'paused_until', type: 'text', nullable: true })
  pausedUntil: string | null;

  /** Given up a moment ago: until then everything is as before. */
  @Column({ ...instant, name: 'ends_at', nullable: true })
  endsAt: Temporal.Instant | null;

  /** When a letter asked last whether they still want it. */
  @Column({ ...instant, name: 'asked_at', nullable: true })
  askedAt: Temporal.Instant | null;

  /** When they last said anything about the series. */
  @Column({ ...instant, name: 'last_heard_at' })
  lastHeardAt: Temporal.Instant;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;
}
