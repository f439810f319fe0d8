import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { allAtOnce } from '../../common/all-at-once.js';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { GroupIsArchived } from '../../groups/groups.errors.js';
import { isActive } from '../../groups/groups.policy.js';
import { personCalendar } from '../../queue/calendar-jobs.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';
import { mostSeats } from '../../seats/room.js';
import { type Party, seatsOf } from '../../seats/seats-of.js';
import { NOTHING_SAID, type SealedWords } from '../own-words.js';
import { assertMayBring, partyAfter } from '../party-after.js';
import { protectAnswered } from '../protect.js';
import { EventIsCalledOff, EventIsNotPublished, PartyIsTooLarge } from '../rsvps.errors.js';
import type { LastingSayingBody } from '../saying.body.js';
import { againIfRepliedMeanwhile, RepliedMeanwhile } from '../write-reply.js';
import { WhatTheySay } from '../what-they-say.js';
import { acceptOffers } from './accept-offers.js';
import { assertMemberAgreed } from './assert-member-agreed.js';
import { belong } from './belong.js';
import {
  findSeriesForStanding,
  type HeldPlace,
  lockStandingPlace,
  type SeriesForStanding,
} from './find-series.js';
import { holdDates, lockDates } from '../../seats/hold-dates.js';
import { letDatesGo } from './let-dates-go.js';
import { sayForHeld } from './say-for-held.js';
import { DoesNotRepeat, StandingPlaceIsGivenUp, StandingPlacesAreForMembers } from './standing.errors.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Further ahead no dates are laid out. */
const LONGEST_PAUSE_MONTHS = 18;

export type LastingSaying = Pick<LastingSayingBody, keyof LastingSayingBody>;

/** First and last day, like `2027-03-05`, on the clocks of the series. */
export interface Pause {
  from: string;
  until: string;
}

export interface StandingWish {
  /** Of the series, or of any of its dates. */
  eventId: string;
  personId: string;
  /** Who comes along, and all else that they tell the hosts, once for all dates. What is left out stays as it was. */
  saying?: LastingSaying;
  /** `null` ends a pause; left out, it stays. */
  pause?: Pause | null;
  /** The version of the group's agreement that they say yes to with this. */
  agreedVersion?: number;
  /** `held`: changes what is held, and takes nothing back that was given up; `kept`: does, and takes nothing anew. */
  only?: 'held' | 'kept';
}

/**
 * "I come every time": holds a place on every coming date, now and when more are laid out; a number on the waiting list
 * where a date has no room. A place that is offered to them is theirs with it. Pauses it, ends a pause, and takes it back where it was just given up.
 */
@Injectable()
export class TakeStandingPlace {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * Asking for what is so already changes nothing.
   * @throws NotFound, DoesNotRepeat, EventIsNotPublished, EventIsCalledOff, GroupIsArchived, StandingPlacesAreForMembers,
   *   StandingPlaceIsGivenUp, AgreementNeeded, PartyIsTooLarge, InvalidInput
   */
  run(wish: StandingWish): Promise<void> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() => this.database.transaction((tx) => this.take(tx, wish, now)));
  }

  private async take(tx: EntityManager, wish: StandingWish, now: Temporal.Instant): Promise<void> {
    const series = await findSeriesForStanding(tx, wish.eventId, wish.personId);
    assertTakesRegulars(series);
    const isHeld = series.held !== null && (wish.only === 'kept' || series.held.endsAt === null);
    if (wish.only && !isHeld) throw new StandingPlaceIsGivenUp();
    const pause = pauseIn(wish, series, now);
    const wordsId = series.held?.words.id ?? randomUUID();
    const saying = wish.saying ?? {};
    const [, words] = allAtOnce(
      () => assertMayBring(series, series.held?.party.companions ?? 0, saying),
      () => this.wordsIn(wish, series, wordsId),
      () => assertMemberAgreed(series, series.standing!.agreedVersion, wish.agreedVersion),
    );
    const party = partyAfter(series.held, saying);
    await belong(tx, series, wish.agreedVersion, now);

    const { coming: dateIds } = await lockDates(tx, series.eventId, now);
    const still = await lockStandingPlace(tx, { named: wish.eventId, ...series }, wish.personId);
    if (!isDeepStrictEqual(still, series.held)) throw new RepliedMeanwhile();
    await assertSomeDateIsLargeEnough(tx, { dateIds, party, before: series.held?.party });
    const { id, isFresh } = await keep(tx, series, { ...wish, wordsId, party, pause }, now);
    await this.whatTheySay.keep(tx, id, words, 'standing_places');
    await protectAnswered(tx, { standingPlaceId: id, before: series.held ?? NOTHING_SAID }, now);
    const held = { standingPlaceIds: [id], dateIds };
    const isFreed = await letDatesGo(tx, this.outbox, { ...held, which: 'paused' }, now);
    const isChanged =
      series.held && (await sayForHeld(tx, this.outbox, { ...held, before: series.held }, now));
    const isAccepted =
      isFresh && (await acceptOffers(tx, { personId: wish.personId, dateIds, alsoPaused: false }, now)) > 0;
    const isTaken = await holdDates(tx, this.outbox, held, now);
    if (series.held?.endsAt) await this.takeWordsBack(tx, { ...wish, dateIds }, series.held);
    if ((isFreed || isChanged || isAccepted || isTaken) && dateIds[0]) {
      const cause = `${id}:standing:${now.epochMilliseconds}`;
      await this.outbox.addAll(tx, [personCalendar(wish.personId, dateIds[0], cause, now)]);
    }
    if (!isFresh) return;
    await this.outbox.add(
      tx,
      'standing-place',
      { standingPlaceId: id },
      {
        key: `standing-place:${id}`,
        personId: wish.personId,
        useBy: now.add({ hours: hoursOfUse('standing-place') }),
      },
    );
  }

  /** What outlasted the place on single dates when it was given up goes with it again, where it holds them again. */
  private async takeWordsBack(
    tx: EntityManager,
    { personId, dateIds }: { personId: string; dateIds: string[] },
    { words }: HeldPlace,
  ): Promise<void> {
    const replies = await rowsOf<SealedWords>(
      tx,
      `SELECT id, answers_box AS "answersBox", needs_box AS "needsBox" FROM rsvps
       WHERE person_id = $1 AND occurrence_id = ANY($2) AND is_regular AND num_nonnulls(answers_box, needs_box) > 0`,
      [personId, dateIds],
    );
    await this.whatTheySay.standBehind(tx, replies, words);
  }

  /** Required answers are asked for once, when the place is taken. */
  private wordsIn({ saying = {} }: StandingWish, series: SeriesForStanding, id: string) {
    const { held } = series;
    const earlier = held && { answer: 'going' as const, answersBox: held.words.answersBox, asRegular: null };
    const { came: _, ...words } = this.whatTheySay.settle(series, { id, answer: 'going', earlier }, saying);
    return words;
  }
}

