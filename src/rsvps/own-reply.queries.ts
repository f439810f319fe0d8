import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { DATES, dateNamed } from '../events/dates.js';
import { findEvent, type FoundEvent } from '../events/find-event.js';
import { CalledNames, membershipPlace, rsvpPlace } from '../groups/called-names.js';
import { toldOfPlaces } from '../groups/hears-of.js';
import { agreedWithReplies } from '../groups/keep-agreed.js';
import { NUMBER_KEPT_UNTIL } from '../seats/kept-until.js';
import { IS_TOO_LARGE, OFFER_CLOSES } from '../seats/room.js';
import { type ArrivalDetails, arrivalDetails } from './arrival-details.js';
import { GREETER, GREETER_TOLD, type GreeterBox } from './greeter.js';
import { nameIn, type NameBoxes, NAMES } from './name-boxes.js';
import { IS_MISSED, KEPT_IF_LEFT, KEPT_IF_PRESSED, type OwnIfLeft } from './if-left.js';
import { type Along, NOTHING_SAID, type OwnWords, SAID, type SaidColumns } from './own-words.js';
import { LOOKS_FOR_PLACE, type PlainYes, plainYesTo, type ToFind, toFind } from './plain-yes.js';
import type { Answer } from './rsvp.entity.js';
import { type Ahead, aheadOf, WAITING_BEFORE } from './waiting/ahead.js';
import { WhatTheySay } from './what-they-say.js';

/** One person's own reply. */
export interface OwnReply extends ToFind {
  /** `null`: not answered. */
  rsvpId: string | null;
  answer: Answer | null;
  /** The version of the group's agreement that was said yes to with this reply; 0 for none. */
  agreedVersion: number;
  /** The same, with any answer in this group; 0 for none. */
  agreedBefore: number;
  /** As the hosts see it. */
  calledName: string | null;
  /** Before they answer: what they were called as a visitor, with their last answer in this group; `null`: nothing. */
  calledBefore: string | null;
  repliedAt: Date | null;
  /** How many wait before them, in words; `null` for everyone who does not wait. */
  ahead: Ahead | null;
  /** Whether a letter tells them when a place becomes free for them. It is theirs at once where none does. */
  isToldOfPlaces: boolean;
  /** Whether a standing place of theirs holds it. */
  isRegular: boolean;
  /** Who comes along with a plain yes. */
  brings: Along | null;
  /** Whether they wait in vain: they are more people than all places, which hosts made fewer. */
  isTooMany: boolean;
  /** A place that is theirs to take; `null`: none is. */
  offer: { id: string; closesAt: Date } | null;
  /** Until when a place that they gave up can be taken back; `null`: none is kept. */
  keptUntil: Date | null;
  /** Until when a number on the waiting list that they gave up can be; `null`: none is kept. */
  numberKeptUntil: Date | null;
  /** Whether theirs is a no because the time for a place that was offered to them passed. */
  hasLapsed: boolean;
  /** `null` for everyone who is not going, and when the event is over or off. */
  arrival: ArrivalDetails | null;
  /** From a day before, for someone who comes for the first time: what the one is called who greets them. */
  greeter: string | null;
  said: OwnWords;
  /** Before they answer, whether it may be their first time: no answer of theirs says that they ever came to this group. */
  mayBeNew: boolean;
}

const NOT_ANSWERED: OwnReply = {
  rsvpId: null,
  answer: null,
  agreedVersion: 0,
  agreedBefore: 0,
  calledName: null,
  calledBefore: null,
  repliedAt: null,
  ahead: null,
  isToldOfPlaces: true,
  isRegular: false,
  findsPlace: null,
  forFewer: null,
  brings: null,
  isTooMany: false,
  offer: null,
  keptUntil: null,
  numberKeptUntil: null,
  hasLapsed: false,
  arrival: null,
  greeter: null,
  said: NOTHING_SAID,
  mayBeNew: true,
};

interface OwnRow extends NameBoxes {
  id: string;
  answer: Answer;
  agreedVersion: number;
  agreedBefore: number;
  repliedAt: Date;
  wasRemoved: boolean;
  keptUntil: Date | null;
  numberKeptUntil: Date | null;
  hasLapsed: boolean;
  waitingBefore: number | null;
  isToldOfPlaces: boolean;
  isRegular: boolean;
  yes: PlainYes | null;
  isTooMany: boolean;
  offerId: string | null;
  offerClosesAt: Date | null;
  greeter: GreeterBox | null;
  said: SaidColumns;
}

/** SQL: whether the time for the offer `f` to the reply `r` is over, and it only has not been passed on yet. */
const LAPSES = `(r.answer = 'offered' AND ${OFFER_CLOSES} <= $4)`;

/** SQL: whether the reply `r` is a no that an offer became when nobody answered it, and stands since. */
const HAS_LAPSED = `(r.answer = 'declined' AND EXISTS (SELECT FROM offers l
  WHERE l.rsvp_id = r.id AND l.outcome = 'lapsed' AND l.ended_at = r.replied_at))`;

