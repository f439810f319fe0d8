import type { EventFacts } from '../event-facts.js';
import type { Rule } from './rule.js';

export type SeriesFacts = EventFacts & { recurrenceRule: Rule };

/** How a series is planned anew. */
export interface Plan {
  /** Whose dates they are from now on. */
  eventId: string;
  facts: SeriesFacts;
  before: SeriesFacts;
}
