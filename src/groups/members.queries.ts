import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type Placed } from '../common/page.js';
import { Vault } from '../common/vault.js';
import { rowsOf } from '../database/sql.js';
import { IS_REACHED } from '../people/suppressions.js';
import { CalledNames, membershipPlace, notePlace } from './called-names.js';
import { findGroup } from './find-group.js';
import type { MembersQuery } from './groups.bodies.js';
import { HostsOnly, OrganisersOnly } from './groups.errors.js';
import { mayHost, mayOrganise } from './groups.policy.js';
import type { Role } from './membership.entity.js';
import { IS_HOST } from './standing.js';

/** A person as hosts see them: never an address. */
export interface ListedMember {
  id: string;
  calledName: string | null;
  role: Role;
  /** What they wrote when they asked to join. */
  note: string | null;
  /** When they became what they are now. */
  since: Date;
  /** Whether they said yes to the agreement as it reads now. */
  hasAgreed: boolean;
  /** They like to greet people who come for the first time. */
  mayGreet: boolean;
  /** An organiser chose them for it. */
  greets: boolean;
  /** Letters to them come back. */
  unreachable: boolean;
  isYou: boolean;
}

/** Someone who holds the meetings of a group. */
export type Host = Pick<ListedMember, 'id' | 'calledName'>;

/** So many can be chosen from; no group of people has more. */
const MOST_HOSTS = 200;

interface Row extends Omit<ListedMember, 'calledName' | 'note'> {
  calledNameBox: string | null;
  noteBox: string | null;
}

@Injectable()
export class MembersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly calledNames: CalledNames,
  ) {}

  /**
   * The people of a group in one state, those first who came first. Facilitators see its members only.
   * @throws NotFound, HostsOnly, OrganisersOnly
   */
  async list(
    groupId: string,
    personId: string,
    { state, after, limit }: MembersQuery,
  ): Promise<Page<ListedMember>> {
    const { standing } = await findGroup(this.database, groupId, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    if (state !== 'active' && !mayOrganise(standing)) throw new OrganisersOnly();

    const rows = await rowsOf<Placed<Row>>(
      this.database,
      `SELECT m.id, m.called_name_box AS "calledNameBox", m.note_box AS "noteBox", m.role, m.changed_at AS since,
         m.agreed_version >= g.agreement_version AS "hasAgreed", m.may_greet AS "mayGreet", m.greets, NOT ${IS_REACHED} AS unreachable,
         m.person_id = $3 AS "isYou", json_build_array(m.created_at, m.id) AS place
       FROM memberships m JOIN groups g ON g.id = m.group_id JOIN people p ON p.id = m.person_id
       WHERE m.group_id = $1 AND m.state = $2
         AND ($4::timestamptz IS NULL OR (m.created_at, m.id) > ($4, $5::uuid))
       ORDER BY m.created_at, m.id LIMIT $6`,
      [groupId, state, personId, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => this.listed(row, state)),
      limit,
    );
  }

  /**
   * Those who hold its meetings, for hosts who choose one of them.
   * @throws NotFound, HostsOnly
   */
  async hosts(groupId: string, personId: string): Promise<Host[]> {
    const { standing } = await findGroup(this.database, groupId, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    const rows = await rowsOf<{ id: string; calledNameBox: string | null }>(
      this.database,
      `SELECT m.id, m.called_name_box AS "calledNameBox" FROM memberships m
       WHERE m.group_id = $1 AND ${IS_HOST} ORDER BY m.created_at, m.id LIMIT ${MOST_HOSTS}`,
      [groupId],
    );
    return rows.map(({ id, calledNameBox }) => ({
      id,
      calledName: this.calledNames.open(calledNameBox, membershipPlace(id)),
    }));
  }

  /** An invitation shows no name, or whoever typed an address would learn whose it is. */
  private listed(
    { calledNameBox, noteBox, ...row }: Placed<Row>,
    state: MembersQuery['state'],
  ): Placed<ListedMember> {
    return {
      ...row,
      calledName: state === 'invited' ? null : this.calledNames.open(calledNameBox, membershipPlace(row.id)),
      note: noteBox && this.vault.open(noteBox, notePlace(row.id)),
    };
  }
}
