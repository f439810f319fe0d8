import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import type { EventFormat, EventKind } from '../events/event.entity.js';
import type { Stage } from '../events/event.view.js';
import { findEvent, type FoundEvent } from '../events/find-event.js';
import { CalledNames, membershipPlace, rsvpPlace } from '../groups/called-names.js';
import type { AttendanceRule } from '../groups/group.entity.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { mayHost } from '../groups/groups.policy.js';
import { OFFER_CLOSES } from '../seats/room.js';
import { type ArrivalDetails, arrivalDetails } from './arrival-details.js';
import { GREETER, GREETER_TOLD, type GreeterBox } from './greeter.js';
import { nameIn, type NameBoxes, NAMES, PEOPLE } from './name-boxes.js';
import { NOTHING_SAID, type OwnWords, SAID, type SaidColumns } from './own-words.js';
import { ReferenceCodes } from './guests/reference-codes.js';
import type { Answer, Source } from './rsvp.entity.js';
import type { MyRsvpsQuery } from './rsvps.bodies.js';
import { WhatTheySay } from './what-they-say.js';

/** One person's own reply. */
export interface OwnReply {
  /** `null`: not answered. */
  rsvpId: string | null;
  answer: Answer | null;
  /** The version of the group's agreement that was said yes to with this reply; 0 for none. */
  agreedVersion: number;
  /** As the hosts see it. */
  calledName: string | null;
  repliedAt: Date | null;
  /** How many wait before them, in words; `null` for everyone who does not wait. */
  ahead: Ahead | null;
  /** A place that is theirs to take; `null`: none is. */
  offer: { id: string; closesAt: Date } | null;
  /** Until when a place that was given up by a link can be taken back; `null`: none is kept. */
  keptUntil: Date | null;
  /** `null` for everyone who is not going, and when the event is over or off. */
  arrival: ArrivalDetails | null;
  /** From a day before, for someone who comes for the first time: what the one is called who greets them. */
  greeter: string | null;
  said: OwnWords;
  /** Whether it may be their first time: no answer of theirs says that they ever came to this group. */
  mayBeNew: boolean;
}

/** Where someone stands on a waiting list, as they may know it: nobody counts the others. */
export type Ahead = 'next' | 'few' | 'many';

const FEW = 4;

const NOT_ANSWERED: OwnReply = {
  rsvpId: null,
  answer: null,
  agreedVersion: 0,
  calledName: null,
  repliedAt: null,
  ahead: null,
  offer: null,
  keptUntil: null,
  arrival: null,
  greeter: null,
  said: NOTHING_SAID,
  mayBeNew: true,
};

/** A meeting that someone answered, in their own list. */
export interface AnsweredMeeting {
  /** Of the reply. */
  id: string;
  answer: Answer;
  /** How many wait before them, in words; `null` for everyone who does not wait. */
  ahead: Ahead | null;
  /** Until when a place is theirs to take; `null`: none is. */
  offerClosesAt: Date | null;
  /** Whether a standing place gave it. */
  isRegular: boolean;
  eventId: string;
  groupId: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
  kind: EventKind;
  format: EventFormat;
  title: string;
  discreetTitle: string;
  area: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  timeZone: string;
  /** Whether it takes whole days, from the start of the first to the end of the last. */
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  state: Stage;
}

/** What a reference code opens. */
export interface CodeReply extends AnsweredMeeting {
  /** The version of the group's agreement that was said yes to with this reply; 0 for none. */
  agreedVersion: number;
  calledName: string | null;
  arrival: ArrivalDetails | null;
  said: OwnWords;
}

/** A row of the roster: a called name and an answer, never an address, nor who it is elsewhere. */
export interface RosterEntry {
  id: string;
  calledName: string | null;
  answer: Answer;
  source: Source;
  /** Whether they come every time. */
  isRegular: boolean;
  /** Whether they were marked as there. Where the group counts, the number alone stays after the day. */
  came: true | null;
  repliedAt: Date;
  /** Our letters to them come back. */
  couldNotBeReached: boolean;
  /** What they said beside; of someone who does not come, nothing. */
  said: OwnWords;
}

