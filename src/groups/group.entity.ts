import { Temporal } from 'temporal-polyfill';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';
import { GroupIsArchived } from './groups.errors.js';

/** Who can find a group: anyone in the list, anyone with its address, or its people only. */
export const visibilities = ['public', 'unlisted', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

/** How someone becomes a member: at once, after a yes, or with a letter. */
export const joinings = ['open', 'approval', 'invitation'] as const;
export type Joining = (typeof joinings)[number];

/** How people without a membership may reply: not at all, with an address, or with a reference code alone. */
export const guestRules = ['none', 'address', 'code'] as const;
export type GuestRule = (typeof guestRules)[number];

/** What hosts write down about who came: nothing, how many, or by called name. */
export const attendanceRules = ['none', 'count', 'names'] as const;
export type AttendanceRule = (typeof attendanceRules)[number];

/** How a free place gets to the first who waits: it is theirs at once, or theirs to take for a while. */
export const waitingRules = ['promote', 'offer'] as const;
export type WaitingRule = (typeof waitingRules)[number];

/** What other sites call a sensitive group and its dates. */
export const embedWordings = ['discreet', 'full'] as const;
export type EmbedWording = (typeof embedWordings)[number];

/** A community that meets: what it is, who may find it, and how people belong to it. */
@Entity('groups')
@Index('groups_listed', ['createdAt', 'id'], { where: "visibility = 'public' AND archived_at IS NULL" })
@Index('groups_in_directories', ['name', 'id'], { where: 'in_directories AND archived_at IS NULL' })
@Check('groups_embed_words_check', "embed_words IN ('discreet', 'full')")
@Check('groups_check', "visibility = 'public' OR NOT in_directories")
@Check('groups_visibility_check', "visibility IN ('public', 'unlisted', 'private')")
@Check('groups_joining_check', "joining IN ('open', 'approval', 'invitation')")
@Check('groups_guests_check', "guests IN ('none', 'address', 'code')")
@Check('groups_attendance_check', "attendance IN ('none', 'count', 'names')")
@Check('groups_waiting_rule_check', "waiting_rule IN ('promote', 'offer')")
@Check('groups_most_companions_check', 'most_companions BETWEEN 0 AND 9')
@Check('groups_maybe_question_minutes_check', 'maybe_question_minutes BETWEEN 60 AND 20160')
@Check('groups_question_after_check', 'question_after BETWEEN 2 AND 52')
export class Group {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Stands for the name wherever a sensitive group could be seen over a shoulder. */
  @Column({ name: 'discreet_name', type: 'text' })
  discreetName: string;

  /** Markdown, as typed. */
  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text', default: '' })
  purpose: string;

  @Column({ name: 'for_whom', type: 'text', default: '' })
  forWhom: string;

  /** As it is looked for; the database keeps it (0051). */
  @Column({ name: 'folded_words', type: 'text', nullable: true, select: false, insert: false, update: false })
  foldedWords?: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  topics: string[];

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2 })
  country: string;

  @Column({ type: 'text' })
  visibility: Visibility;

  @Column({ type: 'text' })
  joining: Joining;

  @Column({ type: 'boolean', default: true })
  sensitive: boolean;

  @Column({ type: 'text', default: 'address' })
  guests: GuestRule;

  @Column({ type: 'text', default: 'count' })
  attendance: AttendanceRule;

  @Column({ name: 'waiting_rule', type: 'text', default: 'promote' })
  waitingRule: WaitingRule;

  /** How many someone may bring along; carers and interpreters come beside them. */
  @Column({ name: 'most_companions', type: 'integer', default: 0 })
  mostCompanions: number;

  /** After how many dates without a word someone who comes every time is asked whether they still do; `null`: never. */
  @Column({ name: 'question_after', type: 'integer', nullable: true })
  questionAfter: number | null;

  /** Empty: there is nothing to agree to. */
  @Column({ type: 'text', default: '' })
  agreement: string;

  /** Grows by one whenever the text changes; 0 until there is one. */
  @Column({ name: 'agreement_version', type: 'integer', default: 0 })
  agreementVersion: number;

  /** Minutes before the start, the longest first. */
  @Column({
    name: 'reminder_minutes',
    type: 'integer',
    array: true,
    default: () => "'{1440,120}'",
  })
  reminderMinutes: number[];

  /** As `REMINDER_TIME`, on the clocks of the meeting. */
  @Column({ name: 'reminder_times', type: 'text', array: true, default: () => "'{}'" })
  reminderTimes: string[];

  /** Markdown, for someone who comes for the first time. */
  @Column({ name: 'what_to_expect', type: 'text', default: '' })
  whatToExpect: string;

  /** Whether photos or recordings are made at meetings, where they do not say so themselves; empty: none. */
  @Column({ type: 'text', default: '' })
  recordings: string;

  /** Whom its letters say that they are from, where they may name it; empty: the whole community. */
  @Column({ name: 'sender_name', type: 'text', default: '' })
  senderName: string;

  /** Where answers to its letters go, sealed; `null`: to its hosts by way of us. */
  @Column({ name: 'mailbox_box', type: 'text', nullable: true })
  mailboxBox: string | null;

  /** The organiser who showed to read there: when they are none any more, nothing goes there. */
  @ForeignKey('Membership', { name: 'groups_mailbox_named_by_fkey', onDelete: 'SET NULL' })
  @Index('groups_mailbox_named_by', { where: 'mailbox_named_by IS NOT NULL' })
  @Column({ name: 'mailbox_named_by', type: 'uuid', nullable: true })
  mailboxNamedBy: string | null;

  /** How long before the start people who said maybe are asked once more; `null`: never. */
  @Column({ name: 'maybe_question_minutes', type: 'integer', nullable: true, default: 1440 })
  maybeQuestionMinutes: number | null;

  /** Whether directories of meetings may list it; they read only groups that everyone can find. */
  @Column({ name: 'in_directories', type: 'boolean', default: false })
  inDirectories: boolean;

  /** The sites that may show its dates, like `https://www.example.org`. */
  @Column({ name: 'embed_origins', type: 'text', array: true, default: () => "'{}'" })
  embedOrigins: string[];

  @Column({ name: 'embed_words', type: 'text', default: 'discreet' })
  embedWords: EmbedWording;

  /** Whether people who are going wait on the page of an online meeting until a host opens it. */
  @Column({ name: 'hosts_open_calls', type: 'boolean', default: false })
  hostsOpenCalls: boolean;

  /** Whether its organisers may take the list of a meeting out, as a table or on paper. */
  @Column({ name: 'roster_export', type: 'boolean', default: false })
  rosterExport: boolean;

  @Column({ ...instant, name: 'created_at' })
  createdAt: Temporal.Instant;

  /** From then on the group can be read and left, and nothing else. */
  @Column({ ...instant, name: 'archived_at', nullable: true })
  archivedAt: Temporal.Instant | null;

  /** @throws GroupIsArchived */
  assertNotArchived(): void {
    if (this.archivedAt) throw new GroupIsArchived();
  }
}
