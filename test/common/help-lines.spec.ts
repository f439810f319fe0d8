import { describe, expect, it } from '@jest/globals';
import { helpFor } from '../../src/common/help-lines.js';

describe('the help that someone is shown', () => {
  it('is that of the place their clock belongs to', () => {
    expect(helpFor('Atlantic/Azores', 'DE')?.country).toBe('PT');
    expect(helpFor('America/Chicago', 'PT')?.lines[0]).toMatchObject({ phone: '988', hours: null });
  });

  it('is the same by all the names of a clock', () => {
    for (const zone of ['America/Indianapolis', 'America/Indiana/Indianapolis'])
      expect([zone, helpFor(zone, 'PT')?.country]).toEqual([zone, 'US']);
  });

  it('is that of the country given where the clock names no place', () => {
    expect(helpFor('UTC', 'AT')?.country).toBe('AT');
    expect(helpFor('Etc/GMT-2', 'AT')?.country).toBe('AT');
    expect(helpFor(null, 'IE')?.emergency).toBe('112');
  });

  it('is no number at all where we know none for certain, rather than one of another country', () => {
    expect(helpFor('Asia/Tokyo', 'PT')).toBeNull();
    expect(helpFor(null, null)).toBeNull();
  });
});
