import { Temporal } from 'temporal-polyfill';
import { type Rule, rhythmText } from '../events/series/rule.js';
import type { Wording } from './calendar-event.js';
import type { CalendarSeries } from './calendar-series.js';
import { calendarDay, calendarTime, UTC } from './calendar-text.js';
import { eventBlock } from './event-block.js';

/**
 * A series as one VEVENT with its rule, followed by one for each date that is not as the rule says (RFC 5545 §3.8.4.4).
 * No RDATE, which several programs overlook: a date beside the rule is an event of its own. No THISANDFUTURE either.
 * @returns folded lines, each ending in CRLF
 */
export function seriesBlock(series: CalendarSeries, wording: Wording, baseUrl: string): string {
  const { id, timeZone, allDay } = series;
  const recurrence = [
    ruleLine(series),
    ...series.left.map((local) => `EXDATE${allDay ? dayText(local) : timeText(local, timeZone)}`),
  ];
  const changed = series.changed.map((date) =>
    eventBlock({ ...date, id }, wording, baseUrl, { of: date.originalLocal }),
  );
  const added = series.added.map((date) => eventBlock(date, wording, baseUrl));
  return [eventBlock(series, wording, baseUrl, { rule: recurrence.join('\r\n') }), ...changed, ...added].join(
    '',
  );
}

function ruleLine({ rule: { rhythm, end }, ...event }: CalendarSeries): string {
  return `RRULE:${rhythmText(rhythm)}${endText(end, event)}`;
}

/** UNTIL is told in UTC, as the end of the last day on the clocks of the event; of days, as a day (RFC 5545 §3.3.10). */
function endText(
  end: Rule['end'],
  { timeZone, allDay }: Pick<CalendarSeries, 'timeZone' | 'allDay'>,
): string {
  if (!end) return '';
  if ('count' in end) return `;COUNT=${end.count}`;
  if (allDay) return `;UNTIL=${calendarDay(end.until)}`;
  const last = Temporal.PlainDateTime.from(`${end.until}T23:59:59`).toZonedDateTime(timeZone);
  return `;UNTIL=${calendarTime(last.withTimeZone('UTC').toPlainDateTime())}Z`;
}

function dayText(local: string): string {
  return `;VALUE=DATE:${calendarDay(local)}`;
}

/** In the form of DTSTART, which is ical-generator's (RFC 5545 §3.8.5.1). */
function timeText(local: string, timeZone: string): string {
  const time = calendarTime(Temporal.PlainDateTime.from(local));
  return timeZone === UTC ? `:${time}Z` : `;TZID=${timeZone}:${time}`;
}
