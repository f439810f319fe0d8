import { Temporal } from 'temporal-polyfill';

/** Someone gets the seventh part of the time that is left: a day when it is a week away, two hours when it is today. */
const SHARE = 7;
const LONGEST = { hours: 24 };
export const SHORTEST = { minutes: 20 };
/** An offer ends so long before the start: hosts and whoever comes next need to know. */
export const CLOSES_BEFORE = { minutes: 15 };
/** So near to the start nobody's night is waited for. */
const NEAR = { hours: 12 };

/** When someone wants to be left alone, on their own clocks: `22:00` to `08:00`. Equal times: never. */
export interface QuietHours {
  from: string;
  until: string;
  zone: string;
}

/**
 * Until when a place that is offered now is kept. The time for it runs only while the person is awake, unless the start is
 * near.
 * @returns `null` when there is no time left to offer it
 */
export function offerClosesAt(
  now: Temporal.Instant,
  startsAt: Temporal.Instant,
  quiet: QuietHours,
): Temporal.Instant | null {
  const last = startsAt.subtract(CLOSES_BEFORE);
  if (isBefore(last, now.add(SHORTEST))) return null;
  const minutes = Math.floor((startsAt.epochMilliseconds - now.epochMilliseconds) / 60_000 / SHARE);
  const window = longer(SHORTEST, shorter(LONGEST, { minutes }));
  const isNear = !isBefore(now.add(NEAR), startsAt);
  const closes = isNear ? now.add(window) : awake(now, window, { quiet, last });
  return isBefore(closes, last) ? closes : last;
}

type Length = Temporal.DurationLike;

function shorter(one: Length, other: Length): Length {
  return Temporal.Duration.compare(one, other) < 0 ? one : other;
}

function longer(one: Length, other: Length): Length {
  return Temporal.Duration.compare(one, other) > 0 ? one : other;
}

/** @returns when so much time has passed outside the quiet hours, or some moment after `last` */
function awake(
  from: Temporal.Instant,
  length: Length,
  { quiet, last }: { quiet: QuietHours; last: Temporal.Instant },
): Temporal.Instant {
  if (quiet.from === quiet.until) return from.add(length);
  let at = isQuietAt(from, quiet) ? next(quiet.until, from, quiet.zone) : from;
  let left = Temporal.Duration.from(length);
  while (isBefore(at, last)) {
    const evening = next(quiet.from, at, quiet.zone);
    const day = at.until(evening);
    if (Temporal.Duration.compare(day, left) >= 0) return at.add(left);
    left = left.subtract(day);
    at = next(quiet.until, evening, quiet.zone);
  }
  return at;
}

function isQuietAt(at: Temporal.Instant, { from, until, zone }: QuietHours): boolean {
  const clock = at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return from < until ? from <= clock && clock < until : from <= clock || clock < until;
}

/** When clocks next show this time, however they are changed in between. */
function next(clock: string, after: Temporal.Instant, zone: string): Temporal.Instant {
  const today = after.toZonedDateTimeISO(zone).toPlainDate();
  for (let days = 0; ; days++) {
    const at = today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
    if (isBefore(after, at)) return at;
  }
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
