import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Occurrence } from '../../events/occurrence.entity.js';
import { Person } from '../../people/person.entity.js';

/** A reply that waits until its address is confirmed from a letter. It holds no seat. */
@Entity('guest_replies')
@Check('guest_replies_answer_check', `answer IN ('going', 'maybe')`)
export class GuestReply {
  @PrimaryColumn('uuid')
  id: string;

  @Index('guest_replies_occurrence')
  @ForeignKey(() => Occurrence, { name: 'guest_replies_occurrence_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'occurrence_id', type: 'uuid' })
  occurrenceId: string;

  @Index('guest_replies_person')
  @ForeignKey(() => Person, { name: 'guest_replies_person_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** Sealed. */
  @Column({ name: 'called_name_box', type: 'text' })
  calledNameBox: string;

  /** Sealed: what else they said, until it stands with their reply. */
  @Column({ name: 'said_box', type: 'text', nullable: true })
  saidBox: string | null;

  @Column({ type: 'text' })
  answer: 'going' | 'maybe';

  @Column({ name: 'agreed_version', type: 'integer', default: 0 })
  agreedVersion: number;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;

  @Index('guest_replies_expiry')
  @Column({ ...instant, name: 'expires_at' })
  expiresAt: Temporal.Instant;

  @Column({ ...instant, name: 'confirmed_at', nullable: true })
  confirmedAt: Temporal.Instant | null;
}
