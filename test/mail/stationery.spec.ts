import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { type Personal, slot, slotsOfText, Stationery } from '../../src/mail/stationery.js';

const LATIN = 'A paragraph that is long enough to be broken into lines, with ä, ß and € in it. '.repeat(3);
const ARABIC = 'فقرة طويلة بما يكفي لتقع على أكثر من سطر واحد، وفيها أيضًا € و 🧡. '.repeat(3);

/** What a mail program makes of white space: several are one, and none stand at an end of a line. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each([
  ['Latin', LATIN, 'quoted-printable'],
  ['Arabic', ARABIC, 'base64'],
])('a composed letter in %s letters', (_script, long, encoding) => {
  let stationery: Stationery;
  beforeAll(async () => {
    stationery = await Stationery.compose({
      from: { name: 'Grüße, "Ana" <x>', address: 'hello@example.org' },
      subject: 'Grüße für dich, heute und morgen und übermorgen und an jedem Tag danach',
      html: `<!doctype html><p>[${slot('name')}]</p><p>${long}</p><a href="https://example.org/${slot('link')}">go</a>`,
      text: slotsOfText(`[${slot('name')}]\n${long}\nhttps://example.org/${slot('link')}\n`),
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'meeting.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
    });
  });

  const personal = (name: string): Personal => ({
    to: 'ana@example.org',
    messageId: '<1@example.org>',
    headers: { 'List-Unsubscribe': '<https://example.org/u>' },
    slots: { name, link: 'a'.repeat(43) },
  });

  const hardNames = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/\p{Cs}/gu, '')),
    fc.constantFrom(
      '=',
      '=3D',
      '.',
      '..',
      'From ',
      '<b>&amp;</b>',
      '"\'`',
      'é'.repeat(300),
      'x'.repeat(999),
      '👩‍👩‍👧‍👦 שרה',
      slot('link'),
    ),
  );

  it('carries any called name unharmed, in both its forms', async () => {
    await fc.assert(
      fc.asyncProperty(hardNames, async (typed) => {
        const name = typed.replace(/[\p{Cc}\u2028\u2029]/gu, '');
        const source = stationery.sourceFor(personal(name), new Date());
        const mail = await simpleParser(Buffer.from(source, 'latin1'), { skipTextToHtml: true });
        const shown = (mail.html || '').replace(/&#(\d+);/g, (_, code: string) =>
          String.fromCharCode(Number(code)),
        );
        expect(squeezed(mail.text!)).toContain(squeezed(`[${name}]`));
        expect(squeezed(shown)).toContain(squeezed(`[${name}]`));
        expect(mail.html).toContain(`href="https://example.org/${'a'.repeat(43)}"`);
        expect(mail.headers.has('bcc')).toBe(false);
        expect(mail.attachments).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('is what its reader would get if it was composed for them alone', async () => {
    await fc.assert(
      fc.asyncProperty(hardNames, async (typed) => {
        // A name that is the mark of a slot would be one when it is composed.
        const name = typed.replace(/[\p{Cc}\u2028\u2029]/gu, '').replaceAll(slot('link'), '');
        const own = personal(name);
        const alone = await Stationery.compose({ ...stationery.draft, ...stationery.read(own) });
        const [filled, composed] = await Promise.all(
          [stationery, alone].map((it) => simpleParser(it.sourceFor(own, new Date(0)))),
        );
        for (const part of ['text', 'html', 'subject', 'from', 'to', 'messageId', 'date'] as const)
          expect(filled![part]).toEqual(composed![part]);
        expect(filled!.attachments.map(({ content }) => content)).toEqual(
          composed!.attachments.map(({ content }) => content),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every line of its parts within 76 characters, and ends each with CRLF', () => {
    fc.assert(
      fc.property(hardNames, (name) => {
        const source = stationery.sourceFor(personal(name), new Date());
        const [, ...body] = source.split('\r\n\r\n');
        const lines = body.join('\r\n\r\n').split('\r\n');
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
        expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(source)).toBe(source.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the encoding in which it is shortest, and says so', () => {
    const source = stationery.sourceFor(personal('Ana'), new Date());
    const [text, html, file] = [...source.matchAll(/^Content-Transfer-Encoding: (.*)\r$/gm)].map(
      ([, it]) => it,
    );
    expect([text, html, file]).toEqual([encoding, encoding, 'base64']);
  });

  it('lets nobody write a header through an address or an id', () => {
    const evil = { ...personal('Ana'), to: 'a@example.org\r\nBcc: z@example.org' };
    expect(() => stationery.sourceFor(evil, new Date())).toThrow('must not hold');
  });

  it('refuses to leave with a slot that nobody filled', () => {
    expect(() => stationery.sourceFor({ ...personal('Ana'), slots: {} }, new Date())).toThrow(
      'nobody filled',
    );
  });

  it('has one date and one id, the ones it was given', () => {
    const source = stationery.sourceFor(personal('Ana'), new Date('2026-12-03T19:00:00Z'));
    expect(source.match(/^Message-ID:.*$/gm)).toEqual(['Message-ID: <1@example.org>']);
    expect(source.match(/^Date:.*$/gm)).toEqual(['Date: Thu, 03 Dec 2026 19:00:00 +0000']);
  });
});
