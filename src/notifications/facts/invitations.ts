import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { EventFiles } from '../../calendar/event-file.js';
import { Installation } from '../../installation/installation.js';
import { Addresses } from '../../people/addresses.js';
import { ReplyAddresses } from '../../people/reply-addresses.js';
import type { Draft } from '../../mail/stationery.js';
import type { Sheet } from './letter.js';
import { type InvitedDate, invitedDate, type Meeting, type ReplyRow } from './meetings.js';
import type { PersonRow } from './readers.js';

/** Whose calendar answers the invitations of a letter. */
export interface Invitee {
  personId: string;
  address: string;
  writtenAt: string;
}

/** Meetings that a letter brings for calendars. */
export interface ForCalendars {
  meetings: Meeting[];
  invitee: Invitee | null;
}

/** What letters bring for calendars: a file for everyone, or an invitation for those who asked for it. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
    private readonly addresses: Addresses,
    private readonly places: ReplyAddresses,
    private readonly files: EventFiles,
  ) {}

  areWishedBy(reply: ReplyRow): boolean {
    return this.places.areInUse && reply.wantsInvitations;
  }

  /** The meeting, with an invitation if its reader wishes for one, and their calendar can be answered. */
  wishedFor(reply: ReplyRow, meeting: Meeting): Meeting {
    if (!this.areWishedBy(reply) || meeting.invitation) return meeting;
    return { ...meeting, invitation: invitedDate(reply, reply.answer === 'going') };
  }

  /** @returns `null`, and so the same for many readers, unless one of the meetings is for their calendar alone */
  inviteeOf(reader: PersonRow, meetings: Meeting[], now: Temporal.Instant): Invitee | null {
    if (!this.places.areInUse || !meetings.some((meeting) => meeting.invitation)) return null;
    const { personId, emailBox } = reader;
    const address = this.addresses.open({ id: personId, emailBox });
    return { personId, address, writtenAt: now.toString() };
  }

  /** One invitation stands beside the letter's words; a message can hold no second (RFC 6047 §2.4), so others are files. */
  async parts({ meetings, invitee }: ForCalendars): Promise<Pick<Draft, 'attachments' | 'invitation'>> {
    const [first, ...others] = invitee ? meetings.filter(({ invitation }) => invitation) : [];
    const rest = meetings.filter((meeting) => meeting !== first && !others.includes(meeting));
    const published = await this.files.attachments(
      rest.map(({ meetingId }) => meetingId),
      meetings[0]?.wording ?? 'discreet',
    );
    if (!invitee || !first) return { attachments: published };
    const files = await Promise.all(
      others.map(async (meeting, at) => ({
        filename: `invite-${at + 2}.ics`,
        contentType: 'application/ics',
        content: await this.write(meeting, meeting.invitation!, invitee),
      })),
    );
    const invitation = {
      method: first.invitation!.isOver ? ('CANCEL' as const) : ('REQUEST' as const),
      content: await this.write(first, first.invitation!, invitee),
    };
    return { invitation, attachments: [...files, ...published] };
  }

  /** Notes who has which date in their calendar, so that they hear of changes, before the letter leaves. */
  async remember(sheets: Sheet[]): Promise<void> {
    const invited = sheets.flatMap(({ reader: { personId }, invites = [] }) =>
      personId ? invites.map(({ occurrenceId }) => ({ personId, occurrenceId })) : [],
    );
    if (invited.length === 0) return;
    await this.database.query(
      `INSERT INTO calendar_invitations (person_id, occurrence_id, sent_at)
       SELECT DISTINCT *, now() FROM unnest($1::uuid[], $2::uuid[]) AS invited (person_id, occurrence_id)
       ORDER BY 1, 2
       ON CONFLICT (person_id, occurrence_id) DO UPDATE SET sent_at = now(), withdrawn_at = NULL`,
      [invited.map(({ personId }) => personId), invited.map(({ occurrenceId }) => occurrenceId)],
    );
  }

  private async write(meeting: Meeting, date: InvitedDate, invitee: Invitee): Promise<string> {
    const settings = await this.installation.state();
    const { senderName } = meeting.wording === 'full' ? settings : settings.inDiscreetLetters;
    const { personId, address, writtenAt } = invitee;
    const { occurrenceId, isGoing, isOver, raisedBy } = date;
    return this.files.invitation(occurrenceId, meeting.wording, {
      organiser: { name: senderName, address: this.places.addressOf({ personId, occurrenceId })! },
      attendee: address,
      isGoing,
      isOver,
      raisedBy,
      writtenAt: new Date(writtenAt),
    });
  }
}

/** The dates that a letter invites to, for its sheet. */
export function invitesTo(meetings: Meeting[], invitee: Invitee | null): Pick<Sheet, 'invites'> {
  const dates = meetings.flatMap(({ invitation }) => (invitation && !invitation.isOver ? [invitation] : []));
  return invitee && dates.length > 0 ? { invites: dates } : {};
}
