import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import { Occurrence } from '../events/occurrence.entity.js';
import { Person } from '../people/person.entity.js';

/** The answers a person can give; the others are given to them by a waiting list. */
export const givenAnswers = ['going', 'maybe', 'declined'] as const;
export type GivenAnswer = (typeof givenAnswers)[number];
export const answers = [...givenAnswers, 'waitlisted', 'offered'] as const;
export type Answer = (typeof answers)[number];
export type Source = 'person' | 'code' | 'walk-in';

/** What one person, one guest with a code, or one walk-in said about one date of an event. */
@Entity('rsvps')
@Unique('rsvps_occurrence_id_person_id_key', ['occurrenceId', 'personId'])
@Unique('rsvps_code_hash_key', ['codeHash'])
@Index('rsvps_person', ['personId', 'occurrenceId'])
@Check('rsvps_source_check', `source IN ('person', 'code', 'walk-in')`)
@Check('rsvps_answer_check', `answer IN ('going', 'maybe', 'declined', 'waitlisted', 'offered')`)
@Check('rsvps_seats_check', 'seats BETWEEN 1 AND 20')
@Index('rsvps_seen', ['occurrenceId'], {
  where: "came OR (source = 'walk-in' AND called_name_box IS NOT NULL)",
})
@Check('rsvps_came_check', 'came')
@Check('rsvps_count_me_only_check', 'NOT (count_me_only AND came IS NOT NULL)')
@Check('rsvps_check', `(source = 'person') = (person_id IS NOT NULL)`)
@Check('rsvps_check1', `(source = 'code') = (code_hash IS NOT NULL)`)
@Check('rsvps_check2', `(answer = 'waitlisted') = (place_in_line IS NOT NULL)`)
@Check('rsvps_check3', `kept_until IS NULL OR answer IN ('declined', 'maybe')`)
@Check('rsvps_kept_in_line_check', `kept_in_line IS NULL OR answer IN ('declined', 'maybe')`)
@Check('rsvps_companions_check', 'companions BETWEEN 0 AND 9')
@Check('rsvps_carers_check', 'carers BETWEEN 0 AND 4')
@Check('rsvps_interpreters_check', 'interpreters BETWEEN 0 AND 4')
@Index('rsvps_line', ['occurrenceId', 'placeInLine'], { where: 'place_in_line IS NOT NULL' })
@Index('rsvps_kept', ['keptUntil'], { where: 'kept_until IS NOT NULL' })
@Index('rsvps_words_to_forget', ['repliedAt'], {
  where: `answer = 'declined' AND kept_until IS NULL AND NOT is_regular
    AND (num_nonnulls(answers_box, needs_box) > 0 OR first_time OR shows_first_time OR NOT helpers_seated
      OR companions + carers + interpreters > 0)`,
})
export class Rsvp {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Occurrence, { name: 'rsvps_occurrence_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'occurrence_id', type: 'uuid' })
  occurrenceId: string;

  /** `null` for a guest without an address and for a walk-in. */
  @ForeignKey(() => Person, { name: 'rsvps_person_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  /** The keyed hash of a reference code, for a guest who left no address. */
  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash: Buffer | null;

  @Column({ type: 'text' })
  source: Source;

  @Column({ type: 'text' })
  answer: Answer;

  /** What they need, all together: see `seatsOf`. */
  @Column({ type: 'integer', default: 1 })
  seats: number;

  /** Who comes along, beside carers and interpreters. */
  @Column({ type: 'integer', default: 0 })
  companions: number;

  @Column({ type: 'integer', default: 0 })
  carers: number;

  @Column({ type: 'integer', default: 0 })
  interpreters: number;

  /** Whether carers and interpreters need seats. */
  @Column({ name: 'helpers_seated', type: 'boolean', default: true })
  helpersSeated: boolean;

  @Column({ name: 'first_time', type: 'boolean', default: false })
  firstTime: boolean;

  /** Whether a standing place gave this answer. */
  @Column({ name: 'is_regular', type: 'boolean', default: false })
  isRegular: boolean;

  /** The order of the waiting list, lowest first; `null` for who does not wait. */
  @Column({ name: 'place_in_line', type: 'integer', nullable: true })
  placeInLine: number | null;

  /** The number on the waiting list that they gave up: taken back in time, it is theirs again. */
  @Column({ name: 'kept_in_line', type: 'integer', nullable: true })
  keptInLine: number | null;

  @Column({ ...instant, name: 'kept_in_line_until', nullable: true })
  keptInLineUntil: Temporal.Instant | null;

  /** Given up a moment ago, and not taken back yet: until then the seats are still theirs. */
  @Column({ ...instant, name: 'kept_until', nullable: true })
  keptUntil: Temporal.Instant | null;

  /** Sealed. `null` for members: theirs is on the membership. */
  @Column({ name: 'called_name_box', type: 'text', nullable: true })
  calledNameBox: string | null;

  /** Sealed: what they answered to the event's questions. */
  @Column({ name: 'answers_box', type: 'text', nullable: true })
  answersBox: string | null;

  /** Sealed: what would make it easier for them to come. */
  @Column({ name: 'needs_box', type: 'text', nullable: true })
  needsBox: string | null;

  /** Whether hosts may see who it is that comes for the first time. */
  @Column({ name: 'shows_first_time', type: 'boolean', default: false })
  showsFirstTime: boolean;

  /** They are counted, and never marked by name. */
  @Column({ name: 'count_me_only', type: 'boolean', default: false })
  countMeOnly: boolean;

  /** Whether they may be in photos or recordings; `null`: they did not say. */
  @Column({ name: 'recording_ok', type: 'boolean', nullable: true })
  recordingOk: boolean | null;

  /** Which version of the group's agreement came with this reply; 0 for none. Members agree in their membership. */
  @Column({ name: 'agreed_version', type: 'integer', default: 0 })
  agreedVersion: number;

  /** Grows by one with every change of the answer. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** Whether they were seen there; else `null`, for who did not come is written down nowhere. */
  @Column({ type: 'boolean', nullable: true })
  came: true | null;

  /** When that was last marked or taken back, by whoever pressed; marks may arrive in another order. */
  @Column({ ...instant, name: 'marked_at', nullable: true })
  markedAt: Temporal.Instant | null;

  @Column({ ...instant, name: 'replied_at' })
  repliedAt: Temporal.Instant;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;
}
