import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Language, languages } from '../../src/common/languages.js';
import { openExampleWorld, type SentExample, sendExamples } from '../support/example-letters.js';
import type { World } from '../support/world.js';

/**
 * All letters of the product, in `letters/`: for each language a file with what people read, how it reads to someone for
 * whom names are discreet, and in English and Arabic the HTML of each kind, which a browser opens. Made of the examples that
 * administrators look at, and read by eye. To write them anew:
 *
 *     GOLDEN=write npm test -- test/notifications/kept-letters.spec.ts
 *
 * That run is red, so that nobody does it unawares. Then read each line of the difference, as whoever gets the letter would.
 */
const IS_WRITING = process.env['GOLDEN'] === 'write';
const FOLDER = new URL('letters/', import.meta.url);
const IN_HTML: readonly Language[] = ['en', 'ar'];

describe('letters kept as files', () => {
  let world: World;
  const files = new Map<string, string>();
  beforeAll(async () => {
    world = await openExampleWorld();
    for (const language of languages) {
      const sent = await sendExamples(world, language);
      files.set(`${language}.txt`, sent.map((it) => asText(it, usualOf(it, sent))).join('\n\n\n'));
      if (!IN_HTML.includes(language)) continue;
      for (const it of sent.filter((it) => usualOf(it, sent) === it))
        files.set(`${language}/${it.kind}.html`, onLines(it.letter.html));
    }
    const discreet = (await sendExamples(world, 'en', 'everywhere')).filter(
      (it, _, sent) => usualOf(it, sent) === it,
    );
    files.set('en-discreet.txt', discreet.map((it) => asText(it, it)).join('\n\n\n'));
    if (IS_WRITING) write(files);
  });
  afterAll(() => world.close());

  it('are these, and no others', () => {
    expect(IS_WRITING).toBe(false);
    const kept = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.includes('.')).sort()).toEqual([...files.keys()].sort());
  });

  it.each([...languages, 'en-discreet'])('read in %s as they were read by eye', (name) => {
    expect(files.get(`${name}.txt`)).toBe(kept(`${name}.txt`));
  });

  it.each(IN_HTML)('have in %s the HTML that was looked at', (language) => {
    const names = [...files.keys()].filter((name) => name.startsWith(`${language}/`));
    for (const name of names) expect(files.get(name)).toBe(kept(name));
  });
});

function write(files: Map<string, string>): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const language of IN_HTML) mkdirSync(new URL(language, FOLDER), { recursive: true });
  for (const [name, text] of files) writeFileSync(new URL(name, FOLDER), text);
}

function kept(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function usualOf({ kind }: SentExample, sent: SentExample[]): SentExample {
  return sent.find((it) => it.kind === kind)!;
}

/** One letter as its reader sees it, under its headers; those that it shares with the usual one of its kind are left out. */
function asText(example: SentExample, usual: SentExample): string {
  const { kind, name, what, letter } = example;
  const known = example === usual ? [] : headersOf(usual);
  const headers = headersOf(example).filter((line) => !known.includes(line));
  const inInbox = letter.text
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_IN_AN_INBOX);
  return [
    `${'='.repeat(80)}\n${kind}, ${name}: ${what}\n${'='.repeat(80)}`,
    `Subject: ${letter.subject}\nBeside it in an inbox: ${inInbox}`,
    ...(headers.length > 0 ? [headers.join('\n')] : []),
    letter.text.trimEnd(),
    ...letter.attachments.map(({ filename, contentType }) => `[With it: ${filename || contentType}]`),
  ].join('\n\n');
}

const MOST_IN_AN_INBOX = 90;
const HEADERS = [
  'Reply-To',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'List-Help',
  'List-Owner',
  'In-Reply-To',
  'References',
  'Auto-Submitted',
  'Content-Language',
];

/** Those that say something; what only a machine could tell apart is left out. */
function headersOf({ letter: { from, headers } }: SentExample): string[] {
  const lines = HEADERS.flatMap((name) => {
    const value = headers.get(name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`];
  });
  return [`From: ${from}`, ...lines].map((line) => line.replace(/[0-9a-f]{32}/g, '…'));
}

/** A line for each block. */
function onLines(html: string): string {
  return html.replace(
    /(?<!^)<(?=(?:\/?(?:html|head|body|ul|ol)|meta|title|div|p|h\d|li|hr|blockquote|table|tr)\b)/g,
    '\n<',
  );
}
