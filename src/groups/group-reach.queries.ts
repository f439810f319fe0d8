import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { IS_REACHED } from '../people/suppressions.js';
import { findGroup } from './find-group.js';
import { HostsOnly } from './groups.errors.js';
import { mayHost } from './groups.policy.js';

/**
 * How many people have an address that takes letters. Hosts see in their lists whose does not, so a small number tells them
 * nothing new. Whether someone wants letters is theirs to know: it does not count here.
 */
export interface Reach {
  people: number;
  reached: number;
}

@Injectable()
export class GroupReachQueries {
  constructor(private readonly database: DataSource) {}

  /** Of the members of a group, for hosts. @throws NotFound, HostsOnly */
  async read(groupId: string, hostId: string): Promise<Reach> {
    const { standing } = await findGroup(this.database, groupId, hostId);
    if (!mayHost(standing)) throw new HostsOnly();
    const row = await rowOf<Reach>(
      this.database,
      `SELECT count(*)::int AS people, (count(*) FILTER (WHERE ${IS_REACHED}))::int AS reached
       FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.group_id = $1 AND m.state = 'active'`,
      [groupId],
    );
    return row!;
  }
}