@Injectable()
export class OwnReplyQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws NotFound */
  async read(eventId: string, personId: string): Promise<OwnReply> {
    const now = this.clock.now();
    const found = await findEvent(this.database, eventId, personId);
    const row = await rowOf<OwnRow>(
      this.database,
      `SELECT r.id, CASE WHEN ${LAPSES} THEN 'declined' ELSE r.answer END AS answer, r.agreed_version AS "agreedVersion",
              ${agreedWithReplies('r.person_id', 'g.id')} AS "agreedBefore", r.replied_at AS "repliedAt", ${NAMES}, ${SAID},
              m.removed_at IS NOT NULL AS "wasRemoved", r.kept_until AS "keptUntil", ${NUMBER_KEPT_UNTIL} AS "numberKeptUntil",
              ${WAITING_BEFORE} AS "waitingBefore", coalesce(${LAPSES}, false) OR ${HAS_LAPSED} AS "hasLapsed",
              ${toldOfPlaces('$2', 'd.event_id', 'r.place_in_line IS NOT NULL')} AS "isToldOfPlaces",
              r.is_regular AS "isRegular", CASE WHEN ${LOOKS_FOR_PLACE} THEN ${plainYesTo('$1', '$2')} END AS yes, r.place_in_line IS NOT NULL AND ${IS_TOO_LARGE} AS "isTooMany",
              CASE WHEN NOT ${LAPSES} THEN f.id END AS "offerId", ${OFFER_CLOSES} AS "offerClosesAt",
              CASE WHEN d.state = 'published' AND $4 BETWEEN d.starts_at - make_interval(mins => ${GREETER_TOLD.minutes}) AND d.ends_at
                THEN ${GREETER} END AS greeter
       FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       JOIN ${DATES} d ON d.occurrence_id = o.id
       JOIN groups g ON g.id = d.group_id
       LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL
       LEFT JOIN memberships m ON m.group_id = $3 AND m.person_id = r.person_id
       WHERE r.occurrence_id = $1 AND r.person_id = $2`,
      [found.occurrence.id, personId, found.group.id, toDate(now)],
    );
    if (!row) return { ...NOT_ANSWERED, ...(await this.before(found, personId, now)) };
    const {
      id,
      answer,
      agreedVersion,
      agreedBefore,
      repliedAt,
      keptUntil,
      numberKeptUntil,
      hasLapsed,
      waitingBefore,
      isToldOfPlaces,
      isRegular,
      yes,
      isTooMany,
    } = row;
    return {
      rsvpId: id,
      answer,
      agreedVersion,
      agreedBefore,
      calledBefore: null,
      calledName: nameIn(this.calledNames, row),
      repliedAt,
      ahead: aheadOf(waitingBefore),
      isToldOfPlaces,
      isRegular,
      ...ifYes(yes),
      isTooMany,
      offer: row.offerId ? { id: row.offerId, closesAt: row.offerClosesAt! } : null,
      keptUntil,
      numberKeptUntil,
      hasLapsed,
      arrival: row.wasRemoved ? null : arrivalDetails(found, answer, now),
      greeter: row.wasRemoved ? null : this.greeterIn(row.greeter),
      said: this.whatTheySay.read(id, row.said),
      mayBeNew: false,
    };
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

  /** What becomes of their place if they give it up now; `null`: they have none. */
  async ifLeft(eventId: string, personId: string): Promise<OwnIfLeft | null> {
    return rowOf<OwnIfLeft>(
      this.database,
      `SELECT ${KEPT_IF_LEFT} AS "keptIfLeft", ${KEPT_IF_PRESSED} AS "keptIfPressed", ${IS_MISSED} AS "isMissed"
       FROM rsvps r JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id JOIN groups g ON g.id = d.group_id
       WHERE r.occurrence_id = ${dateNamed('$1')} AND r.person_id = $2 AND r.answer = 'going'`,
      [eventId, personId],
    );
  }

  /** What their other answers in this group say. */
  private async before(
    { event, group, occurrence }: FoundEvent,
    personId: string,
    now: Temporal.Instant,
  ): Promise<
    Pick<
      OwnReply,
      'mayBeNew' | 'agreedBefore' | 'calledBefore' | 'isToldOfPlaces' | 'findsPlace' | 'forFewer' | 'brings'
    >
  > {
    const theirs = 'rsvps r JOIN occurrences o ON o.id = r.occurrence_id JOIN events e ON e.id = o.event_id';
    const before = await rowOf<{
      hasCome: boolean;
      agreedBefore: number;
      isToldOfPlaces: boolean;
      yes: PlainYes;
      named: { id: string; box: string } | null;
    }>(
      this.database,
      `SELECT ${agreedWithReplies('$2', '$1')} AS "agreedBefore", ${toldOfPlaces('$2', '$4', 'false')} AS "isToldOfPlaces",
              ${plainYesTo('$5', '$2')} AS yes,
              EXISTS (SELECT FROM ${theirs} WHERE r.person_id = $2 AND e.group_id = $1 AND r.answer = 'going'
                AND o.state = 'on' AND o.ends_at < $3) AS "hasCome",
              (SELECT json_build_object('id', r.id, 'box', r.called_name_box) FROM ${theirs}
               WHERE r.person_id = $2 AND e.group_id = $1 AND r.called_name_box IS NOT NULL
               ORDER BY r.replied_at DESC, r.id LIMIT 1) AS named`,
      [group.id, personId, toDate(now), event.id, occurrence.id],
    );
    const { hasCome, named, yes, ...rest } = before!;
    const calledBefore = named && this.calledNames.open(named.box, rsvpPlace(named.id));
    return { mayBeNew: !hasCome, calledBefore, ...ifYes(yes), ...rest };
  }

  private greeterIn(greeter: GreeterBox | null): string | null {
    return greeter && this.calledNames.open(greeter.box, membershipPlace(greeter.membershipId));
  }
}

function ifYes(yes: PlainYes | null): ToFind & Pick<OwnReply, 'brings'> {
  if (!yes) return { ...toFind(null), brings: null };
  const { companions, carers, interpreters, helpersSeated } = yes.brings;
  return { ...toFind(yes.room), brings: { companions, carers, interpreters, helpersSeated } };
}
