import { Temporal } from 'temporal-polyfill';
import { renderMarkdown } from '../common/markdown.js';
import { plainText } from '../common/plain-text.js';
import { groupBy } from '../common/group-by.js';
import { zoneName } from '../common/zone-names.js';
import type { AccessFact } from '../events/event.entity.js';
import { nthDays, type Rhythm, weekdays } from '../events/series/rule.js';
import { ruleWords } from '../events/series/rule-words.js';
import { derivedId } from './derived-id.js';
import { hoursOf } from './hours.js';
import type { Site } from './meeting-guide.js';
import type { DirectoryGroup, RegularMeeting } from './regular-meetings.queries.js';

/*
 * The Human Services Data Specification 3.0 (https://docs.openreferral.org): the community is the organization, a
 * group is a service of it, and where and when it meets are its locations and schedules.
 */

export interface HsdsOrganization {
  id: string;
  name: string;
  description: string;
  website: string;
}

export interface HsdsSchedule {
  id: string;
  service_id: string;
  dtstart: string;
  until?: string;
  count?: number;
  wkst: 'MO';
  /** Left out for what comes once a year, which the specification cannot say. */
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  byday?: string;
  bymonthday?: string;
  /** Hours from UTC at the next date; `description` names the zone, which holds all year. */
  timezone: number;
  opens_at: string;
  closes_at: string;
  description: string;
  schedule_link: string;
  attending_type: string;
}

export interface HsdsLocation {
  id: string;
  location_type: 'physical' | 'virtual';
  name: string;
  url?: string;
  description: string;
  accessibility: { id: string; description: string }[];
}

export interface HsdsServiceAtLocation {
  id: string;
  service_id: string;
  location_id: string;
  location: HsdsLocation;
  schedules: HsdsSchedule[];
}

export interface HsdsBasicService {
  id: string;
  organization_id: string;
  name: string;
  description: string;
  url: string;
  status: 'active';
  eligibility_description?: string;
  application_process: string;
  organization: HsdsOrganization;
}

export interface HsdsService extends HsdsBasicService {
  schedules: HsdsSchedule[];
  service_at_locations: HsdsServiceAtLocation[];
  languages: { id: string; service_id: string; name: string; code: string }[];
}

/** A link with the service that it is of, as a list of links needs it. */
export interface HsdsListedServiceAtLocation extends HsdsServiceAtLocation {
  service: HsdsBasicService;
}

export function hsdsOrganization({ communityName, baseUrl }: Site): HsdsOrganization {
  return {
    id: derivedId('organization', baseUrl),
    name: communityName,
    description: `Groups and meetings of ${communityName}. Each is listed because its organiser said so.`,
    website: baseUrl,
  };
}

/** What stands in lists: only what a service has one of. */
export function hsdsBasicService(group: DirectoryGroup, site: Site): HsdsBasicService {
  const organization = hsdsOrganization(site);
  const about = plainText(renderMarkdown(group.description), 'beside').trim();
  return {
    id: group.id,
    organization_id: organization.id,
    name: group.name,
    description: [group.purpose, about].filter(Boolean).join('\n\n') || group.name,
    url: `${site.baseUrl}/groups/${group.id}`,
    status: 'active',
    ...(group.forWhom && { eligibility_description: group.forWhom }),
    application_process: howToCome(group),
    organization,
  };
}

export function hsdsService(group: DirectoryGroup, site: Site): HsdsService {
  const { language } = group;
  return {
    ...hsdsBasicService(group, site),
    schedules: group.meetings.map((meeting) => scheduleOf(meeting, site)),
    service_at_locations: hsdsServiceAtLocations(group, site),
    languages: [
      {
        id: derivedId('language', group.id, language),
        service_id: group.id,
        name: new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language,
        code: language,
      },
    ],
  };
}

