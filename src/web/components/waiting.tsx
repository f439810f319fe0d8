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
  return keptUntil ? (
    <p>
      Your place goes to whoever waits next. Until <Moment at={keptUntil} zone={zone} /> you can still take it
      back.
    </p>
  ) : null;
}
