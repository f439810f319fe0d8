interface CalendarApp {
  name: string;
  pattern: RegExp;
  /** How often it looks for changes, in words. */
  habit: string;
}

const APPS: CalendarApp[] = [
  {
    name: 'Google Calendar',
    pattern: /Google-Calendar/i,
    habit: 'Google looks every 8 to 24 hours, and nobody can hurry it.',
  },
  {
    name: 'Outlook',
    pattern: /Microsoft|Outlook|Exchange/i,
    habit: 'Outlook looks every few hours.',
  },
  {
    name: 'Apple Calendar',
    pattern: /dataaccessd|CalendarAgent|remindd|\biOS\/|\bmacOS\//i,
    habit: 'Apple devices look as often as you set it there, under “Accounts” or “Auto-refresh”.',
  },
  {
    name: 'Thunderbird',
    pattern: /Thunderbird|Lightning/i,
    habit: 'Thunderbird looks every 30 minutes while it is open.',
  },
  { name: 'Nextcloud', pattern: /Nextcloud/i, habit: 'Nextcloud looks every few hours.' },
  { name: 'ICSx⁵', pattern: /ICSx5/i, habit: 'ICSx⁵ looks as often as you set it there.' },
  { name: 'Yahoo Calendar', pattern: /Yahoo/i, habit: 'Yahoo looks every few hours.' },
  { name: 'a browser', pattern: /Mozilla/i, habit: 'A browser looks only when someone opens the address.' },
];

const UNKNOWN = { name: 'another app', habit: 'Most apps look at least once a day.' };

/** The kind of program that reads a calendar, for the list of one's feeds. Nothing finer is kept. */
export function describeCalendarApp(userAgent: string | undefined): string {
  return (APPS.find(({ pattern }) => pattern.test(userAgent ?? '')) ?? UNKNOWN).name;
}

/** @param name as `describeCalendarApp` gave it */
export function habitOf(name: string | null): string {
  return (APPS.find((app) => app.name === name) ?? UNKNOWN).habit;
}
