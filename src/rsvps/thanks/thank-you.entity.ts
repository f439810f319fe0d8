import { Temporal } from 'temporal-polyfill';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Occurrence } from '../../events/occurrence.entity.js';
import { Membership } from '../../groups/membership.entity.js';

/** What a host wrote after a date, for those who were there. Once its letters leave, it stays as it is. */
@Entity('thank_yous')
@Unique('thank_yous_occurrence_id_key', ['occurrenceId'])
export class ThankYou {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Occurrence, { name: 'thank_yous_occurrence_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'occurrence_id', type: 'uuid' })
  occurrenceId: string;

  /** Who wrote it. `null` when they are gone. */
  @ForeignKey(() => Membership, { name: 'thank_yous_membership_id_fkey', onDelete: 'SET NULL' })
  @Index('thank_yous_membership')
  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  membershipId: string | null;

  /** Sealed. Markdown. */
  @Column({ name: 'words_box', type: 'text' })
  wordsBox: string;

  @Column({ ...instant, name: 'written_at' })
  writtenAt: Temporal.Instant;
}

export function thanksPlace(thankYouId: string): string {
  return `thank_yous.words:${thankYouId}`;
}
