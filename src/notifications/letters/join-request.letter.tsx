import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Press } from './letter-page.js';
import { GROUP, groupFor, type GroupRow, type NamedGroup } from '../facts/named-group.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';

interface Loaded extends GroupRow, PersonRow, NameRow {
  isStillAsking: boolean;
  isMuted: boolean;
}

@Injectable()
export class JoinRequestLetter implements LetterWriter<'join-request', Loaded, NamedGroup> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  /** Those who may not answer the request any more are not found. */
  async load(rows: ClaimedRow<'join-request'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT asked.row_id AS "rowId", request.state = 'requested' AS "isStillAsking",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
              m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}, ${GROUP}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS asked (row_id, membership_id, person_id)
       JOIN memberships request ON request.id = asked.membership_id
       JOIN groups g ON g.id = request.group_id
       JOIN people p ON p.id = asked.person_id
       JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
         AND m.state = 'active' AND m.role = 'organiser'`,
      [rows.map((row) => row.id), rows.map((row) => row.about.membershipId), rows.map((row) => row.personId)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'join-request'>, loaded: Loaded): Sheet<NamedGroup> | Silence {
    if (!loaded.isStillAsking) return silent('answered');
    if (loaded.isArchived) return silent('archived');
    if (loaded.isMuted) return silent('muted');
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: groupFor(loaded, loaded),
      unsubscribe: { groupId: loaded.groupId, eventId: null },
    };
  }

  write(group: NamedGroup, frame: Frame): Written {
    const { joinRequest, hostReason } = frame.words;
    return {
      subject: joinRequest.subject({ group: group.name }),
      body: (
        <>
          <p>
            {joinRequest.intro({ group: group.name })} {joinRequest.where}
          </p>
          <Press href={`${frame.baseUrl}/groups/${group.groupId}/members`}>{joinRequest.press}</Press>
        </>
      ),
      reason: hostReason({ group: group.name }),
      list: group,
    };
  }
}
