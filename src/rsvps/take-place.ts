import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../database/instant.js';
import { moveSeats } from '../seats/move-seats.js';
import { type Party, seatsHeld } from '../seats/seats-of.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { Answer, GivenAnswer } from './rsvp.entity.js';

/** What someone asks for. */
export interface PlaceWish {
  answer: GivenAnswer;
  party: Party;
  /** Until when what is given up is kept; `null`: others have it at once. */
  keptUntil: Temporal.Instant | null;
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
 * Until when the place of someone who gives it up now can be taken back: once kept, not any longer. Of an offer only a
 * link's press is kept, for whoever waits next has waited long enough.
 */
export function keptIfGivenUp(
  { reply, keptIfLeft, keptIfPressed }: EventForReply,
  byLink = false,
): Temporal.Instant | null {
  if (seatsHeld(reply).all === 0) return null;
  if (reply!.keptUntil) return Temporal.Instant.from(reply!.keptUntil);
  const kept = byLink ? keptIfPressed : reply!.answer === 'offered' ? null : keptIfLeft;
  return kept && toInstant(kept);
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
 * there, as whoever left a moment ago; someone with a place keeps it, with no more seats than before.
 * @returns `null` when there is not enough room and nobody may wait, the date was called off, or the same person
 *   answered meanwhile
 */
export async function takePlace(
  tx: EntityManager,
  occurrenceId: string,
  earlier: EarlierReply | null,
  { answer, party, keptUntil, seemsFull }: PlaceWish,
): Promise<TakenPlace | null> {
  const hadSeats = seatsHeld(earlier).all > 0;
  const isKept = keptUntil !== null;
  const place = await moveSeats(
    tx,
    occurrenceId,
    earlier,
    { answer, party: isKept ? earlier!.party : party, isKept },
    {
      mayWait: answer === 'going' && !hadSeats && !earlier?.placeInLine,
      isBack: Boolean(earlier?.numberKept),
      seemsFull,
    },
  );
  if (place && !place.placeInLine) return { answer, placeInLine: null, keptUntil };
  const placeInLine = place?.placeInLine ?? (answer === 'going' && earlier?.placeInLine);
  return placeInLine ? { answer: 'waitlisted', placeInLine, keptUntil: null } : null;
}