/** Where a group meets: each part of town once, and online. Never the exact address, which is for people who come. */
export function hsdsServiceAtLocations(group: DirectoryGroup, site: Site): HsdsServiceAtLocation[] {
  const held = group.meetings.flatMap((meeting) => [
    ...(meeting.format === 'online' ? [] : [{ place: meeting.area, meeting }]),
    ...(meeting.format === 'in person' ? [] : [{ place: null, meeting }]),
  ]);
  const byPlace = groupBy(held, ({ place }) => JSON.stringify(place));
  return [...byPlace.values()].map((here) => {
    const location = locationOf(
      group,
      here[0]!.place,
      site,
      here.flatMap((it) => it.meeting.accessFacts),
    );
    return {
      id: derivedId('service-at-location', group.id, location.id),
      service_id: group.id,
      location_id: location.id,
      location,
      schedules: here.map(({ meeting }) => scheduleOf(meeting, site)),
    };
  });
}

/** @param area `null`: online */
export function hsdsLocationId(groupId: string, area: string | null): string {
  return derivedId('location', groupId, JSON.stringify(area));
}

function locationOf(
  group: DirectoryGroup,
  place: string | null,
  site: Site,
  facts: AccessFact[],
): HsdsLocation {
  const id = hsdsLocationId(group.id, place);
  const accessibility = [...new Set(facts)].map((description) => ({
    id: derivedId('accessibility', id, description),
    description,
  }));
  if (place === null) {
    const url = `${site.baseUrl}/groups/${group.id}`;
    const description = 'Online. People who are coming get the link on our page.';
    return { id, location_type: 'virtual', name: 'Online', url, description, accessibility };
  }
  const land = new Intl.DisplayNames('en', { type: 'region' }).of(group.country) ?? group.country;
  return {
    id,
    location_type: 'physical',
    name: [place, land].filter(Boolean).join(', '),
    description: 'People who are coming get the exact address on our page.',
    accessibility,
  };
}

const ATTENDING = {
  'in person': 'You attend in person.',
  online: 'You attend online.',
  hybrid: 'You attend in person or online.',
};

function scheduleOf(meeting: RegularMeeting, { baseUrl }: Site): HsdsSchedule {
  const { rule, startsLocal, timeZone } = meeting;
  const next = Temporal.Instant.from(meeting.nextStartsAt).toZonedDateTimeISO(timeZone);
  const [opens, closes] = hoursOf(meeting);
  const says = ruleWords(rule, 'en');
  return {
    id: meeting.id,
    service_id: meeting.groupId,
    dtstart: startsLocal.slice(0, 10),
    ...endOf(rule.end),
    wkst: 'MO',
    ...repeatOf(rule.rhythm),
    timezone: next.offsetNanoseconds / 3.6e12,
    opens_at: `${opens}${next.offset}`,
    closes_at: `${closes}${next.offset}`,
    description: `${meeting.title}: ${says}, ${opens} to ${closes}, ${zoneName(timeZone)} time (${timeZone})`,
    schedule_link: `${baseUrl}/series/${meeting.id}`,
    attending_type: ATTENDING[meeting.format],
  };
}

function endOf(end: RegularMeeting['rule']['end']): Pick<HsdsSchedule, 'until' | 'count'> {
  return end ?? {};
}

function repeatOf(rhythm: Rhythm): Pick<HsdsSchedule, 'freq' | 'interval' | 'byday' | 'bymonthday'> {
  switch (rhythm.every) {
    case 'day':
      return { freq: 'WEEKLY', interval: 1, byday: weekdays.join(',') };
    case 'week':
      return { freq: 'WEEKLY', interval: rhythm.interval, byday: rhythm.weekdays.join(',') };
    case 'month':
      if ('day' in rhythm) return { freq: 'MONTHLY', interval: 1, bymonthday: String(rhythm.day) };
      return { freq: 'MONTHLY', interval: 1, byday: nthDays(rhythm).join(',') };
    default:
      return {};
  }
}

function howToCome({ joining, guests }: DirectoryGroup): string {
  const join = {
    open: 'Anyone may join on our page.',
    approval: 'Ask to join on our page; an organiser answers.',
    invitation: 'Members are invited by an organiser.',
  }[joining];
  return guests === 'none' ? join : `${join} You may come to a meeting without joining; say so on its page.`;
}
