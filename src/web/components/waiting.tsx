import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { Moment } from './when.js';

export const aheadWords = {
  next: 'You are next.',
  few: 'A few people are ahead of you.',
  many: 'Many people are ahead of you.',
};

/**
 * Where someone stands who waits for a place, or may take one.
 * @param zone where the meeting is
 */
export function Waiting({
  own: { ahead, offer, keptUntil },
  zone,
}: {
  own: Pick<OwnReply, 'ahead' | 'offer' | 'keptUntil'>;
  zone: string;
}) {
  if (ahead) {
    return <p>{aheadWords[ahead]} When a place becomes free for you, we write to you at once.</p>;
  }
  if (offer) {
    return (
      <p>
        It is kept for you until <Moment at={offer.closesAt} zone={zone} />. A no is fine: then it goes to
        whoever waits next.
      </p>
    );
  }
  return <KeptUntil at={keptUntil} zone={zone} />;
}

/** After someone gave up a place, or said no to one that was offered: until when it is theirs all the same. */
export function KeptUntil({ at, zone }: { at: Date | null; zone: string }) {
  return at ? (
    <p>
      Until <Moment at={at} zone={zone} /> the place is still kept for you. Then it goes to others.
    </p>
  ) : null;
}

/** What becomes of the place of someone who gives it up, said before they do. */
export function PlaceGoes({ keptUntil, zone }: { keptUntil: Date | null; zone: string }) {
  return keptUntil ? (
    <p>
      If you give your place up, you can take it back until <Moment at={keptUntil} zone={zone} />. Then it is
      offered to whoever waits next.
    </p>
  ) : (
    <p>If you give your place up, it goes at once to whoever waits next.</p>
  );
}
