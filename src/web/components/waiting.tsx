import type { EventView } from '../../events/event.view.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { useWords } from '../layout.js';
import { Moment } from './when.js';
import { componentWords } from './words/words.js';

/** What becomes of a place that comes free for someone who waits. Where no letter can offer it, it is given. */
export function WhenFree({ isTold }: { isTold: boolean }) {
  const say = useWords(componentWords).waiting;
  return <>{isTold ? say.weWrite : say.itIsYours}</>;
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
  const say = useWords(componentWords).waiting;
  const zone = event.timeZone;
  if (isTooMany) return <p>{say.tooMany}</p>;
  if (ahead) {
    return (
      <p>
        {say.ahead[ahead]} <WhenFree isTold={isToldOfPlaces} />
      </p>
    );
  }
  if (offer) {
    return <p>{say.keptForYou({ when: () => <Moment at={offer.closesAt} zone={zone} /> })}</p>;
  }
  if (hasLapsed) return <Lapsed event={event} />;
  return (
    <>
      <KeptUntil at={keptUntil} zone={zone} />
      <NumberKeptUntil at={numberKeptUntil} findsPlace={findsPlace} zone={zone} />
    </>
  );
}

/** To someone who let the time for an offer pass. */
function Lapsed({ event: { room, takesWaiting } }: { event: Pick<EventView, 'room' | 'takesWaiting'> }) {
  const say = useWords(componentWords).waiting;
  if (room !== 'full') return <p>{say.lapsedButFree}</p>;
  return <p>{takesWaiting ? say.lapsedWaitAgain : say.lapsed}</p>;
}

/** After someone gave up a place, or said no to one that was offered: until when it is theirs all the same. */
export function KeptUntil({ at, zone }: { at: Date | null; zone: string }) {
  const say = useWords(componentWords).waiting;
  return at ? <p>{say.stillKept({ when: () => <Moment at={at} zone={zone} /> })}</p> : null;
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
  const say = useWords(componentWords).waiting;
  if (!at) return null;
  const when = () => <Moment at={at} zone={zone} />;
  return <p>{findsPlace ? say.freeUntil({ when }) : say.goBackUntil({ when })}</p>;
}

/** What becomes of the place of someone who gives it up, said before they do. */
export function PlaceGoes({ keptUntil, zone }: { keptUntil: Date | null; zone: string }) {
  const say = useWords(componentWords).waiting;
  return keptUntil ? (
    <p>{say.takeBackUntil({ when: () => <Moment at={keptUntil} zone={zone} /> })}</p>
  ) : (
    <p>{say.goesAtOnce}</p>
  );
}
