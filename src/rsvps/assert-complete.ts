import { allAtOnce } from '../common/all-at-once.js';
import { InvalidInput } from '../common/domain-error.js';
import { isActive } from '../groups/groups.policy.js';
import type { EventForReply } from './event-for-reply.js';
import { partyAfter } from './party-after.js';
import type { GivenAnswer } from './rsvp.entity.js';
import { assertAgreed } from './rsvps.policy.js';
import type { Saying, WhatTheySay } from './what-they-say.js';

interface Wish extends Saying {
  answer: GivenAnswer;
  calledName?: string;
  agreedVersion?: number;
}

/**
 * Looks at everything in a reply that its person can put right.
 * @throws InvalidInput with all of it; AgreementNeeded where nothing else is missing
 */
export function assertComplete(event: EventForReply, wish: Wish, whatTheySay: WhatTheySay): void {
  const { reply: earlier, standing } = event;
  const { answer, calledName, agreedVersion } = wish;
  const said = { id: earlier?.id ?? '', answer, earlier };
  allAtOnce(
    () => {
      if (!isActive(standing) && !earlier && !calledName) throw nameNeeded();
    },
    () => partyAfter(event, earlier, wish),
    () => whatTheySay.settle(event, said, wish, earlier?.party.isRegular),
    () => assertAgreed(answer, event, earlier, agreedVersion),
  );
}

export function nameNeeded(): InvalidInput {
  return InvalidInput.at(
    'calledName',
    'Please write what the hosts may call you. It need not be your own name.',
  );
}
