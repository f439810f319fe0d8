import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { afterMoment, afterText, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { holdsWords, wordsAsked } from '../database/words-in.js';
import { LinkTokens } from '../people/link-tokens.js';
import { CalledNames, membershipPlace } from './called-names.js';
import type {
  AttendanceRule,
  EmbedWording,
  GuestRule,
  Joining,
  Visibility,
  WaitingRule,
} from './group.entity.js';
import type { GroupsQuery } from './groups.bodies.js';
import { InvitationIsOver } from './groups.errors.js';
import { mayFind } from './groups.policy.js';
import { PUBLIC_GROUP } from './known-groups.js';
import { membershipBehind } from './membership-behind.js';
import type { MembershipState, Role } from './membership.entity.js';
import type { Standing } from './standing.js';
import { GREETS, IS_HOST } from './standing.js';

/** A group in a list. */
export interface GroupSummary {
  id: string;
  name: string;
  purpose: string;
  forWhom: string;
  topics: string[];
  language: string;
  timeZone: string;
  country: string;
  joining: Joining;
}

/** What the viewer is to a group. */
export interface OwnMembership {
  id: string;
  role: Role;
  state: MembershipState;
  calledName: string | null;
  agreedVersion: number;
  /** Whether they like to greet people who come for the first time, and whether an organiser chose them for it. */
  mayGreet: boolean;
  greets: boolean;
  /** Whether a removal by the organisers stands, also while the person asks to come back. */
  wasRemoved: boolean;
  /** After a declined request: when another may be sent. */
  askAgainAt: Date | null;
}

export interface GroupView extends GroupSummary {
  discreetName: string;
  /** Markdown, as typed. */
  description: string;
  visibility: Visibility;
  sensitive: boolean;
  guests: GuestRule;
  attendance: AttendanceRule;
  /** Whether people wait on the page of an online meeting until a host opens it. */
  hostsOpenCalls: boolean;
  /** Whether organisers may take the list of a meeting out. */
  rosterExport: boolean;
  waitingRule: WaitingRule;
  mostCompanions: number;
  agreement: string;
  agreementVersion: number;
  reminderMinutes: number[];
  reminderTimes: string[];
  /** Whether somebody greets people who come for the first time. */
  hasGreeters: boolean;
  /** After how many dates without a word people who come every time are asked; `null`: never. */
  questionAfter: number | null;
  /** Markdown, for someone who comes for the first time. */
  whatToExpect: string;
  /** Whether photos or recordings are made at meetings; empty: none. */
  recordings: string;
  /** Whom its letters say that they are from, where they may name it; empty: the whole community. */
  senderName: string;
  /** How long before the start people who said maybe are asked once more; `null`: never. */
  maybeQuestionMinutes: number | null;
  inDirectories: boolean;
  /** The sites that may show its dates. */
  embedOrigins: string[];
  embedWords: EmbedWording;
  createdAt: Date;
  archivedAt: Date | null;
  membership: OwnMembership | null;
}

/** A group in someone's own list. */
export interface OwnGroup {
  id: string;
  name: string;
  discreetName: string;
  sensitive: boolean;
  timeZone: string;
  archivedAt: Date | null;
  role: Role;
  state: MembershipState;
  calledName: string | null;
}

/** What someone may see who holds the link from an invitation. */
export interface InvitationView {
  group: GroupView;
  /** Who was invited; not always who is signed in. */
  personId: string;
}

const SUMMARY = `g.id, g.name, g.purpose, g.for_whom AS "forWhom", g.topics, g.language,
  g.time_zone AS "timeZone", g.country, g.joining`;
const MEMBERSHIP = `m.id AS "membershipId", m.role, m.state, m.called_name_box AS "calledNameBox",
  m.agreed_version AS "agreedVersion", m.removed_at IS NOT NULL AS "wasRemoved", m.ask_again_at AS "askAgainAt",
  m.may_greet AS "mayGreet", m.greets`;

interface MembershipColumns {
  membershipId: string | null;
  role: Role;
  state: MembershipState;
  calledNameBox: string | null;
  agreedVersion: number;
  wasRemoved: boolean;
  askAgainAt: Date | null;
  mayGreet: boolean;
  greets: boolean;
}

@Injectable()
export class GroupsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calledNames: CalledNames,
    private readonly links: LinkTokens,
  ) {}

  /** Public groups, the newest first. @param near whether words like those asked for will do */
  async list(query: GroupsQuery, near = false): Promise<Page<GroupSummary>> {
    const { topic, language, text, after, limit } = query;
    const rows = await rowsOf<Placed<GroupSummary>>(
      this.database,
      `SELECT ${SUMMARY}, json_build_array(g.created_at, g.id) AS place FROM groups g
       WHERE ${PUBLIC_GROUP}
         AND ($1::text IS NULL OR lower($1) = ANY(g.topics))
         AND ($2::text IS NULL OR g.language = $2)
         AND ${holdsWords('g.folded_words', '$3', '$4')}
         AND ($5::timestamptz IS NULL OR (g.created_at, g.id) < ($5, $6::uuid))
       ORDER BY g.created_at DESC, g.id DESC LIMIT $7`,
      [topic ?? null, language ?? null, wordsAsked(text), near, ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }

  /** Where public groups are, as in ISO 3166-1 alpha-2. */
  async publicCountries(): Promise<string[]> {
    const rows = await rowsOf<{ country: string }>(
      this.database,
      `SELECT DISTINCT g.country FROM groups g WHERE ${PUBLIC_GROUP}`,
    );
    return rows.map(({ country }) => country);
  }

  /** @throws NotFound also when the group must stay unknown to this person */
  async read(groupId: string, personId: string | null): Promise<GroupView> {
    const group = await this.find(groupId, personId);
    if (!group || !mayFind(group, standingIn(group))) throw new NotFound();
    return group;
  }

  /**
   * What an invitation is to, also when it was declined before: that may be undone.
   * @throws LinkIsOver, InvitationIsOver
   */
  async invitation(secret: string): Promise<InvitationView> {
    const { groupId, personId } = await membershipBehind(this.database, this.links, secret);
    const group = await this.find(groupId, personId);
    const state = group?.membership?.state;
    if (!group || !state || state === 'removed' || state === 'requested') throw new InvitationIsOver();
    return { group, personId };
  }

  /** What someone belongs to, is invited to or has asked to join, by name. Few enough for one list. */
  async listOf(personId: string, { after, limit }: PageQuery): Promise<Page<OwnGroup>> {
    const rows = await rowsOf<
      Placed<Omit<OwnGroup, 'calledName'> & { membershipId: string; box: string | null }>
    >(
      this.database,
      `SELECT g.id, g.name, g.discreet_name AS "discreetName", g.sensitive, g.time_zone AS "timeZone",
         g.archived_at AS "archivedAt", m.role, m.state, m.id AS "membershipId", m.called_name_box AS box,
         json_build_array(g.name, g.id) AS place
       FROM memberships m JOIN groups g ON g.id = m.group_id
       WHERE m.person_id = $1
         AND (m.state IN ('active', 'invited') OR (m.state = 'requested' AND g.visibility <> 'private'))
         AND ($2::text IS NULL OR (g.name, g.id) > ($2, $3::uuid))
       ORDER BY g.name, g.id LIMIT $4`,
      [personId, ...afterText(after), limit + 1],
    );
    const own = rows.map(({ membershipId, box, ...group }) => ({
      ...group,
      calledName: this.calledNames.open(box, membershipPlace(membershipId)),
    }));
    return pageOf(own, limit);
  }

  /** Whether someone is an organiser of some group now. */
  async organisesAny(personId: string): Promise<boolean> {
    const row = await rowOf(
      this.database,
      `SELECT 1 FROM memberships WHERE person_id = $1 AND role = 'organiser' AND state = 'active' LIMIT 1`,
      [personId],
    );
    return row !== null;
  }

  /** Whether someone is a host of some group now. */
  async hostsAny(personId: string): Promise<boolean> {
    const row = await rowOf(
      this.database,
      `SELECT 1 FROM memberships m WHERE m.person_id = $1 AND ${IS_HOST} LIMIT 1`,
      [personId],
    );
    return row !== null;
  }

  private async find(groupId: string, personId: string | null): Promise<GroupView | null> {
    const row = await rowOf<Omit<GroupView, 'membership'> & MembershipColumns>(
      this.database,
      `SELECT ${SUMMARY}, g.discreet_name AS "discreetName", g.description, g.visibility, g.sensitive, g.guests,
         g.attendance, g.hosts_open_calls AS "hostsOpenCalls", g.roster_export AS "rosterExport", g.waiting_rule AS "waitingRule", g.most_companions AS "mostCompanions", g.agreement, g.agreement_version AS "agreementVersion",
         g.reminder_minutes AS "reminderMinutes", g.reminder_times AS "reminderTimes", g.question_after AS "questionAfter", g.what_to_expect AS "whatToExpect", g.recordings, g.sender_name AS "senderName",
         EXISTS (SELECT FROM memberships it WHERE it.group_id = g.id AND ${GREETS('it')}) AS "hasGreeters",
         g.maybe_question_minutes AS "maybeQuestionMinutes", g.in_directories AS "inDirectories",
         g.embed_origins AS "embedOrigins", g.embed_words AS "embedWords", g.created_at AS "createdAt", g.archived_at AS "archivedAt",
         ${MEMBERSHIP}
       FROM groups g LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
       WHERE g.id = $1`,
      [groupId, personId],
    );
    if (!row) return null;
    const { membershipId, role, state, calledNameBox, agreedVersion, wasRemoved, askAgainAt, ...rest } = row;
    const { mayGreet, greets, ...group } = rest;
    if (!membershipId) return { ...group, membership: null };
    const calledName = this.calledNames.open(calledNameBox, membershipPlace(membershipId));
    const said = { calledName, agreedVersion, mayGreet, greets };
    return { ...group, membership: { id: membershipId, role, state, ...said, wasRemoved, askAgainAt } };
  }
}

function standingIn({ membership }: GroupView): Standing {
  return membership && { ...membership, membershipId: membership.id };
}
