import { randomUUID } from 'node:crypto';
import { allAtOnce } from '../common/all-at-once.js';
import { InvalidInput } from '../common/domain-error.js';
import { isActive } from '../groups/groups.policy.js';
import type { Party } from '../seats/seats-of.js';
import type { EventForReply } from './event-for-reply.js';
import { assertMayBring } from './party-after.js';
import type { GivenAnswer } from './rsvp.entity.js';
import { assertAgreed } from './rsvps.policy.js';
import type { NewColumns, Saying, WhatTheySay } from './what-they-say.js';
import { refusals } from '../common/refusals/refusals.js';

interface Wish extends Saying {
  answer: GivenAnswer;
  calledName?: string;
  agreedVersion?: number;
  party?: Partial<Party>;
  saidBefore?: boolean;
  companionsBefore?: number;
}

/**
 * Looks at everything in a reply that its person can put right, before anything is written.
 * @returns the reply's id, and what is to be kept with it of what they say
 * @throws InvalidInput with all of it; AgreementNeeded where nothing else is missing
 */
export function settleReply(
  event: EventForReply,
  wish: Wish,
  whatTheySay: WhatTheySay,
): { rsvpId: string; words: NewColumns } {
  const { reply: earlier, standing } = event;
  const { answer, calledName, agreedVersion } = wish;
  const rsvpId = earlier?.id ?? randomUUID();
  // Whoever comes every time is asked once, when they take that place.
  const mayLack =
    wish.saidBefore || (wish.party?.isRegular ?? (earlier?.party.isRegular || event.comesEveryTime));
  const [, , words] = allAtOnce(
    () => {
      if (!isActive(standing) && !earlier && !calledName) throw nameNeeded();
    },
    () => assertMayBring(event, Math.max(earlier?.party.companions ?? 0, wish.companionsBefore ?? 0), wish),
    () => whatTheySay.settle(event, { id: rsvpId, answer, earlier }, wish, mayLack),
    () => assertAgreed(answer, event, earlier, agreedVersion),
  );
  return { rsvpId, words };
}

function nameNeeded(): InvalidInput {
  return InvalidInput.at('calledName', refusals.rsvps.nameNeeded);
}
