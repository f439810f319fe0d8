import { describe, expect, it } from '@jest/globals';
import { pairDates } from '../../src/events/series/pair-dates.js';

const pairs = (...given: Parameters<typeof pairDates>) => Object.fromEntries(pairDates(...given));

describe('the dates of a changed rule', () => {
  it('take the places of those on the same day when only the hour changes', () => {
    expect(
      pairs(['2027-01-05T19:00', '2027-01-12T19:00'], ['2027-01-05T20:00', '2027-01-12T20:00'], 'week'),
    ).toEqual({ '2027-01-05T19:00': '2027-01-05T20:00', '2027-01-12T19:00': '2027-01-12T20:00' });
  });

  it('take the places of those in the same week when the weekday changes', () => {
    expect(
      pairs(['2027-01-05T19:00', '2027-01-12T19:00'], ['2027-01-07T19:00', '2027-01-14T19:00'], 'week'),
    ).toEqual({ '2027-01-05T19:00': '2027-01-07T19:00', '2027-01-12T19:00': '2027-01-14T19:00' });
  });

  it('leave alone what stays, and only the rest moves up', () => {
    expect(
      pairs(['2027-01-05T19:00', '2027-01-07T19:00'], ['2027-01-06T19:00', '2027-01-07T19:00'], 'week'),
    ).toEqual({ '2027-01-05T19:00': '2027-01-06T19:00', '2027-01-07T19:00': '2027-01-07T19:00' });
  });

  it('have no place for a date that is not any more', () => {
    expect(
      pairs(['2027-01-05T19:00', '2027-01-12T19:00'], ['2027-01-05T19:00', '2027-01-19T19:00'], 'week'),
    ).toEqual({ '2027-01-05T19:00': '2027-01-05T19:00' });
  });

  it('find each other by the day alone when the rhythm is another', () => {
    expect(
      pairs(['2027-01-05T19:00', '2027-01-12T19:00'], ['2027-01-04T19:00', '2027-01-12T20:00'], null),
    ).toEqual({ '2027-01-12T19:00': '2027-01-12T20:00' });
  });
});
