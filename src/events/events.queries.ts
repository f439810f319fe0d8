import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { type FieldProblem, NotFound } from '../common/domain-error.js';
import { afterMoment, type Page, type PageQuery, pageOf, type Placed } from '../common/page.js';
import { toDate, toInstant } from '../database/instant.js';
import { anywhere, rowOf, rowsOf } from '../database/sql.js';
import { CalledNames, membershipPlace } from '../groups/called-names.js';
import { findGroup } from '../groups/find-group.js';
import type { Group } from '../groups/group.entity.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { mayHost, mayOrganise } from '../groups/groups.policy.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import { STANDING, type Standing } from '../groups/standing.js';
import type { AccessFact, Audience, Event, EventFormat, EventKind, EventState } from './event.entity.js';
import { noticesOf } from './event-times.js';
import { undoableOf, undoUntil, type Undoable } from './edit-undoably.js';
import { DATES, dateNamed } from './dates.js';
import type { EventsQuery, GroupEventsQuery } from './events.bodies.js';
import { mayFindEvent, mayFindEvents } from './events.policy.js';
import { isNotOver } from './is-not-over.js';
import { missing } from './missing.js';
import { type Room, roomOf } from './occurrence.entity.js';
import { clockWarnings } from './series/clock-warnings.js';
import type { Rule } from './series/rule.js';
import { ruleWords } from './series/rule-words.js';
import { type Repeats, repeatsOf } from './series/settle-rule.js';
import { wallTimeAt } from './wall-time.js';

/** Where an event is in its life: a published one is finished once its end has passed. */
export type Stage = EventState | 'finished';

/** An event in a list: nothing in it is a secret. */
export interface EventSummary {
  id: string;
  groupId: string;
  groupName: string;
  kind: EventKind;
  format: EventFormat;
  title: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  /** Of an all-day event: the midnight after its last day. */
  endsLocal: string;
  timeZone: string;
  /** When it would have been, on the same clocks; `null` where hosts did not move it to another time. */
  insteadOf: string | null;
  /** Whether it takes whole days, from the start of the first to the end of the last. */
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  area: string;
  audience: Audience;
  accessFacts: AccessFact[];
  language: string;
  state: Stage;
  room: Room;
}

/** What a date of a series shares with the others. */
export interface EventSeries {
  id: string;
  repeats: Repeats;
  /** The same in English words: "every second Tuesday, until 30 June 2027". */
  says: string;
}

/** What everyone who may find an event may know about it. */
export interface EventView extends EventSummary {
  occurrenceId: string;
  /** `isAdded`: it stands beside the dates of the rule. `null`: it has a single date. */
  series: (EventSeries & { isAdded: boolean }) | null;
  /** What is different this time; empty for nothing. */
  note: string;
  group: EventGroup;
  /** Markdown. */
  description: string;
  durationMinutes: number;
  /** `null`: from publication on. */
  rsvpsOpenAt: Date | null;
  rsvpsCloseAt: Date;
  /** Whether people who are going will be shown one here, and how many minutes before the start. */
  hasAddress: boolean;
  hasMeetingLink: boolean;
  addressShownMinutes: number;
  linkShownMinutes: number;
  cancellationReason: string | null;
  sequence: number;
  modifiedAt: Date;
  /** `null` for everyone who is not a host. */
  hosting: EventHosting | null;
}

/** A series as everyone who may find its dates may know it. */
export interface SeriesView extends EventSeries {
  title: string;
  /** Markdown. */
  description: string;
  timeZone: string;
  /** Whether its dates take whole days. */
  allDay: boolean;
  kind: EventKind;
  format: EventFormat;
  area: string;
  audience: Audience;
  state: EventState;
  /** The series that took over when it was changed from one date on; `null` for none. */
  goesOnAs: string | null;
  /** Of the whole series. */
  cancellationReason: string | null;
  group: EventGroup;
  /** `null` for everyone who is not a host. */
  hosting: { mayChange: boolean; inSeries: InSeries; undo: Undoable | null } | null;
}

/** A date that a series does without, for hosts. */
export interface SkippedDate {
  id: string;
  /** On the clocks of the series. */
  startsLocal: string;
  startsAt: Date;
}

