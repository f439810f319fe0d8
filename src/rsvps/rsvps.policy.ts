import type { Temporal } from 'temporal-polyfill';
import { toDate } from '../database/instant.js';
import { answersUntil } from '../events/answers-until.js';
import { isActive, mustAgreeFirst } from '../groups/groups.policy.js';
import type { Group } from '../groups/group.entity.js';
import type { Standing } from '../groups/standing.js';
import { type Party, seatsHeld, seatsOf } from '../seats/seats-of.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { Answer, GivenAnswer } from './rsvp.entity.js';
import {
  AgreementNeeded,
  EventHasStarted,
  EventIsCalledOff,
  EventIsForMembers,
  EventIsNotPublished,
  GroupTakesNoReplies,
  MembershipWasEnded,
  PartyIsTooLarge,
  RepliesAreClosed,
  RepliesAreNotOpenYet,
} from './rsvps.errors.js';
import { refusals } from '../common/refusals/refusals.js';

/**
 * Asking for more than before needs open doors; giving a place back is possible until the start.
 * @throws EventIsNotPublished, EventIsCalledOff, EventHasStarted, GroupTakesNoReplies, MembershipWasEnded,
 *   EventIsForMembers, RepliesAreNotOpenYet, RepliesAreClosed
 */
export function assertTakes(
  answer: GivenAnswer,
  event: EventForReply,
  earlier: EarlierReply | null,
  now: Temporal.Instant,
): void {
  assertOn(event);
  const at = toDate(now);
  if (answersUntil(event) <= at) throw new EventHasStarted();
  if (!asksForMore(answer, earlier)) return;
  if (event.group.isArchived) throw new GroupTakesNoReplies();
  if (event.wasRemoved) throw new MembershipWasEnded();
  const isForMembers = event.audience === 'members' || event.group.visibility === 'private';
  if (isForMembers && !isActive(event.standing)) throw new EventIsForMembers();
  const isEarly = event.rsvpsOpenAt && at < event.rsvpsOpenAt && !earlier?.party.isRegular;
  if (isEarly) throw new RepliesAreNotOpenYet(event.rsvpsOpenAt!);
  // A number that is taken back is none that is new.
  if (event.rsvpsCloseAt <= at && !earlier?.numberKept) throw new RepliesAreClosed();
}

/**
 * Whoever is more people than there are places would wait for ever. A place that they have stays.
 * @throws PartyIsTooLarge
 */
export function assertMayEverFit(
  answer: GivenAnswer,
  { mostRegulars, mostDropIns }: Pick<EventForReply, 'mostRegulars' | 'mostDropIns'>,
  earlier: EarlierReply | null,
  party: Party,
): void {
  const mostSeats = party.isRegular ? mostRegulars : mostDropIns;
  if (answer !== 'going' || mostSeats === null) return;
  const seats = seatsOf(party).all;
  if (seats > mostSeats && seats > seatsHeld(earlier).all) throw new PartyIsTooLarge();
}

/**
 * @param agreedVersion what the person says yes to together with this reply
 * @throws AgreementNeeded
 */
export function assertAgreed(
  answer: GivenAnswer,
  event: EventForReply,
  earlier: EarlierReply | null,
  agreedVersion: number | undefined,
): void {
  if (!needsAgreement(answer, event, earlier)) return;
  if (agreedVersion !== event.group.agreementVersion) throw new AgreementNeeded(event.group.agreementVersion);
}

/** What decides whether an answer needs a yes to the group's agreement. */
interface Agreeing {
  group: Pick<Group, 'agreement' | 'agreementVersion'>;
  standing: Pick<NonNullable<Standing>, 'state' | 'agreedVersion'> | null;
  /** As in `EventForReply`. */
  agreedBefore?: number | null;
}

/** Whether this answer has to bring a yes to the group's agreement: asked by the use case, and by the page before it. */
export function needsAgreement(
  answer: GivenAnswer,
  { group, standing, agreedBefore }: Agreeing,
  earlier: Said | null,
): boolean {
  if (answer === 'declined' || !asksForMore(answer, earlier)) return false;
  const agreed = Math.max(agreedAsMember(standing), agreedBefore ?? 0, earlier?.agreedVersion ?? 0);
  return mustAgreeFirst(group, agreed);
}

/** Members agree in their membership, everyone else in a reply, which counts for the group's other dates, and when they join. */
function agreedAsMember(standing: Agreeing['standing']): number {
  return standing && isActive(standing) ? standing.agreedVersion : 0;
}

/** The version that stands with a reply: the one that holds now, for nobody agrees to what is not written yet; else one of before, or 0. */
export function agreedTo({ group, agreedBefore }: EventForReply, agreedVersion: number | undefined): number {
  return agreedVersion === group.agreementVersion ? agreedVersion : (agreedBefore ?? 0);
}

/** @throws EventIsNotPublished, EventIsCalledOff */
export function assertOn({ state }: Pick<EventForReply, 'state'>): void {
  if (state === 'draft') throw new EventIsNotPublished();
  if (state === 'cancelled') throw new EventIsCalledOff();
}

/** The same in words for hosts. @throws EventIsNotPublished, EventIsCalledOff */
export function assertOnForHosts({ state }: Pick<EventForReply, 'state'>): void {
  if (state === 'draft') throw new EventIsNotPublished(refusals.rsvps.publishFirst);
  if (state === 'cancelled') throw new EventIsCalledOff(refusals.rsvps.wasCancelled);
}

/** Whether someone has a place, may take one, or waits for one. */
export function meansToCome(answer: Answer): boolean {
  return answer !== 'maybe' && answer !== 'declined';
}

/** Whoever has a place, or may have it, asks for no more by taking it. */
const COMMITMENT: Record<Answer, number> = { declined: 0, maybe: 1, waitlisted: 1, offered: 2, going: 2 };

type Said = Pick<EarlierReply, 'answer' | 'agreedVersion'> & { isKept?: boolean };

function asksForMore(answer: GivenAnswer, earlier: Said | null): boolean {
  return !earlier || (!earlier.isKept && COMMITMENT[answer] > COMMITMENT[earlier.answer]);
}
