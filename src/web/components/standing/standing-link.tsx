import { isPausedOn, type OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { Moment } from '../when.js';
import { usePage } from '../../layout.js';
import { dayNamed } from '../../page-times.js';

/**
 * On the pages of a series and of its dates: the way to coming every time, or what is held.
 * @param day of the date, on the clocks of the series
 * @param zone of the series
 */
export function StandingLink({ own, day, zone }: { own: OwnStandingPlace; day?: string; zone: string }) {
  const { language } = usePage();
  const href = `/series/${own.seriesId}/standing-place`;
  const place = own.standingPlace;
  if (!place) {
    return (
      <p>
        <a href={href}>I come every time</a>
      </p>
    );
  }
  if (place.endsAt) {
    return (
      <p>
        <StandingEnds at={new Date(place.endsAt)} zone={zone} /> <a href={href}>Keep it</a>
      </p>
    );
  }
  if (day && isPausedOn(place, day)) {
    return (
      <p>
        You come every time, and pause until {dayNamed(place.pausedUntil!, language)}.{' '}
        <a href={href}>End or change the pause</a>
      </p>
    );
  }
  return (
    <p>
      You come every time. <a href={href}>Pause or change that</a>
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