export interface Roster extends Page<RosterEntry> {
  /** Of those who come for the first time hosts know how many, and not who. `kept`: places that can be taken back. */
  counts: { going: number; maybe: number; declined: number; newcomers: number; kept: number };
  seatsTaken: number;
  /** `null`: as many as come. */
  capacity: number | null;
  attendance: AttendanceRule;
  /** How many came; `null` until it is marked. */
  attendanceCount: number | null;
}

/** SQL: how many wait for the same date before the reply `r`; `null` for one that does not wait. */
const WAITING_BEFORE = `CASE WHEN r.place_in_line IS NOT NULL THEN (SELECT count(*)::int FROM rsvps other
  WHERE other.occurrence_id = r.occurrence_id AND other.place_in_line < r.place_in_line) END`;

/** SQL: until when a place is offered to the reply `r`. */
const OFFERED_UNTIL = `(SELECT ${OFFER_CLOSES} FROM offers f JOIN occurrences o ON o.id = r.occurrence_id
  WHERE f.rsvp_id = r.id AND f.ended_at IS NULL)`;

const MEETING = `r.id, r.answer, r.is_regular AS "isRegular", ${WAITING_BEFORE} AS "waitingBefore", ${OFFERED_UNTIL} AS "offerClosesAt", d.id AS "eventId", g.id AS "groupId", g.name AS "groupName",
  g.discreet_name AS "groupDiscreetName", g.sensitive, d.kind, d.format, d.title,
  d.discreet_title AS "discreetTitle", d.area, d.starts_local AS "startsLocal", d.time_zone AS "timeZone", d.all_day AS "allDay",
  d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  CASE WHEN d.state = 'published' AND d.ends_at <= $2 THEN 'finished' ELSE d.state END AS state`;

const WHERE_THEY_MEET = `rsvps r JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
  JOIN groups g ON g.id = d.group_id`;