type SeriesRow = Omit<SeriesView, 'repeats' | 'says' | 'hosting'> & {
  inSeries: InSeries;
  rule: Rule;
  standing: Standing;
  lastEdit: LastEdit | null;
};

/** The group as its event's page needs it. */
export interface EventGroup extends Pick<
  Group,
  'id' | 'name' | 'discreetName' | 'sensitive' | 'visibility' | 'joining' | 'guests' | 'country'
> {
  archived: boolean;
}

/** What hosts know beside. */
export interface EventHosting extends Pick<
  Event,
  | 'discreetTitle'
  | 'address'
  | 'meetingLink'
  | 'capacity'
  | 'rsvpsOpenLocal'
  | 'rsvpsCloseLocal'
  | 'reminderMinutes'
  | 'ledBy'
> {
  /** Days that a draft of a series will do without, as the file that it came from has it. */
  skippedDays: string[];
  /** What the host who leads it is called; `null` where nobody is named, or has a name in this group. */
  leaderName: string | null;
  /** What the series says where one date may say otherwise; `null` for an event with a single date. */
  inSeries: InSeries | null;
  /** Whether the viewer may edit, publish and cancel it. */
  mayChange: boolean;
  seatsTaken: number;
  /** What is worth a second look, by field: times that clocks show twice, or skip on some coming date of the series. */
  notices: FieldProblem[];
  /** The last edit of its series, while it can be undone. `null` also for those who may not change it. */
  undo: Undoable | null;
  /** Whether it is a date of a series that was called off, and they may let it take place after all. */
  mayPutBack: boolean;
}

/** What one date of a series may have of its own. */
export type InSeries = Pick<
  Event,
  'title' | 'durationMinutes' | 'capacity' | 'area' | 'address' | 'meetingLink' | 'ledBy'
>;

export interface SummaryRow extends Omit<EventSummary, 'endsLocal' | 'room' | 'state'> {
  state: EventState;
  capacity: number | null;
  seatsTaken: number;
}

type ViewRow = SummaryRow &
  Omit<EventView, keyof EventSummary | 'hosting' | 'series'> & {
    standing: Standing;
    eventId: string;
    inRule: boolean;
    rule: Rule | null;
    /** Where the rule of its series begins. */
    firstLocal: string;
    hosting: Omit<
      EventHosting,
      | 'mayChange'
      | 'notices'
      | 'seatsTaken'
      | 'capacity'
      | 'leaderName'
      | 'undo'
      | 'mayPutBack'
      | 'skippedDays'
    > & {
      skippedDays: string[] | null;
      leaderNameBox: string | null;
      /** It is off, and its series goes on. */
      isOffAlone: boolean;
    };
    lastEdit: LastEdit | null;
  };

export const SUMMARY = `d.id, d.group_id AS "groupId", g.name AS "groupName", d.kind, d.format, d.title,
  d.starts_local AS "startsLocal", d.instead_of AS "insteadOf", d.time_zone AS "timeZone",
  d.all_day AS "allDay", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  d.area, d.audience, d.access_facts AS "accessFacts", d.language, d.state, d.capacity,
  d.seats_taken AS "seatsTaken"`;

export const PLACE = 'json_build_array(d.starts_at, d.occurrence_id) AS place';

const DETAILS = `d.occurrence_id AS "occurrenceId", d.event_id AS "eventId", d.recurrence_rule AS rule, d.in_rule AS "inRule", (SELECT e.starts_local FROM events e WHERE e.id = d.event_id) AS "firstLocal", d.note, d.description, d.duration_minutes AS "durationMinutes",
  d.rsvps_open_at AS "rsvpsOpenAt", d.rsvps_close_at AS "rsvpsCloseAt",
  d.address <> '' AS "hasAddress", d.meeting_link <> '' AS "hasMeetingLink",
  d.address_shown_minutes AS "addressShownMinutes", d.link_shown_minutes AS "linkShownMinutes",
  d.cancellation_reason AS "cancellationReason", d.sequence, d.modified_at AS "modifiedAt"`;

