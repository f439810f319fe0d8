import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Party } from '../seats/seats-of.js';
import type { EventForReply } from './event-for-reply.js';
import { partyOfPlainYes } from './plain-yes.js';
import type { GivenAnswer } from './rsvp.entity.js';
import { RepliedMeanwhile } from './write-reply.js';

/** Who was said to come, before an answer says more. */
interface SaidBefore {
  party: Party;
  /**
   * Once the date is held: whether their standing place still says so.
   * @throws RepliedMeanwhile
   */
  assertStill?: () => Promise<void>;
}

/**
 * A yes of someone who comes every time is meant as that, with whom they bring to all dates; a place that they have, or that is
 * kept for them, stays as it is. While they pause, or once they gave up coming every time, it is meant for this date alone, and
 * outlasts what their standing place held.
 * @param who whose answer it is; guests of whom we know a code alone have no standing place
 * @returns `null`: nothing was said
 */
export async function saidBefore(
  tx: EntityManager,
  who: { personId: string } | { codeHash?: Buffer },
  { occurrenceId, reply, comesEveryTime }: EventForReply,
  answer: GivenAnswer,
): Promise<SaidBefore | null> {
  if (answer !== 'going') return reply;
  const personId = comesEveryTime && 'personId' in who ? who.personId : null;
  if (!personId) return reply && { party: { ...reply.party, isRegular: false } };
  const hasNone = !reply || (!reply.isKept && (reply.answer === 'maybe' || reply.answer === 'declined'));
  if (!hasNone || reply?.party.isRegular) return reply;
  const party = await partyOfPlainYes(tx, occurrenceId, personId);
  return {
    party,
    assertStill: async () => {
      const now = await partyOfPlainYes(tx, occurrenceId, personId);
      if (!isDeepStrictEqual(now, party)) throw new RepliedMeanwhile();
    },
  };
}
