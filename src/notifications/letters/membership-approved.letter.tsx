import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
import { type MembershipRow, membershipsOf } from '../facts/memberships.js';
import { groupFor, mailboxFor, type NamedGroup } from '../facts/named-group.js';
import { Readers } from '../facts/readers.js';

@Injectable()
export class MembershipApprovedLetter implements LetterWriter<
  'membership-approved',
  MembershipRow,
  NamedGroup
> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'membership-approved'>[]): Promise<Map<number, MembershipRow>> {
    return membershipsOf(this.database, rows);
  }

  sheet(_: ClaimedRow<'membership-approved'>, membership: MembershipRow): Sheet<NamedGroup> | Silence {
    if (membership.state !== 'active') return silent('not-a-member');
    const { groupId } = membership;
    return {
      reader: this.readers.of(membership, membership.country, membership),
      facts: groupFor(membership, membership),
      unsubscribe: { groupId, eventId: null },
      hostsOf: { groupId },
      mailbox: mailboxFor(membership, membership),
    };
  }

  write(group: NamedGroup, frame: Frame): Written {
    const { approved } = frame.words;
    return {
      subject: approved.subject({ group: group.name }),
      body: (
        <>
          <p>{approved.intro({ group: group.name })}</p>
          <Press href={`${frame.baseUrl}/groups/${group.groupId}`}>{approved.press}</Press>
        </>
      ),
      reason: approved.reason({ group: group.name }),
      list: group,
    };
  }
}