const IN_SERIES = (event: string) =>
  `json_build_object('title', ${event}.title, 'durationMinutes', ${event}.duration_minutes, 'capacity', ${event}.capacity,
     'area', ${event}.area, 'address', ${event}.address, 'meetingLink', ${event}.meeting_link, 'ledBy', ${event}.led_by)`;

const HOSTING = `json_build_object('discreetTitle', d.discreet_title, 'address', d.address,
  'meetingLink', d.meeting_link, 'rsvpsOpenLocal', d.rsvps_open_local, 'rsvpsCloseLocal', d.rsvps_close_local,
  'reminderMinutes', d.reminder_minutes, 'ledBy', d.led_by, 'leaderNameBox',
  (SELECT called_name_box FROM memberships leader WHERE leader.id = d.led_by), 'inSeries',
  (SELECT ${IN_SERIES('s')} FROM events s WHERE s.id = d.event_id AND d.is_of_series),
  'skippedDays', (SELECT s.skipped_days FROM events s WHERE s.id = d.event_id AND d.is_of_series AND d.state = 'draft'),
  'isOffAlone', EXISTS (SELECT FROM events s WHERE s.id = d.event_id AND d.is_of_series AND s.state = 'published'
    AND d.state = 'cancelled')) AS hosting`;

const GROUP = `json_build_object('id', g.id, 'name', g.name, 'discreetName', g.discreet_name,
  'sensitive', g.sensitive, 'visibility', g.visibility, 'joining', g.joining, 'guests', g.guests,
  'country', g.country, 'archived', g.archived_at IS NOT NULL) AS "group"`;

/** SQL: whether a date `d` of a group `g` is on in public and asked for, by the values of `askedFor`. */
export const IN_PUBLIC = (d: string) => `${PUBLIC_GROUP} AND ${d}.state = 'published'
  AND ${isNotOver(d, '$1')}
  AND ($2::date IS NULL OR ${d}.starts_local::timestamp + make_interval(mins => ${d}.duration_minutes) > $2::date)
  AND ($3::text IS NULL OR left(${d}.starts_local, 10) <= $3)
  AND ($4::text IS NULL OR lower($4) = ANY(g.topics))
  AND ($5::text IS NULL OR ${d}.format = $5 OR (${d}.format = 'hybrid' AND $5 <> 'hybrid'))
  AND ($6::text IS NULL OR ${d}.kind = $6)
  AND ($7::text IS NULL OR ${d}.language = $7)
  AND ($8::text IS NULL OR concat_ws(' ', ${d}.title, g.name, array_to_string(g.topics, ' ')) ILIKE $8)`;

/** The values `$1` to `$8` of `IN_PUBLIC`. */
export function askedFor(query: EventsQuery, now: Date): unknown[] {
  const { from, to, topic, format, kind, language, text } = query;
  return [now, from, to, topic, format, kind, language, text && anywhere(text)].map((value) => value ?? null);
}

