import ICAL from 'ical.js';

/** A start as an independent reader places it: in UTC, or a day by its name; and whether it is off. */
export type Expanded = [start: string, isOff: boolean];

/**
 * What an independent reader makes of a calendar, in order.
 * @param before the day from which on it looks no further, for rules without an end
 */
export function expand(text: string, before = '9999'): Expanded[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const all = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  const found: Expanded[] = [];
  const add = (event: ICAL.Event, start: ICAL.Time) =>
    found.push([
      start.isDate ? start.toString() : start.toJSDate().toISOString(),
      event.component.getFirstPropertyValue('status') === 'CANCELLED',
    ]);
  for (const event of all.filter((it) => !it.isRecurrenceException())) {
    if (!event.isRecurring()) {
      add(event, event.startDate);
      continue;
    }
    for (const other of all)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    const dates = event.iterator();
    for (let next = dates.next(); next && next.toString() < before; next = dates.next()) {
      const { item, startDate } = event.getOccurrenceDetails(next);
      add(item, startDate);
    }
  }
  return found.sort(byStart);
}

export function byStart(one: Expanded, other: Expanded): number {
  return one[0] === other[0] ? Number(one[1]) - Number(other[1]) : one[0] < other[0] ? -1 : 1;
}
