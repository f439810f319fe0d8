import type { Temporal } from 'temporal-polyfill';
import type { PlannedJob } from '../queue/outbox.js';

/** Planned when someone leaves or is removed: the folder that keeps replies frees the places that went with it. */
export function placesBackJob(membershipId: string, endedAt: Temporal.Instant): PlannedJob {
  return {
    name: 'give-places-back',
    about: { membershipId },
    key: `give-places-back:${membershipId}:${endedAt.epochMilliseconds}`,
    useBy: endedAt.add({ hours: 30 * 24 }),
  };
}
