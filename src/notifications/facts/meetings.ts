import type { Temporal } from 'temporal-polyfill';
import type { Wording } from '../../calendar/calendar-event.js';
import { rowsOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { EventFormat } from '../../events/event.entity.js';
import { IS_OUTSIDE, isEventMuted } from '../../groups/hears-of.js';
import type { Discretion } from '../../people/discretion.js';
import type { AnswerGiven } from '../../queue/jobs.js';
import { GREETER, type GreeterBox } from '../../rsvps/greeter.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { byRow } from './letter.js';
import { GROUP, groupFor, type GroupRow, type NamedGroup, titleFor } from './named-group.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';
import { clocksAgree } from './times.js';

/** A date `d` with its group `g`, as letters need it. */
export const MEETING = `d.occurrence_id AS "occurrenceId", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  d.starts_local AS "startsLocal", d.state = 'published' AS "isOn", d.id AS "meetingId",
  d.event_id AS "eventId", d.title, d.discreet_title AS "discreetTitle", d.format, d.area, d.time_zone AS zone, d.all_day AS "allDay",
  d.duration_minutes AS "durationMinutes", d.address <> '' AS "hasAddress", d.meeting_link <> '' AS "hasLink",
  d.address_shown_minutes AS "addressShownMinutes", d.link_shown_minutes AS "linkShownMinutes",
  d.cancellation_reason AS "cancellationReason", d.note,
  d.recurrence_rule -> 'rhythm' ->> 'every' = 'week' AND d.recurrence_rule -> 'rhythm' ->> 'interval' = '1' AS "isWeekly",
  ${GROUP}`;

export interface MeetingRow extends GroupRow {
  occurrenceId: string;
  startsAt: Date;
  endsAt: Date;
  startsLocal: string;
  isOn: boolean;
  /** How its address names it. */
  meetingId: string;
  /** Which it may share with other dates. */
  eventId: string;
  title: string;
  discreetTitle: string;
  format: EventFormat;
  area: string;
  zone: string;
  allDay: boolean;
  durationMinutes: number;
  hasAddress: boolean;
  hasLink: boolean;
  addressShownMinutes: number;
  linkShownMinutes: number;
  cancellationReason: string | null;
  /** What hosts wrote about this date of a series alone. */
  note: string;
  /** Whether its series meets every week; `null` for a single date. */
  isWeekly: boolean | null;
  /** Of a reader's own dates alone: whether a standing place gave their answer. */
  isRegular?: boolean;
  /** Of a reader's own dates alone: whether their calendar holds an invitation to it that it may answer. */
  isInvited?: boolean;
  /** How far that invitation's SEQUENCE is ahead of the date's own. */
  raisedBy?: number;
}

/** SQL: the invitation `i` that a person's calendar has to a date. */
export const INVITED = `coalesce(i.withdrawn_at IS NULL AND i.sent_at IS NOT NULL, false) AS "isInvited",
  coalesce(i.raised_by, 0) AS "raisedBy"`;

/** A person's reply, with what it is a reply to. */
export interface ReplyRow extends MeetingRow, PersonRow, NameRow {
  rsvpId: string;
  answer: Answer;
  version: number;
  wantsConfirmations: boolean;
  wantsInvitations: boolean;
  wantsReminders: boolean;
  /** Whether a letter about a cancelled meeting names others. */
  wantsOtherMeetings: boolean;
  /** When answers end. */
  rsvpsCloseAt: Date;
  repliedAt: Date;
  isFirstTime: boolean;
  /** Whether the group has written down what to expect at a first time. */
  hasWhatToExpect: boolean;
  /** Who greets them; `null` unless it is their first time. */
  greeter: GreeterBox | null;
  /** They asked for no letters about this event. */
  isEventMuted: boolean;
  /** They asked for no letters from this group. */
  isGroupMuted: boolean;
  /** They may not know about it any more. */
  isOutside: boolean;
}

/** The reply that each row is about, all in one query. */
export async function repliesOf(
  sql: Sql,
  rows: { id: number; about: { rsvpId: string } }[],
): Promise<Map<number, ReplyRow>> {
  const replies = await rowsOf<ReplyRow>(
    sql,
    `SELECT r.id AS "rsvpId", r.answer, r.version, r.is_regular AS "isRegular", r.called_name_box AS "ownBox",
            m.id AS "membershipId", m.called_name_box AS "memberBox",
            p.wants_confirmations AS "wantsConfirmations", p.wants_invitations AS "wantsInvitations", ${INVITED},
            p.wants_reminders AS "wantsReminders", p.wants_other_meetings AS "wantsOtherMeetings", d.rsvps_close_at AS "rsvpsCloseAt",
            r.replied_at AS "repliedAt", r.first_time AS "isFirstTime", g.what_to_expect <> '' AS "hasWhatToExpect", ${GREETER} AS greeter,
            ${isEventMuted('d.event_id')} AS "isEventMuted",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isGroupMuted",
            ${IS_OUTSIDE} AS "isOutside", ${PERSON}, ${MEETING}
     FROM rsvps r
     JOIN people p ON p.id = r.person_id
     JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
     JOIN groups g ON g.id = d.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
     LEFT JOIN calendar_invitations i ON i.person_id = p.id AND i.occurrence_id = r.occurrence_id
     WHERE r.id = ANY($1)`,
    [rows.map(({ about }) => about.rsvpId)],
  );
  const byId = new Map(replies.map((reply) => [reply.rsvpId, reply]));
  return byRow(rows, byId, ({ about }) => about.rsvpId);
}

/** Whether another answer stands. A new version alone does not say so: what is said for all dates makes one of each. */
export function isAnsweredAgain({ version, repliedAt }: ReplyRow, given: AnswerGiven): boolean {
  return version !== given.version && repliedAt.getTime() !== given.answeredAt;
}

/**
 * What a letter is to who answered. Without what is `essential` they would come at the wrong time, or to the wrong place: stopping
 * the letters of the group leaves it. That it `is-on` or is not they hear also when they stopped those about the event itself,
 * which takes one press in a reminder: nobody is to come to a closed door.
 */
export type Weight = 'ordinary' | 'essential' | 'is-on';

/** Why nothing may be written to someone about their reply. `null`: it may. */
export function silenceAbout(reply: ReplyRow, weight: Weight = 'ordinary'): string | null {
  if (reply.isEventMuted && weight !== 'is-on') return 'muted';
  if (reply.isGroupMuted && weight === 'ordinary') return 'muted';
  return reply.isOutside ? 'not-a-member' : null;
}

/**
 * What hosts wrote, as a letter may say it. `null`: nothing. The text is left out where their own words could give something
 * away: then it is on the page alone.
 */
export type HostsWords = { text: string | null } | null;

export function hostsWords(text: string, wording: Wording): HostsWords {
  if (text === '') return null;
  return { text: wording === 'full' ? text : null };
}

/** What a letter says about a meeting, the same for all readers of one wording, language and clock. */
export interface Meeting extends Omit<NamedGroup, 'name'> {
  /** How its address names it. */
  meetingId: string;
  title: string;
  format: EventFormat;
  area: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** Whether it takes whole days, and has no times. */
  allDay: boolean;
  /** Where the reader's clocks show something else than those of the meeting. */
  readerZone: string | null;
  /** From when the page shows it, or `now`; `null`: there is none, or it is not theirs to see. */
  addressFrom: string | null;
  linkFrom: string | null;
  /** How someone who comes every time leaves it out; `null` for everyone else. */
  skips: 'this-week' | 'this-time' | null;
  /** What its reader's calendar holds of it and may answer. `null`: nothing. */
  invitation: InvitedDate | null;
}

/** A date as an invitation to someone's calendar has it. */
export interface InvitedDate {
  occurrenceId: string;
  endsAt: string;
  raisedBy: number;
  isGoing: boolean;
  /** Off, or not theirs any more. */
  isOver: boolean;
}

export function invitedDate(row: MeetingRow, isGoing: boolean): InvitedDate {
  return {
    occurrenceId: row.occurrenceId,
    endsAt: row.endsAt.toISOString(),
    raisedBy: row.raisedBy ?? 0,
    isGoing,
    isOver: !row.isOn,
  };
}

/** @param isGoing exact address and link are for people who are going */
export function meetingFor(
  reader: { discreet: Discretion; timeZone: string },
  row: MeetingRow,
  isGoing: boolean,
  now: Temporal.Instant,
): Meeting {
  const { name: _, ...group } = groupFor(reader, row);
  const from = (minutes: number) => {
    const shownAt = row.startsAt.getTime() - minutes * 60_000;
    return shownAt <= now.epochMilliseconds ? 'now' : new Date(shownAt).toISOString();
  };
  const showsAddress = isGoing && row.hasAddress && row.format !== 'online';
  const showsLink = isGoing && row.hasLink && row.format !== 'in person';
  return {
    ...group,
    meetingId: row.meetingId,
    title: titleFor(group, row),
    format: row.format,
    area: row.area,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    zone: row.zone,
    allDay: row.allDay,
    readerZone: row.allDay || clocksAgree(row.startsAt, row.zone, reader.timeZone) ? null : reader.timeZone,
    addressFrom: showsAddress ? from(row.addressShownMinutes) : null,
    linkFrom: showsLink ? from(row.linkShownMinutes) : null,
    skips: isGoing && row.isRegular ? (row.isWeekly ? 'this-week' : 'this-time') : null,
    invitation: row.isInvited ? invitedDate(row, isGoing) : null,
  };
}
