const APPS = [
  ['Google Calendar', /Google-Calendar/i],
  ['Outlook', /Microsoft|Outlook|Exchange/i],
  ['Apple Calendar', /dataaccessd|CalendarAgent|remindd|\biOS\/|\bmacOS\//i],
  ['Thunderbird', /Thunderbird|Lightning/i],
  ['Nextcloud', /Nextcloud/i],
  ['ICSx⁵', /ICSx5/i],
  ['Yahoo Calendar', /Yahoo/i],
  ['a browser', /Mozilla/i],
] as const;

/** As it is kept; people read it in their own language. */
export type CalendarApp = (typeof APPS)[number][0] | 'another app';

/** The kind of program that reads a calendar, for the list of one's feeds. Nothing finer is kept. */
export function describeCalendarApp(userAgent = ''): CalendarApp {
  return APPS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'another app';
}
