const APPS: [string, RegExp][] = [
  ['Google Calendar', /Google-Calendar/i],
  ['Outlook', /Microsoft|Outlook|Exchange/i],
  ['Apple Calendar', /dataaccessd|CalendarAgent|remindd|\biOS\/|\bmacOS\//i],
  ['Thunderbird', /Thunderbird|Lightning/i],
  ['Nextcloud', /Nextcloud/i],
  ['ICSx⁵', /ICSx5/i],
  ['Yahoo Calendar', /Yahoo/i],
  ['A browser', /Mozilla/i],
];

/** The kind of program that reads a calendar, for the list of one's feeds. Nothing finer is kept. */
export function describeCalendarApp(userAgent: string | undefined): string {
  return APPS.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? 'Another app';
}
