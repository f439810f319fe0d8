import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Rsvp } from '../rsvp.entity.js';

/** A place that is someone's to take until `closesAt`; their reply is `offered` meanwhile, and holds its seats. */
@Entity('offers')
@Check('offers_outcome_check', `outcome IN ('accepted', 'refused', 'lapsed')`)
@Check('offers_check', '(ended_at IS NULL) = (outcome IS NULL)')
@Index('offers_open', ['rsvpId'], { unique: true, where: 'ended_at IS NULL' })
@Index('offers_closing', ['closesAt'], { where: 'ended_at IS NULL' })
export class Offer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Rsvp, { name: 'offers_rsvp_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'rsvp_id', type: 'uuid' })
  rsvpId: string;

  @Column({ ...instant, name: 'made_at' })
  madeAt: Temporal.Instant;

  @Column({ ...instant, name: 'closes_at' })
  closesAt: Temporal.Instant;

  @Column({ ...instant, name: 'ended_at', nullable: true })
  endedAt: Temporal.Instant | null;

  @Column({ type: 'text', nullable: true })
  outcome: 'accepted' | 'refused' | 'lapsed' | null;
}
