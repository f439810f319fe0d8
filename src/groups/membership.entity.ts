import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/instant.js';
import { Person } from '../people/person.entity.js';
import { Group } from './group.entity.js';

export const roles = ['organiser', 'facilitator', 'member'] as const;
export type Role = (typeof roles)[number];
export type MembershipState = 'requested' | 'invited' | 'active' | 'left' | 'removed';

/** What one person is to one group, now and before: leaving and coming back keeps the row. */
@Entity('memberships')
@Unique('memberships_group_id_person_id_key', ['groupId', 'personId'])
@Index('memberships_person', ['personId'])
@Index('memberships_greeters', ['groupId'], { where: 'greets' })
@Check('memberships_greets_check', 'may_greet OR NOT greets')
@Check('memberships_role_check', "role IN ('organiser', 'facilitator', 'member')")
@Check('memberships_state_check', "state IN ('requested', 'invited', 'active', 'left', 'removed')")
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group, { onDelete: 'CASCADE', name: 'memberships_group_id_fkey' })
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'memberships_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** Counts while the membership is active. */
  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text' })
  state: MembershipState;

  /** Sealed; see CalledNames. */
  @Column({ name: 'called_name_box', type: 'text', nullable: true })
  calledNameBox: string | null;

  /** What the person wrote when they asked to join. Sealed, and gone once the request is answered. */
  @Column({ name: 'note_box', type: 'text', nullable: true })
  noteBox: string | null;

  /** They said that they like to greet people who come for the first time, who then hear their called name. */
  @Column({ name: 'may_greet', type: 'boolean', default: false })
  mayGreet: boolean;

  /** An organiser chose them for it. */
  @Column({ type: 'boolean', default: false })
  greets: boolean;

  /** The version of the group's agreement this person last said yes to. */
  @Column({ name: 'agreed_version', type: 'integer', default: 0 })
  agreedVersion: number;

  @Column({ ...instant, name: 'agreed_at', nullable: true })
  agreedAt: Temporal.Instant | null;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;

  /** When the state last changed. */
  @Column({ ...instant, name: 'changed_at' })
  changedAt: Temporal.Instant;

  /** Set when a request was declined: before this moment, no other is taken. */
  @Column({ ...instant, name: 'ask_again_at', nullable: true })
  askAgainAt: Temporal.Instant | null;

  /** Set while an organiser's removal stands: until one of them says yes again, joining means asking. */
  @Column({ ...instant, name: 'removed_at', nullable: true })
  removedAt: Temporal.Instant | null;

  get isOver(): boolean {
    return this.state === 'left' || this.state === 'removed';
  }

  get isOrganising(): boolean {
    return this.state === 'active' && this.role === 'organiser';
  }
}
