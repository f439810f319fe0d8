import { Temporal } from 'temporal-polyfill';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';

/** A date that is full, or was. */
@Entity('full_dates')
@Index('full_dates_opened', ['openedAt'], { where: 'opened_at IS NOT NULL' })
export class FullDate {
  @ForeignKey('Occurrence', { name: 'full_dates_occurrence_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'occurrence_id' })
  occurrenceId: string;

  /** Since when it has places that nobody waits for; `null`: it is full. */
  @Column({ ...instant, name: 'opened_at', nullable: true })
  openedAt: Temporal.Instant | null;
}
