import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { afterText, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { CalledNames } from '../groups/called-names.js';
import type { AttendanceRule } from '../groups/group.entity.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { IS_REACHED } from '../people/suppressions.js';
import { offerIsOver } from '../seats/room.js';
import { findHostedDate } from './find-hosted-date.js';
import { nameIn, type NameBoxes, NAMES, PEOPLE } from './name-boxes.js';
import { NOTHING_SAID, type OwnWords, SAID, type SaidColumns } from './own-words.js';
import { tellsWhoCame } from './on-the-day/on-the-day.policy.js';
import type { Answer, Source } from './rsvp.entity.js';
import { WhatTheySay } from './what-they-say.js';

/** A row of the roster: a called name and an answer, never an address, nor who it is elsewhere. */
export interface RosterEntry {
  id: string;
  calledName: string | null;
  answer: Answer;
  source: Source;
  /** Whether they come every time. */
  isRegular: boolean;
  /** Whether they were marked as there. Where the group keeps no names, the end of the meeting ends that too. */
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
  /** Places that are given beyond it. */
  overbookedBy: number;
  attendance: AttendanceRule;
  /** How many came; `null` until it is marked. */
  attendanceCount: number | null;
  /** Whether whoever reads it may take it out. */
  mayExport: boolean;
}

type Row = Placed<Omit<RosterEntry, 'calledName' | 'said'> & NameBoxes & { said: SaidColumns }>;

/** SQL: by what the list is sorted, as a text. */
const STANDING_IN_LIST = `(lpad(coalesce(r.place_in_line, 0)::text, 10, '0')
  || to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')) COLLATE "C"`;

/** SQL: what the reply `r` says; who let an offer lapse says no with it, also before it is passed on. */
const answerAt = (at: string) => `CASE WHEN ${offerIsOver(at)} THEN 'declined' ELSE r.answer END`;

@Injectable()
export class RosterQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * For hosts: who answered what, in the order of their first reply, and at the end who waits, in the order of the line.
   * @throws NotFound, HostsOnly
   */
  async read(eventId: string, hostId: string, { after, limit }: PageQuery): Promise<Roster> {
    const now = this.clock.now();
    const { group, occurrence, standing } = await findHostedDate(this.database, eventId, hostId);
    const rows = await rowsOf<Row>(
      this.database,
      `SELECT r.id, ${answerAt('$7')} AS answer, r.source, r.is_regular AS "isRegular", CASE WHEN $6 THEN r.came END AS came, r.replied_at AS "repliedAt",
              NOT ${IS_REACHED} AS "couldNotBeReached", ${NAMES}, ${SAID},
              json_build_array(${STANDING_IN_LIST}, r.id) AS place
       FROM rsvps r
       LEFT JOIN people p ON p.id = r.person_id
       LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = r.person_id
       WHERE r.occurrence_id = $1
         AND ($3::text IS NULL OR (${STANDING_IN_LIST}, r.id) > ($3 COLLATE "C", $4::uuid))
       ORDER BY ${STANDING_IN_LIST}, r.id LIMIT $5`,
      [
        occurrence.id,
        group.id,
        ...afterText(after),
        limit + 1,
        tellsWhoCame(group.attendance, occurrence, now),
        toDate(now),
      ],
    );
    const entries = rows.map((row) => this.entryOf(row));
    const { came, ...counts } = await countsOf(this.database, occurrence.id, now);
    return {
      ...pageOf(entries, limit),
      counts,
      seatsTaken: occurrence.seatsTaken,
      capacity: occurrence.capacity,
      overbookedBy: occurrence.overbookedBy,
      attendance: group.attendance,
      attendanceCount:
        group.attendance === 'names'
          ? sumOf(came, occurrence.attendanceCount)
          : (occurrence.attendanceCount ?? came),
      mayExport: group.rosterExport && mayOrganise(standing),
    };
  }

  private entryOf({ ownBox, membershipId, memberBox, said, ...row }: Row): Placed<RosterEntry> {
    return {
      ...row,
      calledName: nameIn(this.calledNames, { id: row.id, ownBox, membershipId, memberBox }),
      said: row.answer === 'declined' ? NOTHING_SAID : this.whatTheySay.readForHosts(row.id, said),
    };
  }
}

/** Those who were marked by name, and those who asked to be counted only. */
function sumOf(named: number | null, counted: number | null): number | null {
  return named === null && counted === null ? null : (named ?? 0) + (counted ?? 0);
}

type Counts = Roster['counts'] & { came: number | null };

async function countsOf(sql: Sql, occurrenceId: string, now: Temporal.Instant): Promise<Counts> {
  const counts = await rowOf<Counts>(
    sql,
    `SELECT count(*) FILTER (WHERE answer = 'going')::int AS going,
            count(*) FILTER (WHERE answer = 'maybe')::int AS maybe,
            count(*) FILTER (WHERE ${answerAt('$2')} = 'declined')::int AS declined,
            count(*) FILTER (WHERE answer = 'going' AND first_time)::int AS newcomers,
            coalesce(sum(r.seats) FILTER (WHERE r.kept_until IS NOT NULL), 0)::int AS kept,
            sum(${PEOPLE}) FILTER (WHERE came)::int AS came
     FROM rsvps r WHERE occurrence_id = $1`,
    [occurrenceId, toDate(now)],
  );
  return counts!;
}
