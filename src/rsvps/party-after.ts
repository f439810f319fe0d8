import { InvalidInput } from '../common/domain-error.js';
import { ALONE, type Party, seatsOf } from '../seats/seats-of.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { SayingBody } from './saying.body.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

type SaidParty = Pick<SayingBody, 'companions' | 'carers' | 'interpreters' | 'helpersSeated' | 'firstTime'>;

/** Who comes once this is said; what is left out stays as it was. */
export function partyAfter(
  earlier: Pick<EarlierReply, 'party'> | null,
  { companions, carers, interpreters, helpersSeated, firstTime }: SaidParty,
): Party {
  const before = earlier?.party ?? ALONE;
  return {
    ...before,
    companions: companions ?? before.companions,
    carers: carers ?? before.carers,
    interpreters: interpreters ?? before.interpreters,
    helpersSeated: helpersSeated ?? before.helpersSeated,
    firstTime: firstTime ?? before.firstTime,
  };
}

/**
 * A group that has lowered its limit lets stand what was said before.
 * @throws InvalidInput
 */
export function assertMayBring(
  { group }: { group: Pick<EventForReply['group'], 'mostCompanions'> },
  companionsBefore: number,
  { companions = 0 }: SaidParty,
): void {
  const most = Math.max(group.mostCompanions, companionsBefore);
  if (companions > most) throw InvalidInput.at('companions', tooMany(most));
}

/** Whether more seats are asked for than stand: that needs open doors, as a first answer does. */
export function asksForSeats(earlier: Pick<EarlierReply, 'party'> | null, party: Party): boolean {
  return earlier !== null && seatsOf(party).all > seatsOf(earlier.party).all;
}

function tooMany(most: number): Sentence {
  if (most === 0) return refusals.rsvps.noCompanions;
  return refusals.rsvps.tooManyCompanions({ most });
}
