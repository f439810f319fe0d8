import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { dayNamed } from '../../page-times.js';

/**
 * On the pages of a series and of its dates: the way to coming every time, or what is held.
 * @param day of the date, on the clocks of the series
 */
export function StandingLink({ own, day }: { own: OwnStandingPlace; day?: string }) {
  const href = `/series/${own.seriesId}/standing-place`;
  const { pausedFrom = null, pausedUntil = null } = own.standingPlace ?? {};
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
