import type { Temporal } from 'temporal-polyfill';
import type { Wording } from '../calendar/calendar-event.js';
import { rowsOf, type Sql } from '../database/sql.js';
import type { EventFormat } from '../events/event.entity.js';
import type { Answer } from '../rsvps/rsvp.entity.js';
import type { Written } from './letter.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';
import { clocksAgree } from './times.js';

/** A date of an event `o`, `e`, with its group `g`, as letters need it. */
export const MEETING = `o.id AS "occurrenceId", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
  o.starts_local AS "startsLocal", o.state = 'on' AND e.state = 'published' AS "isOn",
  e.id AS "eventId", e.title, e.discreet_title AS "discreetTitle", e.format, e.area, e.time_zone AS zone,
  e.duration_minutes AS "durationMinutes", e.address <> '' AS "hasAddress", e.meeting_link <> '' AS "hasLink",
  e.address_shown_minutes AS "addressShownMinutes", e.link_shown_minutes AS "linkShownMinutes",
  e.cancellation_reason AS "cancellationReason",
  g.id AS "groupId", g.name AS "groupName", g.discreet_name AS "groupDiscreetName", g.sensitive, g.country`;

export interface MeetingRow {
  occurrenceId: string;
  startsAt: Date;
  endsAt: Date;
  startsLocal: string;
  isOn: boolean;
  eventId: string;
  title: string;
  discreetTitle: string;
  format: EventFormat;
  area: string;
  zone: string;
  durationMinutes: number;
  hasAddress: boolean;
  hasLink: boolean;
  addressShownMinutes: number;
  linkShownMinutes: number;
  cancellationReason: string | null;
  groupId: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
  country: string;
}

/** A person's reply, with what it is a reply to. */
export interface ReplyRow extends MeetingRow, PersonRow, NameRow {
  rsvpId: string;
  answer: Answer;
  version: number;
  wantsConfirmations: boolean;
  wantsReminders: boolean;
  /** They asked for no letters about this event. */
  isEventMuted: boolean;
  /** They asked for no letters from this group. */
  isGroupMuted: boolean;
  /** They may not know about it any more. */
  isOutside: boolean;
}

/**
 * Someone outside: removed, or gone from a private group. Whoever else answered goes on hearing of it, also when the
 * meeting or its group is not for everyone any more.
 */
export const IS_OUTSIDE = `(m.removed_at IS NOT NULL
  OR (g.visibility = 'private' AND m.state IS NOT DISTINCT FROM 'left'))`;

/** The replies with these ids, all in one query. */
export async function repliesById(sql: Sql, rsvpIds: string[]): Promise<Map<string, ReplyRow>> {
  const rows = await rowsOf<ReplyRow>(
    sql,
    `SELECT r.id AS "rsvpId", r.answer, r.version, r.called_name_box AS "ownBox",
            m.id AS "membershipId", m.called_name_box AS "memberBox",
            p.wants_confirmations AS "wantsConfirmations", p.wants_reminders AS "wantsReminders",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND event_id = e.id) AS "isEventMuted",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isGroupMuted",
            ${IS_OUTSIDE} AS "isOutside", ${PERSON}, ${MEETING}
     FROM rsvps r
     JOIN people p ON p.id = r.person_id
     JOIN occurrences o ON o.id = r.occurrence_id
     JOIN events e ON e.id = o.event_id
     JOIN groups g ON g.id = e.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
     WHERE r.id = ANY($1)`,
    [rsvpIds],
  );
  return new Map(rows.map((row) => [row.rsvpId, row]));
}

/**
 * Why nothing may be written to someone about their reply. `null`: it may.
 * @param isEssential without it they would come at the wrong time, or for nothing: stopping the group leaves it
 */
export function silenceAbout(reply: ReplyRow, isEssential = false): string | null {
  if (reply.isUnreachable) return 'unreachable';
  if (reply.isEventMuted || (reply.isGroupMuted && !isEssential)) return 'muted';
  return reply.isOutside ? 'not-a-member' : null;
}

/** What a letter says about a meeting, the same for all readers of one wording, language and clock. */
export interface Meeting {
  eventId: string;
  groupId: string;
  wording: Wording;
  title: string;
  groupName: string;
  /** The group as mail programs may file it; `null` where it must not be recognised. */
  listName: string | null;
  format: EventFormat;
  area: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** Where the reader's clocks show something else than those of the meeting. */
  readerZone: string | null;
  /** From when the page shows it, or `now`; `null`: there is none, or it is not theirs to see. */
  addressFrom: string | null;
  linkFrom: string | null;
}

/** Sensitive groups go by their discreet names, unless the reader chose the full ones. */
export function wordingFor(person: { discreet: boolean }, group: { sensitive: boolean }): Wording {
  return group.sensitive && person.discreet ? 'discreet' : 'full';
}

/** @param isGoing exact address and link are for people who are going */
export function meetingFor(
  reader: { discreet: boolean; timeZone: string },
  row: MeetingRow,
  isGoing: boolean,
  now: Temporal.Instant,
): Meeting {
  const wording = wordingFor(reader, row);
  const isDiscreet = wording === 'discreet';
  const from = (minutes: number) => {
    const shownAt = row.startsAt.getTime() - minutes * 60_000;
    return shownAt <= now.epochMilliseconds ? 'now' : new Date(shownAt).toISOString();
  };
  const showsAddress = isGoing && row.hasAddress && row.format !== 'online';
  const showsLink = isGoing && row.hasLink && row.format !== 'in person';
  return {
    eventId: row.eventId,
    groupId: row.groupId,
    wording,
    title: isDiscreet ? row.discreetTitle : row.title,
    groupName: isDiscreet ? row.groupDiscreetName : row.groupName,
    listName: row.sensitive ? null : row.groupName,
    format: row.format,
    area: row.area,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    zone: row.zone,
    readerZone: clocksAgree(row.startsAt, row.zone, reader.timeZone) ? null : reader.timeZone,
    addressFrom: showsAddress ? from(row.addressShownMinutes) : null,
    linkFrom: showsLink ? from(row.linkShownMinutes) : null,
  };
}

/** How mail programs may file a letter about a meeting. */
export function listOf({ groupId, listName }: Meeting): Written['list'] {
  return { groupId, ...(listName !== null && { name: listName }) };
}

/** Whole minutes from now until a start. */
export function minutesUntil(startsAt: Date, now: Temporal.Instant): number {
  return Math.round((startsAt.getTime() - now.epochMilliseconds) / 60_000);
}