function assertTakesRegulars({ state, repeats, group, standing }: SeriesForStanding): void {
  if (state === 'draft') throw new EventIsNotPublished();
  if (state === 'cancelled') throw new EventIsCalledOff();
  if (!repeats) throw new DoesNotRepeat();
  if (group.isArchived) throw new GroupIsArchived();
  if (!isActive(standing)) throw new StandingPlacesAreForMembers();
}

/**
 * Where one date is smaller than the others, they wait there, and its page says why they do not come in.
 * @throws PartyIsTooLarge
 */
async function assertSomeDateIsLargeEnough(
  tx: EntityManager,
  { dateIds, party, before }: { dateIds: string[]; party: Party; before: Party | undefined },
): Promise<void> {
  const seats = seatsOf(party).all;
  if (before && seats <= seatsOf(before).all) return;
  const small = await rowOf<{ isSmall: boolean | null }>(
    tx,
    `SELECT bool_and(coalesce($2 > ${mostSeats('true')}, false)) AS "isSmall"
     FROM occurrences o WHERE o.id = ANY($1) AND o.state = 'on'`,
    [dateIds, seats],
  );
  if (small!.isSmall) throw new PartyIsTooLarge();
}

/** @throws InvalidInput */
function pauseIn(
  { pause }: StandingWish,
  { held, timeZone }: SeriesForStanding,
  now: Temporal.Instant,
): Pause | null {
  if (pause === null) return null;
  if (pause === undefined) {
    return held?.pausedFrom ? { from: held.pausedFrom, until: held.pausedUntil! } : null;
  }
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  if (pause.until < pause.from) throw InvalidInput.at('pause/until', refusals.common.lastDayBeforeFirst);
  if (pause.until < today.toString()) {
    throw InvalidInput.at('pause/until', refusals.standing.dayHasPassed);
  }
  const last = today.add({ months: LONGEST_PAUSE_MONTHS }).toString();
  if (pause.until > last) {
    throw InvalidInput.at('pause/until', refusals.standing.pauseIsTooLong);
  }
  return pause;
}

/** Whoever comes every time hears of the series again, whatever they stopped about it before. */
async function keep(
  tx: EntityManager,
  { eventId }: SeriesForStanding,
  { personId, wordsId, party, pause }: StandingWish & { wordsId: string; party: Party; pause: Pause | null },
  now: Temporal.Instant,
): Promise<{ id: string; isFresh: boolean }> {
  const { companions, carers, interpreters, helpersSeated } = party;
  const id = randomUUID();
  const kept = await rowOf<{ id: string }>(
    tx,
    `WITH heard AS (DELETE FROM mutes WHERE event_id = $2 AND person_id = $3)
     INSERT INTO standing_places AS s (id, event_id, person_id, companions, carers, interpreters, helpers_seated, paused_from,
       paused_until, last_heard_at, created_at, words_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
     ON CONFLICT (event_id, person_id) DO UPDATE SET companions = $4, carers = $5, interpreters = $6, helpers_seated = $7,
       paused_from = $8, paused_until = $9, ends_at = NULL, last_heard_at = $10
     RETURNING id`,
    [
      id,
      eventId,
      personId,
      companions,
      carers,
      interpreters,
      helpersSeated,
      pause?.from ?? null,
      pause?.until ?? null,
      toDate(now),
      wordsId,
    ],
  );
  return { id: kept!.id, isFresh: kept!.id === id };
}
