import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { allAtOnce } from '../../common/all-at-once.js';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { isActive } from '../../groups/groups.policy.js';
import { personCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { keptUntil, numberGivenUp, numberKept } from '../../seats/kept-until.js';
import {
  ANSWERS_UNTIL,
  freeOf,
  HOLDS_SEATS,
  mostSeats,
  PLACES_LEFT,
  REGULAR_PLACES_LEFT,
  SEATS_BY_KIND,
} from '../../seats/room.js';
import { seatMany } from '../../seats/seat-many.js';
import { type EarlierReply, findEventForReply } from '../event-for-reply.js';
import { GroupTakesNoReplies } from '../rsvps.errors.js';
import { protectNew } from '../protect.js';
import type { GivenAnswers, KeptAnswer } from '../question-answers.js';
import { acceptOffers } from './accept-offers.js';
import { assertMemberAgreed } from './assert-member-agreed.js';
import { belong } from './belong.js';
import {
  findSeriesForStanding,
  type HeldPlace,
  lockStandingPlace,
  type SeriesForStanding,
} from './find-series.js';
import { plainYes } from '../../seats/comes-every-time.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';
import { lockDates } from '../../seats/hold-dates.js';
import { WhatTheySay } from '../what-they-say.js';
import { DoesNotRepeat, StandingPlacesAreForMembers } from './standing.errors.js';

export interface FollowingWish {
  /** The date from which on this holds. */
  dateId: string;
  personId: string;
  answer: 'going' | 'declined';
  /** For all these dates; what someone answered for the first of them counts for the others too. */
  answers?: GivenAnswers;
  agreedVersion?: number;
  /** Whether it was a link that was pressed: places that it gives up can be taken back for a while. */
  byLink?: boolean;
}

interface ComingTo extends Pick<SeriesForStanding, 'eventId' | 'held'> {
  dates: string[];
  answers: KeptAnswer[];
}

/** What an answer to many dates comes to. */
export interface FollowingResult {
  /** On how many dates the answer changed. */
  changed: number;
  /** On how many of these dates they wait now for a place. */
  waiting: number;
  /**
   * After a yes: on how many of them they neither have a place nor wait. No list is open there to who is new, the date is too
   * small for so many, or it takes no replies just now.
   */
  without: number;
}

/** A plain yes to dates of `$2` where they are not going yet, replies are open or a number is kept for them, and so many have room. */
const WANTED = `
  SELECT yes.*, 1 AS turn
  FROM ${plainYes('$1')} AS yes JOIN occurrences o ON o.id = yes.occurrence_id
  LEFT JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = $1
  WHERE o.id = ANY($2) AND (o.rsvps_close_at > $3 OR ${numberKept('r')} IS NOT NULL) AND coalesce(o.rsvps_open_at, $3) <= $3
    AND coalesce(yes.seats <= ${mostSeats('yes.is_regular')}, true)
    AND (r.id IS NULL OR (r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL))`;

const [GIVEN_UP_NUMBER, GIVEN_UP_UNTIL] = numberGivenUp('r', ANSWERS_UNTIL);

const DATE = {
  id: 'o.id',
  eventId: 'o.event_id',
  startsAt: 'o.starts_at',
  rsvpsCloseAt: 'o.rsvps_close_at',
  answersUntil: ANSWERS_UNTIL,
  placesLeft: PLACES_LEFT,
  regularPlacesLeft: REGULAR_PLACES_LEFT,
};

/** Answers one date of a series and all that follow it and are laid out, in one go. For members. */
@Injectable()
export class ReplyToFollowing {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * The same again changes nothing.
   * @throws NotFound, DoesNotRepeat, GroupTakesNoReplies, StandingPlacesAreForMembers, AgreementNeeded, InvalidInput
   */
  run(wish: FollowingWish): Promise<FollowingResult> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() => this.database.transaction((tx) => this.answer(tx, wish, now)));
  }

  private async answer(
    tx: EntityManager,
    wish: FollowingWish,
    now: Temporal.Instant,
  ): Promise<FollowingResult> {
    const { personId, dateId, answer } = wish;
    const series = await findSeriesForStanding(tx, dateId, personId);
    const { eventId, repeats, group, standing } = series;
    if (!repeats) throw new DoesNotRepeat();
    if (!isActive(standing)) throw new StandingPlacesAreForMembers();
    const { occurrenceId, reply } = await findEventForReply(tx, dateId, personId);
    let answers: KeptAnswer[] = [];
    if (answer === 'going') {
      if (group.isArchived) throw new GroupTakesNoReplies();
      [answers] = allAtOnce(
        () => this.answersFor(wish, series, reply),
        () => assertMemberAgreed(series, standing!.agreedVersion, wish.agreedVersion),
      );
      await belong(tx, series, wish.agreedVersion, now);
    }
    await lockDates(tx, eventId, now);
    // It may have been given up while this waited for the dates.
    const held = await lockStandingPlace(tx, { named: dateId, eventId }, personId);
    const dates = await following(tx, occurrenceId, now);
    const changed =
      answer === 'going'
        ? await this.come(tx, wish, { eventId, held, dates, answers }, now)
        : await this.stay(tx, wish, dates, now);
    if (changed > 0 && dates[0]) {
      const cause = `${personId}:${dates[0]}:following:${now.epochMilliseconds}`;
      await this.outbox.addAll(tx, [personCalendar(personId, dates[0], cause, now)]);
    }
    return { changed, ...(await countOf(tx, { personId, dates, answer })) };
  }

  /** Whoever comes every time was asked when they took that place; what they said then outlasts it. */
  private answersFor(
    { answers }: FollowingWish,
    { questions, held }: SeriesForStanding,
    reply: EarlierReply | null,
  ): KeptAnswer[] {
    if (held && !held.endsAt && !answers) return [];
    const earlier = {
      id: reply?.id ?? '',
      answersBox: reply?.answersBox ?? null,
      asRegular: reply?.asRegular ?? held?.words ?? null,
    };
    return this.whatTheySay.answersForMany(questions, earlier, answers);
  }

  /** Whoever means to come hears of the series again, whatever they stopped about it before. */
  private async come(
    tx: EntityManager,
    { personId, answers: given }: FollowingWish,
    { eventId, held, dates, answers }: ComingTo,
    now: Temporal.Instant,
  ): Promise<number> {
    await tx.query('DELETE FROM mutes WHERE event_id = $1 AND person_id = $2', [eventId, personId]);
    await tx.query(
      `UPDATE rsvps SET answer = 'going', kept_until = NULL, version = version + 1, replied_at = $3
       WHERE person_id = $1 AND occurrence_id = ANY($2) AND kept_until > $3`,
      [personId, dates, toDate(now)],
    );
    if (held?.endsAt) await this.outlast(tx, { personId, dates, held }, now);
    await acceptOffers(tx, { personId, dateIds: dates, alsoPaused: true }, now);
    const values = [personId, dates, toDate(now)];
    await seatMany(tx, { sql: WANTED, values, replaces: true }, now);
    // What was answered for one date alone stays there, unless this says otherwise.
    const changed = await rowsOf<{ id: string; isNew: boolean; saysThis: boolean }>(
      tx,
      `SELECT id, version = 1 AS "isNew", answers_box IS NULL OR $4 AS "saysThis" FROM rsvps
       WHERE person_id = $1 AND occurrence_id = ANY($2) AND replied_at = $3`,
      [...values, given !== undefined],
    );
    if (held)
      await protectNew(
        tx,
        changed.filter(({ isNew }) => isNew).map(({ id }) => id),
      );
    await this.whatTheySay.keepWithMany(
      tx,
      changed.filter(({ saysThis }) => saysThis).map(({ id }) => id),
      answers,
    );
    if (held?.endsAt)
      await this.whatTheySay.outlast(
        tx,
        changed.map(({ id }) => id),
        held.words,
      );
    return changed.length;
  }

  /**
   * What a standing place holds that was given up a moment ago is theirs for these dates, with what they said for all, also
   * on those that they had left out.
   */
  private async outlast(
    tx: EntityManager,
    { personId, dates, held }: { personId: string; dates: string[]; held: HeldPlace },
    now: Temporal.Instant,
  ): Promise<void> {
    const ofRegular = await rowsOf<{ id: string }>(
      tx,
      'SELECT id FROM rsvps WHERE person_id = $1 AND occurrence_id = ANY($2) AND is_regular',
      [personId, dates],
    );
    await this.whatTheySay.outlast(
      tx,
      ofRegular.map(({ id }) => id),
      held.words,
    );
    const turned = await rowsOf<{ id: string }>(
      tx,
      `WITH turned AS (
         UPDATE rsvps SET is_regular = false, version = version + 1, replied_at = $3
         WHERE person_id = $1 AND occurrence_id = ANY($2) AND is_regular
           AND answer IN ('going', 'offered', 'waitlisted')
         RETURNING occurrence_id, CASE WHEN answer = 'waitlisted' THEN 0 ELSE seats END AS seats
       )
       UPDATE occurrences o SET regulars_taken = o.regulars_taken - turned.seats FROM turned
       WHERE o.id = turned.occurrence_id RETURNING o.id`,
      [personId, dates, toDate(now)],
    );
    await fillPlaces(
      tx,
      this.outbox,
      turned.map(({ id }) => id),
      now,
    );
  }

  /** Only dates that they had said anything else about need a no. */
  private async stay(
    tx: EntityManager,
    { personId, byLink = false }: FollowingWish,
    dates: string[],
    now: Temporal.Instant,
  ): Promise<number> {
    const left = await rowsOf<{ id: string }>(
      tx,
      `WITH leaving AS (
         SELECT r.id, r.occurrence_id, ${HOLDS_SEATS} AS held, ${SEATS_BY_KIND},
           CASE WHEN r.kept_until IS NOT NULL THEN r.kept_until
             WHEN ${HOLDS_SEATS} AND ($4 OR r.answer <> 'offered') THEN ${keptUntil(DATE, '$4')} END AS kept_until,
           ${GIVEN_UP_NUMBER} AS number, ${GIVEN_UP_UNTIL} AS until
         FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id JOIN events e ON e.id = o.event_id JOIN groups g ON g.id = e.group_id
         WHERE r.person_id = $1 AND r.occurrence_id = ANY($2) AND r.answer <> 'declined' FOR UPDATE OF r
       ), refused AS (
         UPDATE offers SET ended_at = $3, outcome = 'refused' WHERE rsvp_id IN (SELECT id FROM leaving) AND ended_at IS NULL
       ), holding AS (SELECT * FROM leaving WHERE held AND kept_until IS NULL), freed AS (${freeOf('holding')})
       UPDATE rsvps r SET answer = 'declined', place_in_line = NULL, came = NULL, version = r.version + 1, replied_at = $3,
         kept_until = leaving.kept_until, kept_in_line = leaving.number, kept_in_line_until = leaving.until
       FROM leaving WHERE r.id = leaving.id RETURNING r.occurrence_id AS id`,
      [personId, dates, toDate(now), byLink],
    );
    await fillPlaces(
      tx,
      this.outbox,
      left.map(({ id }) => id),
      now,
    );
    return left.length;
  }
}

async function countOf(
  tx: EntityManager,
  { personId, dates, answer }: Pick<FollowingWish, 'personId' | 'answer'> & { dates: string[] },
): Promise<Omit<FollowingResult, 'changed'>> {
  const counts = await rowOf<{ going: number; waiting: number }>(
    tx,
    `SELECT count(*) FILTER (WHERE answer = 'going')::int AS going, count(place_in_line)::int AS waiting
     FROM rsvps WHERE person_id = $1 AND occurrence_id = ANY($2)`,
    [personId, dates],
  );
  const { going, waiting } = counts!;
  return { waiting, without: answer === 'going' ? dates.length - going - waiting : 0 };
}

async function following(tx: EntityManager, occurrenceId: string, now: Temporal.Instant): Promise<string[]> {
  const dates = await rowsOf<{ id: string }>(
    tx,
    `SELECT o.id FROM occurrences o JOIN occurrences first ON first.id = $1
     WHERE o.event_id = first.event_id AND o.state = 'on' AND o.starts_at >= first.starts_at AND o.starts_at > $2
     ORDER BY o.starts_at, o.id`,
    [occurrenceId, toDate(now)],
  );
  return dates.map(({ id }) => id);
}
