import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterText, type Page, pageOf, type PageQuery, type Placed } from '../../common/page.js';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { CalledNames } from '../../groups/called-names.js';
import { IS_REACHED } from '../../people/suppressions.js';
import { OFFER_CLOSES, offerIsOver } from '../../seats/room.js';
import { type DatePlaces, placesOf } from './date-places.js';
import { findHostedDate } from '../find-hosted-date.js';
import { nameIn, type NameBoxes, NAMES } from '../name-boxes.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Someone who waits for a place, or whom one is offered to, as hosts see it. */
export interface WaitingReply {
  /** Of the reply. */
  id: string;
  calledName: string | null;
  /** From 1 for who is next. `null`: a place is offered to them. */
  position: number | null;
  /** How many places they need. */
  seats: number;
  /** Who comes along, beside carers and interpreters. */
  companions: number;
  carers: number;
  interpreters: number;
  /** When they asked, or were offered a place. */
  since: Date;
  /** `null`: none is offered to them. */
  offer: { closesAt: Date } | null;
  /** Our letters to them come back. */
  couldNotBeReached: boolean;
}

/** Offers that are open, then the line in its order. */
export interface WaitingList extends Page<WaitingReply> {
  places: DatePlaces;
}

/** SQL: everyone of date `$1` who waits or may take a place at `$3`, with where they stand. */
const LINE = `(SELECT r.*, CASE WHEN r.place_in_line IS NOT NULL
    THEN row_number() OVER (PARTITION BY r.answer ORDER BY r.place_in_line)::int END AS position
  FROM rsvps r WHERE r.occurrence_id = $1 AND r.answer IN ('waitlisted', 'offered') AND NOT ${offerIsOver('$3')})`;

const COLUMNS = `r.id, r.position, r.seats, r.companions, r.carers, r.interpreters, r.replied_at AS since, ${NAMES},
  CASE WHEN f.id IS NOT NULL THEN ${OFFER_CLOSES} END AS "closesAt",
  NOT ${IS_REACHED} AS "couldNotBeReached"`;

const WHO_WAITS = `${LINE} r JOIN occurrences o ON o.id = r.occurrence_id
  LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL
  LEFT JOIN people p ON p.id = r.person_id
  LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = r.person_id`;

type Row = Omit<WaitingReply, 'calledName' | 'offer'> & NameBoxes & { closesAt: Date | null };

@Injectable()
export class WaitingListQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
  ) {}

  /**
   * For hosts: who waits for a place, exactly in order.
   * @throws NotFound, HostsOnly
   */
  async list(eventId: string, hostId: string, { after, limit }: PageQuery): Promise<WaitingList> {
    const { group, occurrence } = await findHostedDate(this.database, eventId, hostId);
    const rows = await rowsOf<Placed<Row>>(
      this.database,
      `SELECT *, json_build_array(standing, id) AS place FROM (
         SELECT ${COLUMNS}, lpad(coalesce(r.position, 0)::text, 9, '0') AS standing FROM ${WHO_WAITS}) AS line
       WHERE $4::text IS NULL OR (standing, id) > ($4, $5::uuid)
       ORDER BY standing, id LIMIT $6`,
      [occurrence.id, group.id, toDate(this.clock.now()), ...afterText(after), limit + 1],
    );
    const entries = rows.map(({ place, ...row }) => ({ ...this.shown(row), place }));
    return { ...pageOf(entries, limit), places: await placesOf(this.database, occurrence.id) };
  }

  /**
   * One who waits, and among how many.
   * @throws NotFound also when they do not wait any more; HostsOnly
   */
  async read(
    eventId: string,
    hostId: string,
    rsvpId: string,
  ): Promise<{ entry: WaitingReply; waiting: number }> {
    const { group, occurrence } = await findHostedDate(this.database, eventId, hostId);
    const row = await rowOf<Row>(
      this.database,
      `SELECT ${COLUMNS} FROM ${WHO_WAITS} WHERE r.id = $4 AND r.position IS NOT NULL`,
      [occurrence.id, group.id, toDate(this.clock.now()), rsvpId],
    );
    if (!row) throw new NotFound(refusals.waiting.doesNotWait);
    const { waiting } = await placesOf(this.database, occurrence.id);
    return { entry: this.shown(row), waiting };
  }

  /** @throws NotFound, HostsOnly */
  async places(eventId: string, hostId: string): Promise<DatePlaces> {
    const { occurrence } = await findHostedDate(this.database, eventId, hostId);
    return placesOf(this.database, occurrence.id);
  }

  private shown(row: Row): WaitingReply {
    return {
      id: row.id,
      calledName: nameIn(this.calledNames, row),
      position: row.position,
      seats: row.seats,
      companions: row.companions,
      carers: row.carers,
      interpreters: row.interpreters,
      since: row.since,
      offer: row.closesAt && { closesAt: row.closesAt },
      couldNotBeReached: row.couldNotBeReached,
    };
  }
}
