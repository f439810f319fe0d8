import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import { Occurrence } from '../events/occurrence.entity.js';
import { Person } from '../people/person.entity.js';

export type Answer = 'going' | 'maybe' | 'declined' | 'waitlisted' | 'offered';
/** The answers a person can give; the others are given to them by a waiting list. */
export const givenAnswers = ['going', 'maybe', 'declined'] as const;
export type GivenAnswer = (typeof givenAnswers)[number];
export type Source = 'person' | 'code' | 'walk-in';

/** What one person, one guest with a code, or one walk-in said about one date of an event. */
@Entity('rsvps')
@Unique('rsvps_occurrence_id_person_id_key', ['occurrenceId', 'personId'])
@Unique('rsvps_code_hash_key', ['codeHash'])
@Index('rsvps_person', ['personId', 'occurrenceId'])
@Check('rsvps_source_check', `source IN ('person', 'code', 'walk-in')`)
@Check('rsvps_answer_check', `answer IN ('going', 'maybe', 'declined', 'waitlisted', 'offered')`)
@Check('rsvps_seats_check', 'seats BETWEEN 1 AND 20')
@Check('rsvps_check', `(source = 'person') = (person_id IS NOT NULL)`)
@Check('rsvps_check1', `(source = 'code') = (code_hash IS NOT NULL)`)
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

  @Column({ type: 'integer', default: 1 })
  seats: number;

  /** Sealed. `null` for members: theirs is on the membership. */
  @Column({ name: 'called_name_box', type: 'text', nullable: true })
  calledNameBox: string | null;

  /** Which version of the group's agreement came with this reply; 0 for none. Members agree in their membership. */
  @Column({ name: 'agreed_version', type: 'integer', default: 0 })
  agreedVersion: number;

  /** Grows by one with every change of the answer. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** `null` until a host marks it. */
  @Column({ type: 'boolean', nullable: true })
  came: boolean | null;

  @Column({ ...instant, name: 'replied_at' })
  repliedAt: Temporal.Instant;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;
}
