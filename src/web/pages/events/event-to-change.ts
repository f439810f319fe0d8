import type { EventsQueries } from '../../../events/events.queries.js';
import type { EventView } from '../../../events/event.view.js';
import { OrganisersOnly } from '../../../groups/groups.errors.js';
import type { Viewer } from '../../../people/viewer.js';

/** @throws NotFound, OrganisersOnly */
export async function eventToChange(
  queries: EventsQueries,
  { eventId, viewer }: { eventId: string; viewer: Viewer },
): Promise<EventView> {
  const event = await queries.read(eventId, viewer.personId);
  if (!event.hosting?.mayChange) throw new OrganisersOnly();
  return event;
}