@Injectable()
export class RsvpsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly codes: ReferenceCodes,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws NotFound */
  async own(eventId: string, personId: string): Promise<OwnReply> {
    const found = await findEvent(this.database, eventId, personId);
    const row = await rowOf<OwnRow>(
      this.database,
      `SELECT r.id, r.answer, r.agreed_version AS "agreedVersion", r.replied_at AS "repliedAt", ${NAMES}, ${SAID},
              m.removed_at IS NOT NULL AS "wasRemoved", r.kept_until AS "keptUntil", ${WAITING_BEFORE} AS "waitingBefore",
              f.id AS "offerId", ${OFFER_CLOSES} AS "offerClosesAt",
              CASE WHEN d.state = 'published' AND $4 BETWEEN d.starts_at - make_interval(mins => ${GREETER_TOLD.minutes}) AND d.ends_at
                THEN ${GREETER} END AS greeter
       FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       JOIN ${DATES} d ON d.occurrence_id = o.id
       JOIN groups g ON g.id = d.group_id
       LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL
       LEFT JOIN memberships m ON m.group_id = $3 AND m.person_id = r.person_id
       WHERE r.occurrence_id = $1 AND r.person_id = $2`,
      [found.occurrence.id, personId, found.group.id, toDate(this.clock.now())],
    );
    const mayBeNew = !(await this.hasCome(found.group.id, personId));
    if (!row) return { ...NOT_ANSWERED, mayBeNew };
    const { id, answer, agreedVersion, repliedAt, keptUntil, waitingBefore } = row;
    return {
      rsvpId: id,
      answer,
      agreedVersion,
      calledName: nameIn(this.calledNames, row),
      repliedAt,
      ahead: aheadOf(waitingBefore),
      offer: row.offerId ? { id: row.offerId, closesAt: row.offerClosesAt } : null,
      keptUntil,
      arrival: row.wasRemoved ? null : this.arrival(found, answer),
      greeter: row.wasRemoved ? null : this.greeterIn(row.greeter),
      said: this.whatTheySay.read(id, row.said),
      mayBeNew,
    };
  }

  private async hasCome(groupId: string, personId: string): Promise<boolean> {
    const date = await rowOf(
      this.database,
      `SELECT o.id FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id JOIN events e ON e.id = o.event_id
       WHERE r.person_id = $2 AND e.group_id = $1 AND r.answer = 'going' AND r.came IS NOT FALSE
         AND o.state = 'on' AND o.ends_at < $3 LIMIT 1`,
      [groupId, personId, toDate(this.clock.now())],
    );
    return date !== null;
  }

  /** What someone answered, by date; those without an answer are left out. */
  async answersTo(dateIds: string[], personId: string): Promise<Map<string, Answer>> {
    const rows = await rowsOf<{ dateId: string; answer: Answer }>(
      this.database,
      'SELECT occurrence_id AS "dateId", answer FROM rsvps WHERE person_id = $2 AND occurrence_id = ANY($1)',
      [dateIds, personId],
    );
    return new Map(rows.map(({ dateId, answer }) => [dateId, answer]));
  }

  /** @throws TooManyTries, CodeIsUnknown, NotFound */
  async byCode(code: string, network: string): Promise<CodeReply> {
    const { rsvpId, occurrenceId } = await this.codes.find(this.database, code, network);
    const found = await findEvent(this.database, occurrenceId, null);
    const row = await rowOf<MeetingRow & Said & { agreedVersion: number; ownBox: string | null }>(
      this.database,
      `SELECT ${MEETING}, r.agreed_version AS "agreedVersion", r.called_name_box AS "ownBox", ${SAID}
       FROM ${WHERE_THEY_MEET} WHERE r.id = $1`,
      [rsvpId, toDate(this.clock.now())],
    );
    const { ownBox, said, ...rest } = row!;
    const meeting = shownMeeting(rest);
    const calledName = this.calledNames.open(ownBox, rsvpPlace(rsvpId));
    return {
      ...meeting,
      calledName,
      arrival: this.arrival(found, meeting.answer),
      said: this.whatTheySay.read(rsvpId, said),
    };
  }

  /** A person's own meetings: what lies ahead, the next first, or what is over, the latest first. */
  async ofPerson(personId: string, { when, after, limit }: MyRsvpsQuery): Promise<Page<AnsweredMeeting>> {
    const [selected, beyond, order] = when === 'past' ? ['<=', '<', 'DESC'] : ['>', '>', 'ASC'];
    const rows = await rowsOf<Placed<MeetingRow>>(
      this.database,
      `SELECT ${MEETING}, json_build_array(d.starts_at, r.id) AS place FROM ${WHERE_THEY_MEET}
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $1
       WHERE r.person_id = $1 AND d.ends_at ${selected} $2
         AND m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')
         AND ($3::timestamptz IS NULL OR (d.starts_at, r.id) ${beyond} ($3, $4::uuid))
       ORDER BY d.starts_at ${order}, r.id ${order} LIMIT $5`,
      [personId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shownMeeting(row)),
      limit,
    );
  }

  /**
   * For hosts: who answered what, in the order of their first reply.
   * @throws NotFound, HostsOnly
   */
  async roster(eventId: string, personId: string, { after, limit }: PageQuery): Promise<Roster> {
    const { group, occurrence, standing } = await findEvent(this.database, eventId, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    const rows = await rowsOf<Placed<Omit<RosterEntry, 'calledName' | 'said'> & NameBoxes & Said>>(
      this.database,
      `SELECT r.id, r.answer, r.source, r.is_regular AS "isRegular", r.came, r.replied_at AS "repliedAt",
              p.unreachable_at IS NOT NULL AS "couldNotBeReached", ${NAMES}, ${SAID},
              json_build_array(r.created_at, r.id) AS place
       FROM rsvps r
       LEFT JOIN people p ON p.id = r.person_id
       LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = r.person_id
       WHERE r.occurrence_id = $1
         AND ($3::timestamptz IS NULL OR (r.created_at, r.id) > ($3, $4::uuid))
       ORDER BY r.created_at, r.id LIMIT $5`,
      [occurrence.id, group.id, ...afterMoment(after), limit + 1],
    );
    const entries = rows.map((row) => this.entryOf(row));
    const { came, ...counts } = await countsOf(this.database, occurrence.id);
    return {
      ...pageOf(entries, limit),
      counts,
      seatsTaken: occurrence.seatsTaken,
      capacity: occurrence.capacity,
      attendance: group.attendance,
      attendanceCount:
        group.attendance === 'names'
          ? sumOf(came, occurrence.attendanceCount)
          : (occurrence.attendanceCount ?? came),
    };
  }

  private entryOf({
    ownBox,
    membershipId,
    memberBox,
    said,
    ...row
  }: Placed<Omit<RosterEntry, 'calledName' | 'said'> & NameBoxes & Said>): Placed<RosterEntry> {
    return {
      ...row,
      calledName: nameIn(this.calledNames, { id: row.id, ownBox, membershipId, memberBox }),
      said: row.answer === 'declined' ? NOTHING_SAID : this.whatTheySay.readForHosts(row.id, said),
    };
  }

  private greeterIn(greeter: GreeterBox | null): string | null {
    return greeter && this.calledNames.open(greeter.box, membershipPlace(greeter.membershipId));
  }

  private arrival({ event, occurrence }: FoundEvent, answer: Answer): ArrivalDetails | null {
    return arrivalDetails({ ...event, ...occurrence.placeOf(event) }, occurrence, answer, this.clock.now());
  }
}

