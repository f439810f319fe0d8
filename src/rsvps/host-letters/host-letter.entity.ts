import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Occurrence } from '../../events/occurrence.entity.js';
import { Group } from '../../groups/group.entity.js';
import { Membership } from '../../groups/membership.entity.js';
import type { Audience } from './audience.js';

/** What a host writes to many. A draft until it is sent; then it waits, and can be taken back until it leaves. */
@Entity('host_letters')
@Check('host_letters_audience_check', `audience IN ('going', 'waiting', 'going-and-waiting', 'members')`)
@Check('host_letters_check', `(audience = 'members') = (occurrence_id IS NULL)`)
@Check('host_letters_check1', 'left_at IS NULL OR leaves_at IS NOT NULL')
@Index('host_letters_listed', ['groupId', 'changedAt', 'id'])
export class HostLetter {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group, { name: 'host_letters_group_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  /** The date it is about. `null`: it is for the members of the group. */
  @ForeignKey(() => Occurrence, { name: 'host_letters_occurrence_id_fkey', onDelete: 'CASCADE' })
  @Index('host_letters_occurrence')
  @Column({ name: 'occurrence_id', type: 'uuid', nullable: true })
  occurrenceId: string | null;

  @Column({ type: 'text' })
  audience: Audience;

  /** Who wrote it, or sent it. `null` when they are gone. */
  @ForeignKey(() => Membership, { name: 'host_letters_membership_id_fkey', onDelete: 'SET NULL' })
  @Index('host_letters_membership')
  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  membershipId: string | null;

  /** Sealed. One line. */
  @Column({ name: 'subject_box', type: 'text' })
  subjectBox: string;

  /** Sealed. Plain text; an empty line begins a paragraph. */
  @Column({ name: 'words_box', type: 'text' })
  wordsBox: string;

  @Column({ ...instant, name: 'changed_at' })
  changedAt: Temporal.Instant;

  /** From when its letters leave. `null`: it is a draft. */
  @Column({ ...instant, name: 'leaves_at', nullable: true })
  leavesAt: Temporal.Instant | null;

  /** When its letters were planned. From then on it stays as it is. */
  @Column({ ...instant, name: 'left_at', nullable: true })
  leftAt: Temporal.Instant | null;

  get state(): 'draft' | 'waiting' | 'left' {
    if (this.leftAt) return 'left';
    return this.leavesAt ? 'waiting' : 'draft';
  }
}

export function letterSubjectPlace(letterId: string): string {
  return `host_letters.subject:${letterId}`;
}

export function letterWordsPlace(letterId: string): string {
  return `host_letters.words:${letterId}`;
}
