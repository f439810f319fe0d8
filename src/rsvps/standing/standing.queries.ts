import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../../common/page.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { CalledNames, membershipPlace } from '../../groups/called-names.js';
import { toldOfPlaces } from '../../groups/hears-of.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import { mayHost } from '../../groups/groups.policy.js';
import type { Question } from '../../events/questions.js';
import type { OwnWords } from '../own-words.js';
import type { Answer } from '../rsvp.entity.js';
import { OFFER_CLOSES } from '../../seats/room.js';
import { WhatTheySay } from '../what-they-say.js';
import { findSeriesForStanding, type HeldPlace, PAUSE_IS_NOT_OVER } from './find-series.js';

/** What someone holds, and what they say for all dates. */
export interface StandingPlaceView
  extends
    Pick<HeldPlace, 'countMeOnly' | 'recordingOk' | 'pausedFrom' | 'pausedUntil' | 'endsAt' | 'createdAt'>,
    Pick<OwnWords, 'answers' | 'needs' | 'companions' | 'carers' | 'interpreters' | 'helpersSeated'> {}

/** Someone's own standing place in a series. */
export interface OwnStandingPlace {
  seriesId: string;
  /** What the hosts ask everyone who comes. */
  questions: Question[];
  /** What is recorded or photographed; empty: nothing. */
  recordings: string;
  /** `null`: they have none. */
  standingPlace: StandingPlaceView | null;
  /** Coming dates on which a place is theirs, on which they wait for one, and which they left out. */
  held: number;
  waiting: number;
  skipped: number;
  /** Coming dates on which a place is theirs to take, and goes on unless they say yes. */
  offers: number;
  /** The first of them. */
  offered: { dateId: string; startsAt: string; closesAt: string }[];
  /** On how many of those that are theirs others come along than the standing place says: there was no room, or they said so. */
  otherwise: number;
  /** The first of the dates that are full, and for which they wait. */
  full: { dateId: string; startsAt: string }[];
  /** As in `OwnReply`. */
  isToldOfPlaces: boolean;
  /** The next date, whatever they answered; `null`: none is laid out. */
  next: { dateId: string; answer: Answer | null } | null;
}

/** Whether a standing place wants a date. @param day of the date, on the clocks of the series */
export function comesOn({ standingPlace }: OwnStandingPlace, day: string): boolean {
  return standingPlace !== null && !standingPlace.endsAt && !isPausedOn(standingPlace, day);
}

export function isPausedOn(
  { pausedFrom, pausedUntil }: Pick<StandingPlaceView, 'pausedFrom' | 'pausedUntil'>,
  day: string,
): boolean {
  return pausedFrom !== null && pausedFrom <= day && day <= pausedUntil!;
}

/** For hosts: a called name, and since when. */
export interface Regular {
  id: string;
  calledName: string | null;
  since: Date;
  pausedFrom: string | null;
  pausedUntil: string | null;
}

/** So many of the dates that are full are named, and of those on which a place is theirs to take. */
const MOST_NAMED = 12;

const HAS_ONE = 'EXISTS (SELECT FROM standing_places WHERE event_id = $1 AND person_id = $2)';