/** What was said, sealed. */
interface Said {
  said: SaidColumns;
}

interface OwnRow extends NameBoxes, Said {
  id: string;
  answer: Answer;
  agreedVersion: number;
  repliedAt: Date;
  wasRemoved: boolean;
  keptUntil: Date | null;
  waitingBefore: number | null;
  offerId: string | null;
  offerClosesAt: Date;
  greeter: GreeterBox | null;
}

/** Those who were marked by name, and those who asked to be counted only. */
function sumOf(named: number | null, counted: number | null): number | null {
  return named === null && counted === null ? null : (named ?? 0) + (counted ?? 0);
}

type MeetingRow = Omit<AnsweredMeeting, 'ahead'> & { waitingBefore: number | null };

/** Nobody is told how many wait. */
function shownMeeting<Row extends MeetingRow>({ waitingBefore, ...meeting }: Row) {
  return { ...meeting, ahead: aheadOf(waitingBefore) };
}

function aheadOf(waitingBefore: number | null): Ahead | null {
  if (waitingBefore === null) return null;
  if (waitingBefore === 0) return 'next';
  return waitingBefore <= FEW ? 'few' : 'many';
}

type Counts = Roster['counts'] & { came: number | null };

async function countsOf(sql: Sql, occurrenceId: string): Promise<Counts> {
  const counts = await rowOf<Counts>(
    sql,
    `SELECT count(*) FILTER (WHERE answer = 'going')::int AS going,
            count(*) FILTER (WHERE answer = 'maybe')::int AS maybe,
            count(*) FILTER (WHERE answer = 'declined')::int AS declined,
            count(*) FILTER (WHERE answer = 'going' AND first_time)::int AS newcomers,
            coalesce(sum(r.seats) FILTER (WHERE r.kept_until IS NOT NULL), 0)::int AS kept,
            sum(${PEOPLE}) FILTER (WHERE came)::int AS came
     FROM rsvps r WHERE occurrence_id = $1`,
    [occurrenceId],
  );
  return counts!;
}
