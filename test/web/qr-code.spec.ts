import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { create } from 'qrcode';
import { QrCode } from '../../src/web/components/qr-code.js';

describe('a code for the camera of a phone', () => {
  const text = `webcal://meetings.example.org/feeds/me/${'aB-_'.repeat(10)}xyz.ics`;
  const svg = renderToString(h(QrCode, { text, label: 'The address, for "my" phone' }));

  it('draws just the modules of its text, with room around them', () => {
    const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
    const dark = new Set<string>();
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
      for (let at = 0; at < Number(length); at++) dark.add(`${Number(x) + at - 4} ${Number(y) - 4}`);
    const expected = [...data.keys()].filter((at) => data[at]);
    expect(dark).toEqual(new Set(expected.map((at) => `${at % size} ${Math.floor(at / size)}`)));
    expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  });

  it('carries no style and no script, which the page would refuse, and says what it is', () => {
    expect(svg).toContain('role="img" aria-label="The address, for &quot;my&quot; phone"');
    expect(svg).not.toMatch(/<style|style=|<script|href/);
  });
});
