import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowsOf } from '../database/sql.js';
import { CalledNames, membershipPlace } from '../groups/called-names.js';
import { Addresses } from '../people/addresses.js';
import { chance } from './chance.js';
import { ZONE } from './community.js';
import type { DemoGroup } from './demo-group.js';
import { crowd, type DemoPerson } from './crowd.js';

/** The last of the crowd belong nowhere yet. */
const NEWCOMERS = 20;

/** Two hundred people and their memberships, in one statement each: one by one they would take too long. */
@Injectable()
export class MoveIn {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly addresses: Addresses,
    private readonly calledNames: CalledNames,
  ) {}

  async people(): Promise<void> {
    const ids = crowd.map(() => randomUUID());
    await this.database.query(
      `INSERT INTO people (id, email_box, email_index, language, time_zone, time_zone_confirmed, confirmed_at, created_at)
       SELECT id, box, index, 'en', $4, true, now() - interval '60 days', now() - interval '60 days'
       FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS moved (id, box, index)
       ON CONFLICT (email_index) DO NOTHING`,
      [
        ids,
        crowd.map((person, at) => this.addresses.seal(ids[at]!, person.email)),
        crowd.map((person) => this.vault.index(person.email)),
        ZONE,
      ],
    );
  }

  async idsByAddress(): Promise<Map<string, string>> {
    const rows = await rowsOf<{ id: string; index: Buffer }>(
      this.database,
      'SELECT id, email_index AS index FROM people WHERE email_index = ANY($1)',
      [crowd.flatMap((person) => this.vault.indexes(person.email))],
    );
    const byIndex = new Map(rows.map((row) => [row.index.toString('hex'), row.id]));
    return new Map(
      crowd.map(({ email }) => {
        const index = this.vault.indexes(email).find((it) => byIndex.has(it.toString('hex')));
        return [email, byIndex.get(index!.toString('hex'))!];
      }),
    );
  }

  async members(groupId: string, group: DemoGroup, at: number, people: Map<string, string>): Promise<void> {
    const members = crowd
      .slice(1, -NEWCOMERS)
      .filter((person, which) => which !== at && belongsTo(person, group));
    const ids = members.map(() => randomUUID());
    const agreed = group.words.agreement ? 1 : 0;
    await this.database.query(
      `INSERT INTO memberships
         (id, group_id, person_id, role, state, may_greet, greets, called_name_box, agreed_version, agreed_at, created_at,
          changed_at)
       SELECT id, $1, person_id, CASE WHEN at = 1 THEN 'facilitator' ELSE 'member' END, 'active', at = 1, at = 1, box, $5,
         CASE WHEN $5 > 0 THEN now() - interval '50 days' END, now() - interval '50 days', now() - interval '50 days'
       FROM unnest($2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY AS moved (id, person_id, box, at)
       ON CONFLICT (group_id, person_id) DO NOTHING`,
      [
        groupId,
        ids,
        members.map((person) => people.get(person.email)),
        members.map((person, row) => this.calledNames.seal(person.calledName, membershipPlace(ids[row]!))),
        agreed,
      ],
    );
  }
}

/** The member who belongs to the most groups has the most to look at. */
export function busiestMember(groups: DemoGroup[]): DemoPerson {
  const members = crowd.slice(groups.length + 1, -NEWCOMERS);
  const groupsOf = (person: DemoPerson) => groups.filter((group) => belongsTo(person, group)).length;
  return members.reduce((best, person) => (groupsOf(person) > groupsOf(best) ? person : best));
}

function belongsTo({ email }: DemoPerson, { words, share }: DemoGroup): boolean {
  return chance(email, words.name) < share;
}
