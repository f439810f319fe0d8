import { Temporal } from 'temporal-polyfill';
import type { AccessFact } from '../events/event.entity.js';
import { type Rhythm, type Weekday, weekdays } from '../events/series/rule.js';
import type { RegularMeeting } from './regular-meetings.queries.js';

/** A meeting as the Meeting Guide knows it (https://github.com/code4recovery/spec). */
export interface GuideMeeting {
  name: string;
  slug: string;
  /** Sunday is 0. */
  day: number | number[];
  time: string;
  end_time?: string;
  timezone: string;
  types: string[];
  notes?: string;
  group: string;
  formatted_address: string;
  approximate: 'yes';
  url: string;
  updated: string;
  entity: string;
  entity_url: string;
  entity_website_url: string;
}

/** Whose directory it is. */
export interface Site {
  communityName: string;
  baseUrl: string;
}

/** A meeting whose next date is further away is not one that "is on Tuesdays" for who looks now. */
const DAYS_BETWEEN = 13;
const LONGEST_NAME = 255;

const TYPES: Partial<Record<AccessFact, string>> = {
  'step-free': 'X',
  'accessible toilet': 'XB',
  'low scent': 'FF',
  'children welcome': 'CF',
};
const LANGUAGES: Record<string, string> = { en: 'EN', de: 'DE' };

/**
 * The meetings of a directory that come every week: the format knows no other rhythm, and one that says "Tuesdays"
 * for every second Tuesday sends people to a closed door.
 */
export function meetingGuide(meetings: RegularMeeting[], site: Site, now: Temporal.Instant): GuideMeeting[] {
  const soon = now.add({ hours: 24 * DAYS_BETWEEN });
  return meetings.flatMap((meeting) => {
    const days = daysOf(meeting.rule.rhythm);
    const next = Temporal.Instant.from(meeting.nextStartsAt);
    if (!days || Temporal.Instant.compare(next, soon) > 0) return [];
    return [guideMeeting(meeting, days, site)];
  });
}

function guideMeeting(meeting: RegularMeeting, days: number[], site: Site): GuideMeeting {
  const end = endTimeOf(meeting);
  const notes = notesOf(meeting);
  return {
    name: [...meeting.title].slice(0, LONGEST_NAME).join(''),
    slug: meeting.id,
    day: days.length === 1 ? days[0]! : days,
    time: meeting.startsLocal.slice(11),
    ...(end && { end_time: end }),
    timezone: meeting.timeZone,
    types: typesOf(meeting),
    ...(notes && { notes }),
    group: meeting.groupName,
    // The exact address is for people who come, so what stands here is never more than a part of town.
    formatted_address: placeOf(meeting),
    approximate: 'yes',
    url: `${site.baseUrl}/series/${meeting.id}`,
    updated: Temporal.Instant.from(meeting.modifiedAt)
      .toString({ smallestUnit: 'second' })
      .slice(0, 19)
      .replace('T', ' '),
    entity: site.communityName,
    entity_url: site.baseUrl,
    entity_website_url: site.baseUrl,
  };
}

/** `null` for what does not come every week. */
function daysOf(rhythm: Rhythm): number[] | null {
  const dayOf = (weekday: Weekday) => (weekdays.indexOf(weekday) + 1) % 7;
  if (rhythm.every === 'day') return [0, 1, 2, 3, 4, 5, 6];
  if (rhythm.every !== 'week' || rhythm.interval !== 1) return null;
  return rhythm.weekdays.map(dayOf).sort((one, other) => one - other);
}

/** Left out past midnight, where it would stand before the start. */
function endTimeOf({ startsLocal, durationMinutes }: RegularMeeting): string | null {
  const start = Temporal.PlainDateTime.from(startsLocal);
  const end = start.add({ minutes: durationMinutes });
  if (!end.toPlainDate().equals(start.toPlainDate())) return null;
  return end.toPlainTime().toString({ smallestUnit: 'minute' });
}

function typesOf({ audience, accessFacts, language, kind }: RegularMeeting): string[] {
  const access = accessFacts.map((fact) => TYPES[fact]).filter((type) => type !== undefined);
  const spoken = LANGUAGES[language];
  return [
    audience === 'anyone' ? 'O' : 'C',
    ...(kind === 'talk' ? ['SP'] : []),
    ...access,
    ...(spoken ? [spoken] : []),
  ];
}

function placeOf({ format, area, country }: RegularMeeting): string {
  const land = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
  return format === 'online' || !area ? land : `${area}, ${land}`;
}

function notesOf({ forWhom, format }: RegularMeeting): string {
  const link = 'The meeting link is on our page for people who say that they are coming.';
  return [forWhom, format === 'in person' ? '' : link].filter(Boolean).join('\n\n');
}
