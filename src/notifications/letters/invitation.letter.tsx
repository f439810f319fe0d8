import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { INVITATION_DAYS } from '../../groups/invite-to-group.js';
import type { Discretion } from '../../people/discretion.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { letterLink, Press } from './letter-page.js';
import { type MembershipRow, membershipsOf } from '../facts/memberships.js';
import { groupFor, mailboxFor, type NamedGroup } from '../facts/named-group.js';
import { Readers } from '../facts/readers.js';

/** Whoever wants full names wants them for their own groups; of this one they have not even heard. */
function notYetAMember({ discreet }: MembershipRow): { discreet: Discretion } {
  return { discreet: discreet === 'nowhere' ? 'where-sensitive' : discreet };
}

interface Facts {
  group: NamedGroup;
  /** Someone who never proved the address gets nothing to read that the organiser typed. */
  isConfirmed: boolean;
}

@Injectable()
export class InvitationLetter implements LetterWriter<'invitation', MembershipRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'invitation'>[]): Promise<Map<number, MembershipRow>> {
    return membershipsOf(this.database, rows);
  }

  sheet(_: ClaimedRow<'invitation'>, membership: MembershipRow): Sheet<Facts> | Silence {
    const { membershipId, personId, groupId, isConfirmed } = membership;
    if (membership.state !== 'invited') return silent('answered');
    if (membership.isArchived) return silent('archived');
    if (membership.isMuted) return silent('muted');
    const expiresAt = this.clock.now().add({ hours: INVITATION_DAYS * 24 });
    return {
      reader: this.readers.of(membership, membership.country, isConfirmed ? membership : undefined),
      facts: { group: groupFor(notYetAMember(membership), membership), isConfirmed },
      links: { invitation: { purpose: 'invitation', about: { membershipId }, personId, expiresAt } },
      unsubscribe: { groupId, eventId: null },
      hostsOf: { groupId },
      mailbox: isConfirmed ? mailboxFor(notYetAMember(membership), membership) : null,
    };
  }

  write({ group, isConfirmed }: Facts, frame: Frame): Written {
    const { invitation } = frame.words;
    return {
      subject: isConfirmed ? invitation.subject({ group: group.name }) : invitation.subjectUnknown,
      body: (
        <>
          <p>
            {isConfirmed
              ? invitation.intro({ group: group.name })
              : invitation.introUnknown({ community: frame.communityName })}
          </p>
          <Press href={letterLink(frame, 'invitation')}>{invitation.press}</Press>
          <p>{invitation.days({ days: INVITATION_DAYS })}</p>
          <p>{invitation.notYou}</p>
        </>
      ),
      reason: invitation.reason,
      list: isConfirmed ? group : { ...group, wording: 'discreet', listName: null, senderName: null },
    };
  }
}
