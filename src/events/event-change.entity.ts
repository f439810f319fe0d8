import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';
import type { Event } from './event.entity.js';
import { Occurrence } from './occurrence.entity.js';

/** What people who mean to come hear about when it changes. */
export type ToldFacts = Pick<
  Event,
  'title' | 'discreetTitle' | 'format' | 'startsLocal' | 'timeZone' | 'allDay' | 'durationMinutes' | 'area'
>;

/** The exact address is told by the event's page alone, so here is only whether it changed. */
export interface FactsAfter extends ToldFacts {
  addressChanged: boolean;
}

/** One change of a published event that people must hear about, as it was and as it became. */
@Entity('event_changes')
@Index('event_changes_occurrence', ['occurrenceId'])
@Check('event_changes_kind_check', "kind IN ('changed', 'cancelled')")
export class EventChange {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Occurrence, { name: 'event_changes_occurrence_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'occurrence_id', type: 'uuid' })
  occurrenceId: string;

  /** What was changed in one go is told in one letter. */
  @Index('event_changes_edit')
  @Column({ name: 'edit_id', type: 'uuid' })
  editId: string;

  @Column({ type: 'text' })
  kind: 'changed' | 'cancelled';

  /** Of two changes of a date, the later one has the greater number. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  number: number;

  /** Whether the date begins or began so soon that nobody waits before telling. */
  @Column({ name: 'is_soon', type: 'boolean' })
  isSoon: boolean;

  @Column({ type: 'jsonb' })
  before: ToldFacts;

  @Column({ type: 'jsonb' })
  after: FactsAfter;

  @Column({ ...instant, name: 'changed_at' })
  changedAt: Temporal.Instant;
}

export function toldFactsOf(event: ToldFacts): ToldFacts {
  const { title, discreetTitle, format, startsLocal, timeZone, allDay, durationMinutes, area } = event;
  return { title, discreetTitle, format, startsLocal, timeZone, allDay, durationMinutes, area };
}
