import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { Moment } from '../when.js';
import { dayNamed } from '../../page-times.js';

/**
 * On the pages of a series and of its dates: the way to coming every time, or what is held.
 * @param day of the date, on the clocks of the series
 * @param zone of the series
 */
export function StandingLink({ own, day, zone }: { own: OwnStandingPlace; day?: string; zone: string }) {
  const href = `/series/${own.seriesId}/standing-place`;
  const { pausedFrom = null, pausedUntil = null, endsAt = null } = own.standingPlace ?? {};
  if (endsAt) {
    return (
      <p>
        <StandingEnds at={new Date(endsAt)} zone={zone} /> <a href={href}>Keep it</a>
      </p>
    );
  }
  if (day && pausedFrom && pausedUntil && pausedFrom <= day && day <= pausedUntil) {
    return (
      <p>
        You come every time, and pause until {dayNamed(pausedUntil)}.{' '}
        <a href={href}>End or change the pause</a>
      </p>
    );
  }
  return own.standingPlace ? (
    <p>
      You come every time. <a href={href}>Pause or change that</a>
    </p>
  ) : (
    <p>
      <a href={href}>I come every time</a>
    </p>
  );
}

/** Of a standing place that was given up, and can still be kept. */
export function StandingEnds({ at, zone }: { at: Date; zone: string }) {
  return (
    <>
      Your standing place ends on <Moment at={at} zone={zone} />. Until then you can keep it.
    </>
  );
}
