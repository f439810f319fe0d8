import { Temporal } from 'temporal-polyfill';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Days as spreadsheets count them: from 2009 to 2118. */
const [FIRST_SERIAL, LAST_SERIAL] = [40_000, 80_000];
const SERIAL_ZERO = Temporal.PlainDate.from('1899-12-30');

/** A day and a time of day as people and spreadsheets write them; `null` for a part that is left out. */
export interface WrittenTime {
  day: string | null;
  time: string | null;
}

/** Which of two numbers is the day where a slash stands between them. */
export type DateOrder = 'day first' | 'month first';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),?(?: |$)(.*)$/;

/** The order that the days of one table show, for a program writes all of them alike; `null`: none of them does, or they differ. */
export function dateOrderIn(days: string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const day of days) {
    const [one = 0, other = 0] = SLASHED.exec(day.trim())?.slice(1, 3).map(Number) ?? [];
    if (one > 12) orders.add('day first');
    if (other > 12) orders.add('month first');
  }
  return orders.size === 1 ? [...orders][0]! : null;
}

/**
 * @param order of days that could be read in two ways
 * @returns a sentence about what cannot be read
 */
export function readWrittenTime(written: string, order: DateOrder | null = null): WrittenTime | string {
  const text = written.trim().replace(/\s+/g, ' ');
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')));
  const iso = /^(\d{4}-\d{1,2}-\d{1,2})(?:[T ]|$)(.*)$/i.exec(text);
  if (iso)
    return together(dayOf(...(iso[1]!.split('-').map(Number) as [number, number, number])), iso[2]!, written);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),?(?: |$)(.*)$/.exec(text);
  if (dotted)
    return together(dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), dotted[4]!, written);
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [one, other, year] = slashed.slice(1, 4).map(Number) as [number, number, number];
    const isEither = one <= 12 && other <= 12 && one !== other;
    if (isEither && !order) {
      return `“${written}” could be read in two ways. Please write the day like 2027-03-05.`;
    }
    const isDayFirst = isEither ? order === 'day first' : one > 12;
    const [month, day] = isDayFirst ? [other, one] : [one, other];
    return together(dayOf(year, month, day), slashed[4]!, written);
  }
  const worded =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4}),?(?: |$)(?:at )?(.*)$/i.exec(text);
  if (worded) {
    const month = MONTHS.findIndex((it) => it.startsWith(worded[2]!.toLowerCase())) + 1;
    return together(dayOf(Number(worded[3]), month, Number(worded[1])), worded[4]!, written);
  }
  const time = timeOf(text);
  return time ? { day: null, time } : unreadable(written);
}

function together(day: string | null, rest: string, written: string): WrittenTime | string {
  if (!day) return `“${written}” is no day that the calendar has. Please write it like 2027-03-05.`;
  if (rest.trim() === '') return { day, time: null };
  const time = timeOf(rest.trim());
  return time ? { day, time } : unreadable(written);
}

function unreadable(written: string): string {
  return `We cannot read “${[...written].slice(0, 40).join('')}” as a day and a time. Please write it like 2027-03-05 19:00.`;
}

/** "19:00", "19.00", "7 pm", "7:30 PM", with seconds or without */
function timeOf(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)? ?(am|pm|a\.m\.|p\.m\.|uhr)?$/i.exec(text);
  if (!found || (found[2] === undefined && !found[3])) return null;
  const half = found[3]?.toLowerCase().replaceAll('.', '');
  let hour = Number(found[1]);
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const minute = Number(found[2] ?? 0);
  return hour > 23 || minute > 59 ? null : `${pad(hour)}:${pad(minute)}`;
}

function fromSerial(serial: number): WrittenTime | string {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return unreadable(String(serial));
  const minutes = Math.round((serial % 1) * 24 * 60);
  const day = SERIAL_ZERO.add({ days: Math.floor(serial) });
  const at = day.toPlainDateTime().add({ minutes });
  const isDayAlone = Number.isInteger(serial);
  return {
    day: at.toPlainDate().toString(),
    time: isDayAlone ? null : at.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

function dayOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
