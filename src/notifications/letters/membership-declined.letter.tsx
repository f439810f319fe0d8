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
import { groupFor, type NamedGroup } from '../facts/named-group.js';
import { Readers } from '../facts/readers.js';

@Injectable()
export class MembershipDeclinedLetter implements LetterWriter<
  'membership-declined',
  MembershipRow,
  NamedGroup
> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'membership-declined'>[]): Promise<Map<number, MembershipRow>> {
    return membershipsOf(this.database, rows);
  }

  sheet(_: ClaimedRow<'membership-declined'>, membership: MembershipRow): Sheet<NamedGroup> | Silence {
    const { state } = membership;
    if (state !== 'left' && state !== 'removed') return silent('let-in-since');
    return {
      reader: this.readers.of(membership, membership.country, membership),
      facts: groupFor(membership, membership),
      unsubscribe: { groupId: membership.groupId, eventId: null },
    };
  }

  write(group: NamedGroup, frame: Frame): Written {
    const { declined, approved } = frame.words;
    return {
      subject: declined.subject({ group: group.name }),
      body: (
        <>
          <p>
            {declined.intro({ group: group.name })} {declined.notYou}
          </p>
          <p>{declined.others}</p>
          <Press href={`${frame.baseUrl}/groups`}>{declined.press}</Press>
        </>
      ),
      reason: approved.reason({ group: group.name }),
      list: group,
    };
  }
}
