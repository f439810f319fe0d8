import type { Wording } from './calendar-event.js';
import { type SiteFilters, siteQuery } from './site-filters.js';

/**
 * What a calendar is about: all that is public, all that a group holds, one event, all that a person said yes or maybe
 * to, or all that a person leads.
 */
export type SubjectKind = 'site' | 'group' | 'event' | 'person' | 'host';

export type OwnWording = Wording | 'everywhere';

/** How the calendar of a person is to look on one of their devices. */
export interface OwnOptions {
  /** `discreet`: of what sensitive groups hold; `everywhere`: discreet, of what any group holds. */
  wording: OwnWording;
  /** Whether dates with a "maybe" are in it. */
  withMaybes: boolean;
  /** Minutes before the start at which it rings, the longest first. */
  alarmMinutes: number[];
}

/** A calendar that someone may ask for. */
export type CalendarWish =
  | { kind: 'site'; id: null; options: SiteFilters }
  | { kind: 'group' | 'event'; id: string; options: Record<string, never> }
  | OwnWish;

export interface OwnWish {
  kind: 'person' | 'host';
  id: string;
  options: OwnOptions;
}

/** Where its document is kept: devices with the same wishes share one. */
export function keyOf(wish: CalendarWish): string {
  switch (wish.kind) {
    case 'site':
      return `site:${siteQuery(wish.options)}`;
    case 'person':
    case 'host': {
      const { wording, withMaybes, alarmMinutes } = wish.options;
      return [wish.kind, wish.id, wording, withMaybes ? 'maybes' : 'sure', alarmMinutes.join(',')].join(':');
    }
    default:
      return `${wish.kind}:${wish.id}`;
  }
}
