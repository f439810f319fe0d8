import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { moveSeats } from '../seats/move-seats.js';
import { type Party, seatsHeld } from '../seats/seats-of.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { Answer, GivenAnswer } from './rsvp.entity.js';

/** How long a place that someone gave up can be taken back. */
export const KEPT = { minutes: 10 };

/** What someone asks for. */
export interface PlaceWish {
  answer: GivenAnswer;
  party: Party;
  /** Whether what is given up is kept for a while. */
  keeps?: boolean;
  /** Whether there was no room a moment ago. */
  seemsFull: boolean;
}

/** What an answer comes to. */
export interface TakenPlace {
  answer: Answer;
  /** `null`: they do not wait. */
  placeInLine: number | null;
  keptUntil: Temporal.Instant | null;
}

/**
 * Whether a scarce place can be taken back for a while: by a link a mail scanner may have given it up, and where places are
 * offered the next person need not hear of one that its owner takes back.
 */
export function canTakeBack({ isScarce, group, reply }: EventForReply, byLink = false): boolean {
  return isScarce && (byLink || (group.waitingRule === 'offer' && reply?.answer !== 'offered'));
}

/**
 * Whether a change of this reply may leave room for others. It held its date, and so may look for who is next; whoever did
 * not must not do so after having written the reply: see `lockSeats`.
 */
export function mayLeaveRoom(earlier: EarlierReply | null): boolean {
  return earlier !== null && (seatsHeld(earlier).all > 0 || earlier.placeInLine !== null);
}

/**
 * Takes and gives back seats for an answer. Whoever finds no room gets onto the waiting list, and whoever waits stays
 * there; someone with a place keeps it, with no more seats than before.
 * @returns `null` when there is not enough room and nobody may wait, the date was called off, or the same person
 *   answered meanwhile
 */
export async function takePlace(
  tx: EntityManager,
  occurrenceId: string,
  earlier: EarlierReply | null,
  { answer, party, keeps = false, seemsFull }: PlaceWish,
  now: Temporal.Instant,
): Promise<TakenPlace | null> {
  const hadSeats = seatsHeld(earlier).all > 0;
  const isKept = keeps && hadSeats && answer !== 'going';
  const place = await moveSeats(
    tx,
    occurrenceId,
    earlier,
    { answer, party: isKept ? earlier!.party : party, isKept },
    { mayWait: answer === 'going' && !hadSeats && !earlier?.placeInLine, seemsFull },
  );
  if (place && !place.placeInLine)
    return { answer, placeInLine: null, keptUntil: isKept ? now.add(KEPT) : null };
  const placeInLine = place?.placeInLine ?? (answer === 'going' && earlier?.placeInLine);
  return placeInLine ? { answer: 'waitlisted', placeInLine, keptUntil: null } : null;
}
