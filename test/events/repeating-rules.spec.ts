import { describe, expect, it } from '@jest/globals';
import { rhythmText, type Rule } from '../../src/events/series/rule.js';
import { ruleWords } from '../../src/events/series/rule-words.js';
import { type Repeats, repeatsOf, settleRule } from '../../src/events/series/settle-rule.js';
import { firstStarts, startsBetween } from '../../src/events/series/starts-of.js';

function ruleOf(repeats: Repeats, startsLocal: string): Rule {
  const { rule, problems } = settleRule(repeats, startsLocal);
  expect(problems).toEqual([]);
  return rule!;
}

describe('a rule', () => {
  it.each<[string, string, Repeats, string, string]>([
    ['2026-11-24', 'FREQ=DAILY', { every: 'day' }, 'every day', 'jeden Tag'],
    ['2026-11-24', 'FREQ=WEEKLY;BYDAY=TU', { every: 'week' }, 'every Tuesday', 'jeden Dienstag'],
    [
      '2026-11-24',
      'FREQ=WEEKLY;BYDAY=TU,TH',
      { every: 'week', weekdays: ['TH', 'TU'], count: 8 },
      'every Tuesday and Thursday, 8 times',
      'jede Woche am Dienstag und Donnerstag, 8-mal',
    ],
    [
      '2026-11-24',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      { every: 'week', interval: 2, until: '2027-06-30' },
      'every second Tuesday, until 30 June 2027',
      'jeden zweiten Dienstag, bis 30. Juni 2027',
    ],
    [
      '2026-11-24',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU',
      { every: 'week', interval: 3, weekdays: ['MO', 'TU'] },
      'every 3 weeks on Monday and Tuesday',
      'alle 3 Wochen am Montag und Dienstag',
    ],
    [
      '2026-12-03',
      'FREQ=MONTHLY;BYMONTHDAY=3',
      { every: 'month' },
      'on the 3rd of every month',
      'am 3. jedes Monats',
    ],
    [
      '2027-01-31',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      { every: 'month' },
      'on the 31st of every month, in months that have one',
      'am 31. jedes Monats, wenn es ihn gibt',
    ],
    [
      '2026-12-01',
      'FREQ=MONTHLY;BYDAY=1TU,3TU',
      { every: 'month', nths: [3, 1] },
      'on the first and third Tuesday of every month',
      'am ersten und dritten Dienstag jedes Monats',
    ],
    [
      '2027-01-29',
      'FREQ=MONTHLY;BYDAY=5FR',
      { every: 'month', nths: [5] },
      'on the fifth Friday of every month, when there is one',
      'am fünften Freitag jedes Monats, wenn es ihn gibt',
    ],
    [
      '2026-11-27',
      'FREQ=MONTHLY;BYDAY=-1FR',
      { every: 'month', nths: [-1] },
      'on the last Friday of every month',
      'am letzten Freitag jedes Monats',
    ],
    [
      '2026-12-21',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=21',
      { every: 'year' },
      'every year on 21 December',
      'jedes Jahr am 21. Dezember',
    ],
    [
      '2028-02-29',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      { every: 'year' },
      'every year on 29 February, in years that have one',
      'jedes Jahr am 29. Februar, wenn es ihn gibt',
    ],
  ])('from %s is %s, and is said in plain words', (day, text, repeats, english, german) => {
    const rule = ruleOf(repeats, `${day}T19:00`);

    expect(rhythmText(rule.rhythm)).toBe(text);
    expect(ruleWords(rule, 'en')).toBe(english);
    expect(ruleWords(rule, 'de')).toBe(german);
    expect(ruleOf(repeatsOf(rule), `${day}T19:00`)).toEqual(rule);
  });

  it.each<[string, string, Repeats, string, string]>([
    [
      'weeks that are none',
      '2026-11-24',
      { every: 'week', interval: 0 },
      '/repeats/interval',
      'from 1 to 52',
    ],
    [
      'weeks beyond a year',
      '2026-11-24',
      { every: 'week', interval: 53 },
      '/repeats/interval',
      'from 1 to 52',
    ],
    [
      'a first date on another weekday',
      '2026-11-25',
      { every: 'week', weekdays: ['TU'] },
      '/repeats/weekdays',
      'The first date is a Wednesday. Please tick Wednesday too',
    ],
    [
      'a first date in another week',
      '2026-11-24',
      { every: 'month', nths: [1] },
      '/repeats/nths',
      'The first date is the fourth Tuesday of its month. Please tick “fourth” or “last” too',
    ],
    ['no dates', '2026-11-24', { every: 'day', count: 0 }, '/repeats/count', 'from 1 to 1000'],
    ['too many dates', '2026-11-24', { every: 'day', count: 1_001 }, '/repeats/count', 'from 1 to 1000'],
    [
      'an end before the start',
      '2026-11-24',
      { every: 'day', until: '2026-11-23' },
      '/repeats/until',
      'after',
    ],
    ['an end far away', '2026-11-24', { every: 'day', until: '2036-11-25' }, '/repeats/until', '10 years'],
    ['two ends', '2026-11-24', { every: 'day', count: 3, until: '2026-12-24' }, '/repeats/until', 'not both'],
    ['weeks of a month', '2026-11-24', { every: 'month', interval: 2 }, '/repeats/interval', 'every week'],
    [
      'weekdays of a day',
      '2026-11-24',
      { every: 'day', weekdays: ['TU'] },
      '/repeats/weekdays',
      'every week',
    ],
    ['months of a week', '2026-11-24', { every: 'week', nths: [4] }, '/repeats/nths', 'every month'],
  ])('with %s is refused at its field', (_, day, repeats, pointer, detail) => {
    const { rule, problems } = settleRule(repeats, `${day}T19:00`);
    expect(rule).toBeNull();
    expect(problems.map((it) => [it.pointer, String(it.detail)])).toEqual([
      [pointer, expect.stringContaining(detail)],
    ]);
  });

  it('ends after so many dates, the first one among them', () => {
    const rule = ruleOf({ every: 'week', count: 3 }, '2026-11-24T19:00');
    expect(firstStarts(rule, '2026-11-24T19:00', 5)).toEqual([
      '2026-11-24T19:00',
      '2026-12-01T19:00',
      '2026-12-08T19:00',
    ]);
  });

  it('has a date on its last day, however late', () => {
    const rule = ruleOf({ every: 'week', until: '2026-12-01' }, '2026-11-24T23:59');
    expect(firstStarts(rule, '2026-11-24T23:59', 5)).toEqual(['2026-11-24T23:59', '2026-12-01T23:59']);
  });

  it('tells the dates of a span, its first moment among them and its last not', () => {
    const rule = ruleOf({ every: 'week' }, '2006-11-21T19:00');
    const dates = startsBetween(rule, '2006-11-21T19:00', '2026-11-24T19:00', '2026-12-08T19:00');
    expect(dates).toEqual(['2026-11-24T19:00', '2026-12-01T19:00']);
    expect(startsBetween(rule, '2006-11-21T19:00', '2026-12-08T19:00', '2026-12-08T19:00')).toEqual([]);
  });
});