@Injectable()
export class EventsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
  ) {}

  /** What is on in public groups and not over yet, the next first. */
  async listPublic(query: EventsQuery): Promise<Page<EventSummary>> {
    const now = toDate(this.clock.now());
    const rows = await rowsOf<Placed<SummaryRow>>(
      this.database,
      `SELECT ${SUMMARY}, ${PLACE}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE ${IN_PUBLIC('d')}
         AND ($9::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) > ($9, $10::uuid))
       ORDER BY d.starts_at, d.occurrence_id LIMIT $11`,
      [...askedFor(query, now), ...afterMoment(query.after), query.limit + 1],
    );
    return pageOf(
      rows.map((row) => shown(row, now)),
      query.limit,
    );
  }

  /**
   * What a group has on, or had. Cancelled events stay where they were, for people who look for them.
   * @throws NotFound
   */
  async listOfGroup(
    groupId: string,
    personId: string | null,
    { when, after, limit }: GroupEventsQuery,
  ): Promise<Page<EventSummary>> {
    const { group, standing } = await findGroup(this.database, groupId, personId);
    if (!mayFindEvents(group, standing)) throw new NotFound();
    const now = toDate(this.clock.now());
    const [selected, beyond, order] =
      when === 'upcoming'
        ? [`(d.ends_at > $2 OR d.state = 'draft')`, '>', 'ASC']
        : [`d.ends_at <= $2 AND d.state <> 'draft'`, '<', 'DESC'];
    const rows = await rowsOf<Placed<SummaryRow>>(
      this.database,
      `SELECT ${SUMMARY}, ${PLACE}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE d.group_id = $1 AND ${selected} AND (d.state <> 'draft' OR $3)
         AND ($4::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) ${beyond} ($4, $5::uuid))
       ORDER BY d.starts_at ${order}, d.occurrence_id ${order} LIMIT $6`,
      [groupId, now, mayHost(standing), ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shown(row, now)),
      limit,
    );
  }

  /**
   * The dates of a series, and of nothing else.
   * @throws NotFound
   */
  async listOfSeries(
    seriesId: string,
    personId: string | null,
    { when, after, limit }: GroupEventsQuery,
  ): Promise<Page<EventSummary>> {
    await this.series(seriesId, personId);
    const now = toDate(this.clock.now());
    const [selected, beyond, order] = when === 'upcoming' ? ['>', '>', 'ASC'] : ['<=', '<', 'DESC'];
    const rows = await rowsOf<Placed<SummaryRow>>(
      this.database,
      `SELECT ${SUMMARY}, ${PLACE}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE d.event_id = $1 AND d.ends_at ${selected} $2
         AND ($3::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) ${beyond} ($3, $4::uuid))
       ORDER BY d.starts_at ${order}, d.occurrence_id ${order} LIMIT $5`,
      [seriesId, now, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shown(row, now)),
      limit,
    );
  }

  /** @throws NotFound also for an event with a single date, and when it must stay unknown to this person */
  async series(seriesId: string, personId: string | null): Promise<SeriesView> {
    const row = await rowOf<SeriesRow>(
      this.database,
      `SELECT e.id, e.title, e.description, e.time_zone AS "timeZone", e.all_day AS "allDay", e.kind, e.format, e.area, e.audience, e.state,
              e.recurrence_rule AS rule,
              (SELECT next.id FROM events next WHERE next.continues_id = e.id ORDER BY next.created_at DESC LIMIT 1)
                AS "goesOnAs", e.cancellation_reason AS "cancellationReason", ${IN_SERIES('e')} AS "inSeries",
              ${GROUP}, ${STANDING}, ${lastEditOf('e.id')}
       FROM events e JOIN groups g ON g.id = e.group_id
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
       WHERE e.id = $1 AND e.recurrence_rule IS NOT NULL`,
      [seriesId, personId],
    );
    if (!row || !mayFindEvent(row, row.group, row.standing)) throw new NotFound();
    const { standing, rule, inSeries, lastEdit, ...open } = row;
    const mayChange = mayOrganise(standing);
    const undo = undoOf(lastEdit, mayChange && !open.group.archived, toDate(this.clock.now()));
    const hosting = mayHost(standing) ? { mayChange, inSeries, undo } : null;
    return { ...open, repeats: repeatsOf(rule), says: ruleWords(rule, 'en'), hosting };
  }

  /**
   * The coming dates that a series does without, the next first. For hosts.
   * @throws NotFound, HostsOnly
   */
  async skippedOfSeries(
    seriesId: string,
    personId: string,
    { after, limit }: PageQuery,
  ): Promise<Page<SkippedDate>> {
    const { hosting } = await this.series(seriesId, personId);
    if (!hosting) throw new HostsOnly();
    const rows = await rowsOf<Placed<SkippedDate>>(
      this.database,
      `SELECT id, starts_local AS "startsLocal", starts_at AS "startsAt", json_build_array(starts_at, id) AS place
       FROM occurrences
       WHERE event_id = $1 AND state = 'skipped' AND starts_at > $2
         AND (in_rule OR EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = occurrences.id))
         AND ($3::timestamptz IS NULL OR (starts_at, id) > ($3, $4::uuid))
       ORDER BY starts_at, id LIMIT $5`,
      [seriesId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }

  /** @throws NotFound also when the event must stay unknown to this person; NoMeetingThatDay */
  async read(eventId: string, personId: string | null): Promise<EventView> {
    const row = await rowOf<ViewRow>(
      this.database,
      `SELECT ${SUMMARY}, ${DETAILS}, ${HOSTING}, ${GROUP}, ${STANDING}, ${lastEditOf('d.event_id')}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
       WHERE d.occurrence_id = ${dateNamed('$1')}`,
      [eventId, personId],
    );
    if (!row) return missing(this.database, eventId, personId);
    if (!mayFindEvent(row, row.group, row.standing)) throw new NotFound();
    return this.viewOf(row, toDate(this.clock.now()));
  }

  private viewOf(
    { standing, hosting, eventId, inRule, rule, firstLocal, lastEdit, ...open }: ViewRow,
    now: Date,
  ): EventView {
    const mayChange = mayOrganise(standing);
    const mayEdit = mayChange && !open.group.archived;
    const { isOffAlone, ...rest } = hosting;
    const shownToHosts = mayHost(standing)
      ? {
          ...this.hostingOf(open, { rule, firstLocal }, rest),
          mayChange,
          undo: undoOf(lastEdit, mayEdit, now),
          mayPutBack: mayEdit && isOffAlone && open.startsAt > now,
        }
      : null;
    const series = rule && {
      isAdded: !inRule,
      id: eventId,
      repeats: repeatsOf(rule),
      says: ruleWords(rule, 'en'),
    };
    return { ...shown(open, now), series, hosting: shownToHosts };
  }

  private hostingOf(
    { capacity, seatsTaken, startsLocal, timeZone, allDay }: SummaryRow,
    { rule, firstLocal }: Pick<ViewRow, 'rule' | 'firstLocal'>,
    { leaderNameBox, ...facts }: Omit<ViewRow['hosting'], 'isOffAlone'>,
  ): Omit<EventHosting, 'mayChange' | 'undo' | 'mayPutBack'> {
    const own = noticesOf({ ...facts, startsLocal, timeZone, allDay });
    const ofRule = rule
      ? clockWarnings({ rule, startsLocal: firstLocal, timeZone, allDay }, this.clock.now())
      : [];
    const notices = [...own.filter(({ detail }) => !ofRule.some((it) => it.detail === detail)), ...ofRule];
    const leaderName = facts.ledBy && this.calledNames.open(leaderNameBox, membershipPlace(facts.ledBy));
    return { ...facts, skippedDays: facts.skippedDays ?? [], leaderName, capacity, seatsTaken, notices };
  }
}

interface LastEdit {
  id: string;
  madeAt: string;
  dates: number;
}

/**
 * SQL: the last edit of a series, or of the one that it goes on from, for an organiser `m`. It may be too old to be
 * undone.
 */
function lastEditOf(eventId: string): string {
  return `(SELECT jsonb_build_object('id', edit.id, 'madeAt', edit.made_at, 'dates',
             jsonb_array_length(jsonb_path_query_array(edit.rows, '$[*] ? (@.table == "occurrences")')))
           FROM event_edits edit
           WHERE m.role = 'organiser' AND edit.undone_at IS NULL
             AND edit.event_id IN (${eventId}, (SELECT continues_id FROM events WHERE id = ${eventId}))
           ORDER BY edit.made_at DESC LIMIT 1) AS "lastEdit"`;
}

function undoOf(edit: LastEdit | null, mayChange: boolean, now: Date): Undoable | null {
  if (!edit || !mayChange) return null;
  const madeAt = toInstant(new Date(edit.madeAt));
  return toDate(undoUntil(madeAt)) > now ? undoableOf({ ...edit, madeAt }) : null;
}

/** What is counted stays behind: everyone may know there is room, and nobody how many come. */
export function shown<Row extends SummaryRow>(row: Row, now: Date) {
  const { capacity, seatsTaken, ...open } = row;
  const isOver = row.state === 'published' && row.endsAt <= now;
  return {
    ...open,
    endsLocal: wallTimeAt(toInstant(row.endsAt), row.timeZone),
    state: isOver ? ('finished' as const) : row.state,
    room: roomOf({ capacity, seatsTaken }),
  };
}