@Injectable()
export class StandingQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * @param id of a series, or of any of its dates
   * @throws NotFound
   */
  async own(id: string, personId: string): Promise<OwnStandingPlace> {
    const { eventId, held, questions, recordings } = await findSeriesForStanding(this.database, id, personId);
    const counts = await rowOf<
      Omit<OwnStandingPlace, 'seriesId' | 'questions' | 'recordings' | 'standingPlace'>
    >(
      this.database,
      `SELECT count(*) FILTER (WHERE r.is_regular AND r.answer = 'going')::int AS held,
              count(*) FILTER (WHERE r.is_regular AND r.answer = 'waitlisted')::int AS waiting,
              count(*) FILTER (WHERE r.is_regular AND r.answer = 'declined')::int AS skipped,
              count(*) FILTER (WHERE f.id IS NOT NULL)::int AS offers,
              count(*) FILTER (WHERE r.is_regular AND r.answer = 'going'
                AND (r.companions, r.carers, r.interpreters, r.helpers_seated)
                  <> (s.companions, s.carers, s.interpreters, s.helpers_seated))::int AS otherwise,
              coalesce(to_json((array_agg(json_build_object('dateId', o.id, 'startsAt', o.starts_at) ORDER BY o.starts_at, o.id)
                FILTER (WHERE r.is_regular AND r.answer = 'waitlisted'))[:${MOST_NAMED}]), '[]') AS "full",
              coalesce(to_json((array_agg(json_build_object('dateId', o.id, 'startsAt', o.starts_at, 'closesAt', ${OFFER_CLOSES})
                ORDER BY o.starts_at, o.id) FILTER (WHERE f.id IS NOT NULL))[:${MOST_NAMED}]), '[]') AS offered,
              (array_agg(json_build_object('dateId', o.id, 'answer', CASE WHEN r.answer = 'offered' AND f.id IS NULL THEN 'declined' ELSE r.answer END)
                ORDER BY o.starts_at, o.id))[1] AS next,
              ${toldOfPlaces('$2', '$1', HAS_ONE)} AS "isToldOfPlaces"
       FROM occurrences o LEFT JOIN standing_places s ON s.event_id = o.event_id AND s.person_id = $2
       LEFT JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = $2
       LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL AND ${OFFER_CLOSES} > $3
       WHERE o.event_id = $1 AND o.state = 'on' AND o.starts_at > $3`,
      [eventId, personId, toDate(this.clock.now())],
    );
    return {
      seriesId: eventId,
      questions,
      recordings,
      standingPlace: held && this.viewOf(held),
      ...counts!,
    };
  }

  private viewOf({ party, words, ...held }: HeldPlace): StandingPlaceView {
    const { companions, carers, interpreters, helpersSeated } = party;
    return {
      ...this.whatTheySay.readWords(words),
      companions,
      carers,
      interpreters,
      helpersSeated,
      countMeOnly: held.countMeOnly,
      recordingOk: held.recordingOk,
      pausedFrom: held.pausedFrom,
      pausedUntil: held.pausedUntil,
      endsAt: held.endsAt,
      createdAt: held.createdAt,
    };
  }

  /** Those of these dates that someone holds, or left out, by a standing place that they have. */
  async regularAt(dateIds: string[], personId: string): Promise<Set<string>> {
    const rows = await rowsOf<{ id: string }>(
      this.database,
      `SELECT o.id FROM occurrences o JOIN standing_places s ON s.event_id = o.event_id AND s.person_id = $2
       WHERE o.id = ANY($1)`,
      [dateIds, personId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * For hosts: who comes every time, the first to say so first.
   * @param id as in `own`
   * @throws NotFound, HostsOnly
   */
  async of(id: string, personId: string, { after, limit }: PageQuery): Promise<Page<Regular>> {
    const { eventId, standing } = await findSeriesForStanding(this.database, id, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    const rows = await rowsOf<
      Placed<Omit<Regular, 'calledName'> & { membershipId: string; box: string | null }>
    >(
      this.database,
      `SELECT s.id, s.created_at AS since,
              CASE WHEN ${PAUSE_IS_NOT_OVER} THEN s.paused_from END AS "pausedFrom",
              CASE WHEN ${PAUSE_IS_NOT_OVER} THEN s.paused_until END AS "pausedUntil",
              m.id AS "membershipId", m.called_name_box AS box, json_build_array(s.created_at, s.id) AS place
       FROM standing_places s JOIN events e ON e.id = s.event_id
       JOIN memberships m ON m.group_id = e.group_id AND m.person_id = s.person_id AND m.state = 'active'
       WHERE s.event_id = $1 AND ($2::timestamptz IS NULL OR (s.created_at, s.id) > ($2, $3::uuid))
       ORDER BY s.created_at, s.id LIMIT $4`,
      [eventId, ...afterMoment(after), limit + 1],
    );
    const regulars = rows.map(({ membershipId, box, ...row }) => ({
      ...row,
      calledName: this.calledNames.open(box, membershipPlace(membershipId)),
    }));
    return pageOf(regulars, limit);
  }
}
