import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { allDone } from '../common/all-done.js';
import { toDate, toInstant } from '../database/instant.js';
import type { Act } from '../database/shared-transactions.js';
import type { Sql } from '../database/sql.js';
import { answersUntil } from '../events/answers-until.js';
import { CalledNames, rsvpPlace } from '../groups/called-names.js';
import { isActive } from '../groups/groups.policy.js';
import { hostCalendar, personCalendar } from '../queue/calendar-jobs.js';
import { Outbox, type PlannedJob } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { lockSeats } from '../seats/move-seats.js';
import { type Party, seatsHeld } from '../seats/seats-of.js';
import { type EventForReply, findEventForReply } from './event-for-reply.js';
import { saidBefore } from './said-before.js';
import { protectNew } from './protect.js';
import type { Answer, GivenAnswer } from './rsvp.entity.js';
import { EventIsFull, PartyDoesNotFit } from './rsvps.errors.js';
import { agreedTo, assertMayEverFit, assertTakes } from './rsvps.policy.js';
import { asksForSeats, partyAfter } from './party-after.js';
import { settleReply } from './settle-reply.js';
import { keptIfGivenUp, mayLeaveRoom, takePlace } from './take-place.js';
import { type NewColumns, type Saying, WhatTheySay } from './what-they-say.js';
import { assertSameReply, changeReply, insertReply, rename, type SaidReply } from './write-reply.js';

export interface Wish extends Saying {
  answer: GivenAnswer;
  /** Needed from someone who is not a member; members are called what their membership says. */
  calledName?: string;
  /** The version of the group's agreement that they say yes to with this reply. */
  agreedVersion?: number;
  /** What is left out stays as it was; at first they come alone. */
  party?: Partial<Party>;
  /** Whether it was a link that was pressed: a scarce place that it gives up can be taken back for a while. */
  byLink?: boolean;
  /** What is said with it was looked at before: what has become required since is not asked for. */
  saidBefore?: boolean;
  /** How many were said before to come along, where that is not a reply yet. */
  companionsBefore?: number;
}

export interface ReplyWish extends Wish {
  eventId: string;
  personId: string;
}

/** Who answers: a person, or a guest of whom we know a code alone. */
export interface Answerer {
  who: { personId: string } | { codeHash?: Buffer };
  /** Tells them from others. */
  by: string;
  /** The date, and what they answered before. @throws NotFound */
  look: (sql: Sql) => Promise<EventForReply>;
}

export interface ReplyResult {
  rsvpId: string;
  /** `waitlisted` for who is going, when all places are taken. */
  answer: Answer;
  /** Replying with this again undoes the reply; `null` for a first one. */
  previous: Answer | null;
}

