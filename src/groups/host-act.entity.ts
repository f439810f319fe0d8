import { Temporal } from 'temporal-polyfill';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';
import { Group } from './group.entity.js';
import { Membership } from './membership.entity.js';

/** What hosts do so that others can read of it. */
export type HostDeed =
  | 'roster-exported'
  | 'waitlist-reordered'
  | 'seated-beyond'
  | 'letter-sent'
  | 'letter-taken-back'
  | 'letter-too-late'
  | 'mailbox-named'
  | 'mailbox-given-up'
  | 'mailbox-lapsed';

/** Something that a host did, and mostly why: for the organisers of the group to read. */
@Entity('host_log')
@Index('host_log_listed', ['groupId', 'at', 'id'])
export class HostAct {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group, { onDelete: 'CASCADE', name: 'host_log_group_id_fkey' })
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  /** `null` when it is about the group, or the date is gone. */
  @ForeignKey('Occurrence', { onDelete: 'SET NULL', name: 'host_log_occurrence_id_fkey' })
  @Index('host_log_occurrence')
  @Column({ name: 'occurrence_id', type: 'uuid', nullable: true })
  occurrenceId: string | null;

  /** Who did it. `null` when they are gone. */
  @ForeignKey(() => Membership, { onDelete: 'SET NULL', name: 'host_log_membership_id_fkey' })
  @Index('host_log_membership')
  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  membershipId: string | null;

  @Column({ type: 'text' })
  what: HostDeed;

  /** Ids and numbers of places, and nothing else. */
  @Column({ type: 'jsonb', default: {} })
  about: Record<string, string | string[] | number>;

  /** Sealed. Empty for what needs no reason. */
  @Column({ name: 'reason_box', type: 'text' })
  reasonBox: string;

  @Column(instant)
  at: Temporal.Instant;
}

export function reasonPlace(hostActId: string): string {
  return `host_log.reason:${hostActId}`;
}
