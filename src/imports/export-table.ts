import { hasOwnRules } from '../common/reminder-rules.js';
import { ruleWords } from '../events/series/rule-words.js';
import { lastDayOf } from '../events/whole-days.js';
import type { ExportedEvent } from './exported-events.js';
import { csvLine, guarded } from '../common/csv-cells.js';
import { columns, type ColumnName, NO_REMINDERS } from './reading/csv-columns.js';

const NAMES: ColumnName[] = [
  'title',
  'starts',
  'ends',
  'allDay',
  'minutes',
  'timeZone',
  'repeats',
  'kind',
  'format',
  'area',
  'address',
  'link',
  'description',
  'places',
  'audience',
  'language',
  'discreetTitle',
  'access',
  'opens',
  'closes',
  'addressShown',
  'linkShown',
  'reminders',
  'id',
];

/** With the mark that tells spreadsheets which letters these are. */
export const tableHead = `\uFEFF${csvLine(NAMES.map((name) => columns[name].heading))}`;

/** One row for an event with all its dates, as our own import reads it. */
export function tableRow(event: ExportedEvent): string {
  const cells: Partial<Record<ColumnName, string>> = {
    title: event.title,
    ...timesOf(event),
    timeZone: event.timeZone,
    repeats: event.recurrenceRule ? ruleWords(event.recurrenceRule, 'en') : '',
    kind: event.kind,
    format: event.format,
    area: event.area,
    address: event.address,
    link: event.meetingLink,
    description: event.description,
    places: String(event.capacity ?? ''),
    audience: event.audience,
    language: event.language,
    discreetTitle: event.discreetTitle,
    access: event.accessFacts.join(', '),
    opens: moment(event.rsvpsOpenLocal ?? ''),
    closes: moment(event.rsvpsCloseLocal ?? ''),
    addressShown: String(event.addressShownMinutes),
    linkShown: String(event.linkShownMinutes),
    reminders: remindersOf(event),
    id: event.id,
  };
  return csvLine(NAMES.map((name) => guarded(cells[name] ?? '')));
}

/** In minutes before the start, and by the clock; empty where they are as in the group. */
function remindersOf(event: ExportedEvent): string {
  if (!hasOwnRules(event)) return '';
  return [...(event.reminderMinutes ?? []), ...event.reminderTimes].join(', ') || NO_REMINDERS;
}

function timesOf(event: ExportedEvent): Partial<Record<ColumnName, string>> {
  const { startsLocal, durationMinutes } = event;
  return event.allDay
    ? { starts: startsLocal.slice(0, 10), ends: lastDayOf(event), allDay: 'yes' }
    : { starts: moment(startsLocal), minutes: String(durationMinutes) };
}

function moment(local: string): string {
  return local.replace('T', ' ');
}