/** A reply inside a transaction of the caller's: the seats, the answer, and what follows from it. */
@Injectable()
export class KeepReply {
  constructor(
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws NotFound, InvalidInput, AgreementNeeded, EventIsFull, PartyDoesNotFit, PartyIsTooLarge, and what `assertTakes` throws */
  async run(tx: EntityManager, wish: ReplyWish, now: Temporal.Instant): Promise<ReplyResult> {
    const answerer = personOf(wish);
    return this.keep(tx, answerer, await answerer.look(tx), wish, now);
  }

  /** The same for anybody, as one of a crowd that answers at the same moment. */
  inCrowd(answerer: Answerer, wish: Wish, now: Temporal.Instant): Act<EventForReply, ReplyResult> {
    return {
      by: answerer.by,
      look: answerer.look,
      // Each holds the date and takes of what there is: nothing is left to others, and nobody's membership changes.
      mayShare: ({ reply, standing }) =>
        !reply && wish.answer !== 'declined' && !(standing && wish.agreedVersion),
      write: (tx, event) => this.keep(tx, answerer, event, wish, now),
    };
  }

  private async keep(
    tx: EntityManager,
    { who, look }: Answerer,
    event: EventForReply,
    wish: Wish,
    now: Temporal.Instant,
  ): Promise<ReplyResult> {
    const { answer } = wish;
    const earlier = event.reply;
    const before = await saidBefore(tx, who, event, answer);
    const party = { ...partyAfter(before, wish), ...wish.party };
    assertTakes(answer, event, earlier && asksForSeats(before, party) ? null : earlier, now);
    assertMayEverFit(answer, event, earlier, party);
    const companionsBefore = Math.max(before?.party.companions ?? 0, wish.companionsBefore ?? 0);
    const { rsvpId, words } = settleReply(event, { ...wish, companionsBefore }, this.whatTheySay);
    const calledNameBox = this.sealName(event, rsvpId, wish.calledName);
    const isSame = (stands: Answer) => earlier?.answer === stands && isDeepStrictEqual(party, earlier.party);
    const saySame = async (stands: Answer) => {
      await this.whatTheySay.keep(tx, rsvpId, words);
      return { rsvpId, answer: stands, previous: stands };
    };
    if (isSame(answer)) {
      if (calledNameBox) await rename(tx, rsvpId, calledNameBox);
      return saySame(answer);
    }

    const agreedVersion = await agree(tx, event, wish.agreedVersion, now);
    const keptUntil = answer === 'going' ? null : keptIfGivenUp(event, wish.byLink);
    const seemsFull = event.isFull;
    // A first no takes nothing of the date; but what protects its person on all dates may just be changing.
    if (!earlier && answer === 'declined' && event.isOfSeries && 'personId' in who)
      await lockSeats(tx, event.occurrenceId);
    const place = await takePlace(tx, event.occurrenceId, earlier, { answer, party, keptUntil, seemsFull });
    if (!place) return refuseSeat(event, await look(tx), { answer, party }, now);
    await before?.assertStill?.();
    if (isSame(place.answer)) return saySame(place.answer);
    const said = { ...place, party: place.keptUntil ? earlier!.party : party, calledNameBox, agreedVersion };
    await this.write(tx, event, { id: rsvpId, who, said, words }, now);
    if (mayLeaveRoom(earlier)) await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
    return { rsvpId, answer: place.answer, previous: earlier?.answer ?? null };
  }

  /** Sent together: it is one way to the database less, for which all others who want a place wait. */
  private async write(
    tx: EntityManager,
    event: EventForReply,
    { id, who, said, words }: { id: string; who: Answerer['who']; said: SaidReply; words: NewColumns },
    now: Temporal.Instant,
  ): Promise<void> {
    const { occurrenceId, standing, reply: earlier } = event;
    const outlasting = earlier?.party.isRegular && !said.party.isRegular ? earlier.asRegular : null;
    const reply = { id, occurrenceId, ...who };
    const version = earlier ? earlier.version + 1 : 1;
    const source = 'personId' in who ? 'person' : 'code';
    const written = earlier
      ? changeReply(tx, earlier, said, standing, now).then(() => null)
      : insertReply(tx, { ...reply, source, isOfSeries: event.isOfSeries }, said, standing, now);
    await allDone([
      written.then(async (made) => {
        if (outlasting) await this.whatTheySay.outlast(tx, [id], outlasting);
        if (made?.hasStandingPlace) await protectNew(tx, [id]);
        await this.whatTheySay.keep(tx, id, words);
      }),
      said.party.isRegular && hearRegular(tx, id, now),
      this.outbox.addAll(tx, followUps({ ...reply, version, answer: said.answer }, event, now)),
    ]);
  }

  private sealName(event: EventForReply, rsvpId: string, calledName: string | undefined): string | null {
    if (isActive(event.standing) || !calledName) return null;
    return this.calledNames.seal(calledName, rsvpPlace(rsvpId));
  }
}

/** Somebody whom we know, as one who answers. */
export function personOf({ eventId, personId }: ReplyWish): Answerer {
  return { who: { personId }, by: personId, look: (sql) => findEventForReply(sql, eventId, personId) };
}

/** While we waited for our turn, the same person may have got in by another press, or the event been called off. */
function refuseSeat(
  before: EventForReply,
  event: EventForReply,
  { answer, party }: { answer: GivenAnswer; party: Party },
  now: Temporal.Instant,
): never {
  assertSameReply(before.reply, event.reply);
  assertTakes(answer, event, event.reply, now);
  assertMayEverFit(answer, event, event.reply, party);
  if (seatsHeld(event.reply).all === 0) throw new EventIsFull();
  const { answer: stands, party: held } = event.reply!;
  throw new PartyDoesNotFit(stands, held.isRegular && !event.comesEveryTime);
}

/** Members agree in their membership. @returns the version to keep with the reply instead */
async function agree(
  tx: EntityManager,
  event: EventForReply,
  wished: number | undefined,
  now: Temporal.Instant,
): Promise<number> {
  const { standing } = event;
  const agreedVersion = agreedTo(event, wished);
  if (!standing || !isActive(standing)) return agreedVersion;
  if (standing.agreedVersion < agreedVersion) {
    await tx.query('UPDATE memberships SET agreed_version = $2, agreed_at = $3 WHERE id = $1', [
      standing.membershipId,
      agreedVersion,
      toDate(now),
    ]);
  }
  return 0;
}

/** Someone who comes every time has said something about it. */
async function hearRegular(tx: EntityManager, rsvpId: string, now: Temporal.Instant): Promise<void> {
  await tx.query(
    `UPDATE standing_places s SET last_heard_at = $2 FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
     WHERE r.id = $1 AND s.event_id = o.event_id AND s.person_id = r.person_id`,
    [rsvpId, toDate(now)],
  );
}

function followUps(
  reply: { id: string; personId?: string; version: number; answer: Answer },
  event: EventForReply,
  now: Temporal.Instant,
): PlannedJob[] {
  const { id: rsvpId, version, personId } = reply;
  const cause = `${rsvpId}:${version}`;
  if (!personId) return [hostCalendar(event.occurrenceId, cause, now)];
  const calendar = personCalendar(personId, event.occurrenceId, cause, now);
  if (reply.answer === 'declined') return [calendar];
  const letter = {
    name: 'rsvp-confirmation' as const,
    about: { rsvpId, version, answeredAt: now.epochMilliseconds },
    key: `rsvp-confirmation:${cause}`,
    personId,
    useBy: toInstant(answersUntil(event)),
  };
  return [letter, calendar];
}
