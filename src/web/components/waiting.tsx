import type { EventView } from '../../events/event.view.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { TOO_SMALL } from '../../rsvps/rsvps.errors.js';
import type { Ahead } from '../../rsvps/waiting/ahead.js';
import { Moment } from './when.js';

export const aheadWords: Record<Ahead, string> = {
  next: 'You are next.',
  one: 'Someone is ahead of you.',
  few: 'A few people are ahead of you.',
  many: 'Many people are ahead of you.',
};

/** What becomes of a place that comes free for someone who waits. Where no letter can offer it, it is given. */
export function whenFree(isTold: boolean): string {
  return isTold
    ? 'When a place becomes free for you, we write to you at once.'
    : 'When a place becomes free for you, it is yours. No letter tells you, so please look here now and then.';
}

/**
 * Where someone stands who waits for a place, or may take one.
 */
export function Waiting({
  own: { ahead, isToldOfPlaces, isTooMany, offer, keptUntil, numberKeptUntil, findsPlace, hasLapsed },
  event,
}: {
  own: Pick<
    OwnReply,
    | 'ahead'
    | 'isToldOfPlaces'
    | 'isTooMany'
    | 'offer'
    | 'keptUntil'
    | 'numberKeptUntil'
    | 'findsPlace'
    | 'hasLapsed'
  >;
  event: Pick<EventView, 'timeZone' | 'room' | 'takesWaiting'>;
}) {
  const zone = event.timeZone;
  if (isTooMany) return <p>{TOO_SMALL}</p>;
  if (ahead) {
    return (
      <p>
        {aheadWords[ahead]} {whenFree(isToldOfPlaces)}
      </p>
    );
  }
  if (offer) {
    return (
      <p>
        It is kept for you until <Moment at={offer.closesAt} zone={zone} />. A no is fine: then it goes to
        whoever waits next.
      </p>
    );
  }
  if (hasLapsed) return <p>{lapsedWords(event)}</p>;
  return (
    <>
      <KeptUntil at={keptUntil} zone={zone} />
      <NumberKeptUntil at={numberKeptUntil} findsPlace={findsPlace} zone={zone} />
    </>
  );
}

/** To someone who let the time for an offer pass. */
function lapsedWords({ room, takesWaiting }: Pick<EventView, 'room' | 'takesWaiting'>): string {
  const over = 'The time for the place that was offered to you is over';
  if (room !== 'full') return `${over}. That is fine, and a place is free all the same.`;
  return `${over}, and it went on. That is fine${takesWaiting ? '; you can wait again.' : '.'}`;
}

/** After someone gave up a place, or said no to one that was offered: until when it is theirs all the same. */
export function KeptUntil({ at, zone }: { at: Date | null; zone: string }) {
  return at ? (
    <p>
      Until <Moment at={at} zone={zone} /> the place is still kept for you. Then it goes to others.
    </p>
  ) : null;
}

/** After someone left the waiting list. Where their place has come free, they can come although nobody else can answer. */
export function NumberKeptUntil({
  at,
  findsPlace,
  zone,
}: {
  at: Date | null;
  findsPlace: boolean | null;
  zone: string;
}) {
  if (!at) return null;
  return findsPlace ? (
    <p>
      A place is free for you until <Moment at={at} zone={zone} />.
    </p>
  ) : (
    <p>
      You can go back to where you were on the waiting list until <Moment at={at} zone={zone} />.
    </p>
  );
}

/** What becomes of the place of someone who gives it up, said before they do. */
export function PlaceGoes({ keptUntil, zone }: { keptUntil: Date | null; zone: string }) {
  return keptUntil ? (
    <p>
      If you give your place up, you can take it back until <Moment at={keptUntil} zone={zone} />. Then it
      goes to whoever waits next.
    </p>
  ) : (
    <p>If you give your place up, it goes at once to whoever waits next.</p>
  );
}
