import type { Temporal } from 'temporal-polyfill';
import { EventIsOver } from '../../events/events.errors.js';
import type { Occurrence } from '../../events/occurrence.entity.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Nobody gains or loses by the places of a date that is over, nor by the order of its line. @throws EventIsOver */
export function assertPlacesMayChange(date: Occurrence, now: Temporal.Instant): void {
  if (date.isOverAt(now)) throw new EventIsOver(refusals.events.placesStay);
}
