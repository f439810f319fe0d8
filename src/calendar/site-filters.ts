import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize } from 'class-validator';
import { IsCountry } from '../common/countries.js';
import { type Language, languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { EachOneOf, OneOf } from '../common/one-of.js';
import { Line } from '../common/text.js';
import { tidy } from '../common/tidy.js';
import { type EventFormat, eventFormats, type EventKind, eventKinds } from '../events/event.entity.js';
import { type Weekday, weekdays } from '../events/series/rule.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_VALUES = 20;

/**
 * Which public events a calendar of the whole site holds. Several values of one filter mean any of them; several
 * filters, all of them.
 */
export class SiteFilters {
  /** Of the group. */
  @Listed((typed) => tidy(typed).toLowerCase())
  @Line({ max: 40 }, { each: true, ...says(refusals.groups.topicLength) })
  topic?: string[];

  @Listed()
  @EachOneOf(eventKinds)
  kind?: EventKind[];

  /** A hybrid event is found as `in person`, as `online`, and as itself. */
  @Listed()
  @EachOneOf(eventFormats)
  format?: EventFormat[];

  @Listed()
  @EachOneOf(languages)
  language?: Language[];

  /** Of the group, as in ISO 3166-1 alpha-2. */
  @Listed((typed) => typed.toUpperCase())
  @IsCountry({ each: true })
  country?: string[];

  /** The weekday on which it begins, where it is. */
  @Listed((typed) => typed.toUpperCase())
  @EachOneOf(weekdays)
  day?: Weekday[];

  /** With a step-free way in. */
  @MayBeLeftOut()
  @OneOf(['yes'])
  accessible?: 'yes';

  /** Where first-timers are welcome. */
  @MayBeLeftOut()
  @OneOf(['yes'])
  firstTimers?: 'yes';
}

const NAMES = [
  'topic',
  'kind',
  'format',
  'language',
  'country',
  'day',
  'accessible',
  'firstTimers',
] as const satisfies (keyof SiteFilters)[];

export const siteFilterNames: readonly (keyof SiteFilters)[] = NAMES;

/** The same wish always gives the same text, however it was asked for; empty for everything. */
export function siteQuery(filters: SiteFilters): string {
  const pairs = NAMES.flatMap((name) => [filters[name] ?? []].flat().map((value) => [name, value]));
  return new URLSearchParams(pairs).toString();
}

/** Where the site's calendar is, with these filters. */
export function sitePath(filters: SiteFilters): string {
  const query = siteQuery(filters);
  return query ? `/feeds/site.ics?${query}` : '/feeds/site.ics';
}

/** One value or several, each once and in an order that does not depend on the asker. */
function Listed(tidied: (typed: string) => string = (typed) => typed) {
  return applyDecorators(
    Transform(({ value }) => (value === undefined ? undefined : inOrder([value].flat(), tidied)), {
      toClassOnly: true,
    }),
    MayBeLeftOut(),
    ArrayMaxSize(MOST_VALUES, says(refusals.common.mostChosen({ most: MOST_VALUES }))),
  );
}

function inOrder(values: unknown[], tidied: (typed: string) => string): unknown[] {
  const texts = values.filter((it) => typeof it === 'string').map(tidied);
  const others = values.filter((it) => typeof it !== 'string');
  return [...[...new Set(texts)].sort(), ...others];
}
