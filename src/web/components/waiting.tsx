import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { usePage } from '../layout.js';
import { Moment } from './when.js';

export const aheadWords = {
  next: 'You are next.',
  few: 'A few people are ahead of you.',
  many: 'Many people are ahead of you.',
};

/**
 * Where someone stands who waits for a place, or may take one. Times are on the reader's own clocks.
 * @param zone where the meeting is, for readers whose clocks we do not know
 */
export function Waiting({
  own: { ahead, offer, keptUntil },
  zone: zoneThere,
}: {
  own: Pick<OwnReply, 'ahead' | 'offer' | 'keptUntil'>;
  zone: string;
}) {
  const zone = usePage().viewer?.timeZone ?? zoneThere;
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
