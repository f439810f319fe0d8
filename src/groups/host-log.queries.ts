import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { Vault } from '../common/vault.js';
import { rowsOf } from '../database/sql.js';
import { CalledNames, membershipPlace } from './called-names.js';
import { findGroup } from './find-group.js';
import { OrganisersOnly } from './groups.errors.js';
import { mayOrganise } from './groups.policy.js';
import { type HostDeed, reasonPlace } from './host-act.entity.js';

/** Something that a host did, as the organisers read it. */
export interface LoggedAct {
  id: string;
  what: HostDeed;
  /** Empty for what needs none. */
  reason: string;
  at: Date;
  /** What the host is called. `null`: they are gone, or gave no name. */
  by: string | null;
  /** `null`: it was about no single date, or the date is gone. */
  occurrenceId: string | null;
  /** Which places in a line someone was moved between; `null`: it was about something else. */
  moved: { from: number; to: number } | null;
}

interface Row extends Omit<LoggedAct, 'reason' | 'by'> {
  reasonBox: string;
  membershipId: string | null;
  nameBox: string | null;
}

@Injectable()
export class HostLogQueries {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly calledNames: CalledNames,
  ) {}

  /**
   * What hosts of a group did and why, the latest first.
   * @throws NotFound, OrganisersOnly
   */
  async list(groupId: string, personId: string, { after, limit }: PageQuery): Promise<Page<LoggedAct>> {
    const { standing } = await findGroup(this.database, groupId, personId);
    if (!mayOrganise(standing)) throw new OrganisersOnly();
    const rows = await rowsOf<Placed<Row>>(
      this.database,
      `SELECT l.id, l.what, l.at, l.occurrence_id AS "occurrenceId",
              CASE WHEN l.about ? 'from' THEN json_build_object('from', l.about->'from', 'to', l.about->'to') END AS moved,
              l.reason_box AS "reasonBox",
              m.id AS "membershipId", m.called_name_box AS "nameBox", json_build_array(l.at, l.id) AS place
       FROM host_log l LEFT JOIN memberships m ON m.id = l.membership_id
       WHERE l.group_id = $1 AND ($2::timestamptz IS NULL OR (l.at, l.id) < ($2, $3::uuid))
       ORDER BY l.at DESC, l.id DESC LIMIT $4`,
      [groupId, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map(({ reasonBox, membershipId, nameBox, ...row }) => ({
        ...row,
        reason: this.vault.open(reasonBox, reasonPlace(row.id)),
        by: membershipId && this.calledNames.open(nameBox, membershipPlace(membershipId)),
      })),
      limit,
    );
  }
}
