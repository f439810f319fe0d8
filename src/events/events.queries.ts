import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { afterMoment, type Page, pageOf, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { CalledNames, membershipPlace } from '../groups/called-names.js';
import { findGroup } from '../groups/find-group.js';
import { mayHost, mayOrganise } from '../groups/groups.policy.js';
import { STANDING, type Standing } from '../groups/standing.js';
import { DATES, dateNamed } from './dates.js';
import type { EventHosting, EventSummary, EventView } from './event.view.js';
import { GROUP, IN_SERIES, PLACE, shown, SUMMARY, type SummaryRow } from './event-columns.js';
import { noticesOf } from './event-times.js';
import type { EventsQuery, GroupEventsQuery } from './lists.bodies.js';
import { mayFindEvent, mayFindEvents } from './events.policy.js';
import { askedFor, IN_PUBLIC } from './in-public.js';
import { type LastEdit, lastEditOf, undoOf } from './last-edit.js';
import { missing } from './missing.js';
import { clockWarnings } from './series/clock-warnings.js';
import type { Rule } from './series/rule.js';
import { ruleWords } from './series/rule-words.js';
import { repeatsOf } from './series/settle-rule.js';
import type { FieldProblem } from '../common/domain-error.js';

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

const DETAILS = `d.occurrence_id AS "occurrenceId", d.event_id AS "eventId", d.recurrence_rule AS rule,
  d.in_rule AS "inRule", (SELECT e.starts_local FROM events e WHERE e.id = d.event_id) AS "firstLocal",
  d.note, d.description, d.duration_minutes AS "durationMinutes",
  d.rsvps_open_at AS "rsvpsOpenAt", d.rsvps_close_at AS "rsvpsCloseAt",
  d.address <> '' AS "hasAddress", d.meeting_link <> '' AS "hasMeetingLink",
  d.address_shown_minutes AS "addressShownMinutes", d.link_shown_minutes AS "linkShownMinutes",
  d.questions, coalesce(nullif(d.recordings, ''), g.recordings) AS recordings,
  d.cancellation_reason AS "cancellationReason", d.sequence, d.modified_at AS "modifiedAt"`;

const HOSTING = `json_build_object('discreetTitle', d.discreet_title, 'address', d.address,
  'meetingLink', d.meeting_link, 'rsvpsOpenLocal', d.rsvps_open_local, 'rsvpsCloseLocal', d.rsvps_close_local,
  'regularPlaces', d.regular_places, 'dropInPlaces', d.drop_in_places,
  'reminderMinutes', d.reminder_minutes, 'reminderTimes', d.reminder_times, 'recordings', d.recordings, 'ledBy', d.led_by, 'leaderNameBox',
  (SELECT called_name_box FROM memberships leader WHERE leader.id = d.led_by), 'inSeries',
  (SELECT ${IN_SERIES('s')} FROM events s WHERE s.id = d.event_id AND d.is_of_series),
  'skippedDays', (SELECT s.skipped_days FROM events s WHERE s.id = d.event_id AND d.is_of_series AND d.state = 'draft'),
  'isOffAlone', EXISTS (SELECT FROM events s WHERE s.id = d.event_id AND d.is_of_series AND s.state = 'published'
    AND d.state = 'cancelled')) AS hosting`;

@Injectable()
export class EventsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
  ) {}

  /** What is on in public groups and not over yet, the next first. @param near as in `askedFor` */
  async listPublic(query: EventsQuery, near = false): Promise<Page<EventSummary>> {
    const now = toDate(this.clock.now());
    const rows = await rowsOf<Placed<SummaryRow>>(
      this.database,
      `SELECT ${SUMMARY}, ${PLACE}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE ${IN_PUBLIC('d')}
         AND ($10::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) > ($10, $11::uuid))
       ORDER BY d.starts_at, d.occurrence_id LIMIT $12`,
      [...askedFor(query, now, near), ...afterMoment(query.after), query.limit + 1],
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
    const isSame = (one: FieldProblem, other: FieldProblem) => String(one.detail) === String(other.detail);
    const notices = [...own.filter((it) => !ofRule.some((other) => isSame(it, other))), ...ofRule];
    const leaderName = facts.ledBy && this.calledNames.open(leaderNameBox, membershipPlace(facts.ledBy));
    return { ...facts, skippedDays: facts.skippedDays ?? [], leaderName, capacity, seatsTaken, notices };
  }
}
