import { describe, expect, it } from '@jest/globals';
import { distanceWords, momentWords, spanWords } from '../../src/notifications/facts/times.js';

const lisbon = { language: 'en', zone: 'Europe/Lisbon' } as const;
const wien = { language: 'de', zone: 'Europe/Vienna' } as const;
const START = '2026-12-03T19:00:00Z';

describe('how far away a meeting is', () => {
  it.each([
    [3, 'in a few minutes'],
    [29, 'in 30 minutes'],
    [90, 'in 90 minutes'],
    [118, 'in 2 hours'],
    [600, 'in 10 hours'],
    [14 * 60, 'today at 19:00'],
    [24 * 60, 'tomorrow at 19:00'],
    [31 * 60, 'tomorrow at 19:00'],
    [48 * 60, 'on Thursday 3 December 2026 at 19:00'],
  ])('%i minutes before, says "%s"', (minutes, words) => {
    expect(distanceWords(START, minutes, true, lisbon)).toBe(words);
  });

  it('counts hours for those whose own clock shows something else', () => {
    expect(distanceWords(START, 24 * 60, false, lisbon)).toBe('in 24 hours');
  });

  it('is said in the reader’s language', () => {
    expect(distanceWords(START, 120, true, wien)).toBe('in 2 Stunden');
    expect(distanceWords(START, 24 * 60, true, wien)).toBe('morgen um 20:00 Uhr');
  });
});

describe('a day', () => {
  it('that is the first of a month is called so in French', () => {
    const paris = { language: 'fr', zone: 'Europe/Paris' } as const;
    expect(momentWords('2026-06-01T17:00Z', paris)).toContain('lundi 1er juin 2026');
    expect(momentWords('2026-06-11T17:00Z', paris)).toContain('jeudi 11 juin 2026');
  });
});

describe('the place whose clocks are meant', () => {
  it.each([
    ['Europe/Kiev', 'Kyiv', 'Kyjiw'],
    ['Europe/Kyiv', 'Kyiv', 'Kyjiw'],
    ['Asia/Calcutta', 'Kolkata', 'Kalkutta'],
    ['Asia/Katmandu', 'Kathmandu', 'Kathmandu'],
    ['Asia/Rangoon', 'Yangon', 'Yangon'],
    ['Asia/Saigon', 'Ho Chi Minh City', 'Ho-Chi-Minh-Stadt'],
    ['America/Buenos_Aires', 'Buenos Aires', 'Buenos Aires'],
    ['America/Sao_Paulo', 'São Paulo', 'São Paulo'],
  ])('of %s, is called as people call it today', (zone, english, german) => {
    expect(momentWords(START, { ...lisbon, zone })).toContain(` (${english} time)`);
    expect(momentWords(START, { ...wien, zone })).toContain(` (Ortszeit ${german})`);
  });
});

describe('a span of time', () => {
  it('names the day once, and the place whose clocks are meant', () => {
    expect(spanWords(START, '2026-12-03T20:30:00Z', lisbon)).toBe(
      'Thursday 3 December 2026, 19:00 to 20:30 (Lisbon time)',
    );
  });

  it.each([
    ['es', 'jueves, 3 de diciembre de 2026, de 19:00 a 20:30 (hora de Lisboa)'],
    ['fr', 'jeudi 3 décembre 2026, de 19:00 à 20:30 (heure locale\u00a0: Lisbonne)'],
    ['ar', 'الخميس، 3 ديسمبر 2026، من 19:00 إلى 20:30 (بتوقيت لشبونة)'],
  ] as const)('is said in %s with its words, its city and digits that all know', (language, words) => {
    expect(spanWords(START, '2026-12-03T20:30:00Z', { ...lisbon, language })).toBe(words);
  });

  it('names both days where it goes past midnight', () => {
    expect(spanWords(START, '2026-12-04T01:00:00Z', wien)).toBe(
      'Donnerstag, 3. Dezember 2026, 20:00 bis Freitag, 4. Dezember 2026, 02:00 Uhr (Ortszeit Wien)',
    );
  });
});
