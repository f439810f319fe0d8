import { describe, expect, it } from '@jest/globals';
import { checkBody } from '../../src/common/check-body.js';
import { InvalidInput } from '../../src/common/domain-error.js';
import { EmailAddress, Line, Paragraphs } from '../../src/common/text.js';

class Typed {
  @Line({ max: 10 })
  name: string = 'Ana';

  @Paragraphs({ min: 0, max: 100 })
  note: string = '';

  @EmailAddress()
  email: string = 'ana@example.org';
}

async function accepted(typed: object): Promise<Typed> {
  return checkBody(Typed, typed);
}

async function refusedAt(typed: object): Promise<string[]> {
  try {
    await checkBody(Typed, typed);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map((problem) => problem.pointer);
    throw error;
  }
}

describe('text from people', () => {
  it('is tidied: composed, trimmed, with one kind of line end', async () => {
    const { name, note } = await accepted({ name: '  Jose\u0301 ', note: 'one\r\ntwo\rthree' });
    expect(name).toBe('José');
    expect(note).toBe('one\ntwo\nthree');
  });

  it('is counted in characters as people see them, not in code units', async () => {
    expect((await accepted({ name: '👍'.repeat(10) })).name).toHaveLength(20);
    expect(await refusedAt({ name: '👍'.repeat(11) })).toEqual(['/name']);
  });

  it.each([
    ['a line break in a line', { name: 'a\nb' }],
    ['a null character', { name: 'a\0b' }],
    ['a lone surrogate', { name: 'a\ud800' }],
    ['a hidden direction change', { name: 'a\u202eb' }],
    ['a zero-width space', { name: 'a\u200bb' }],
    ['nothing but spaces', { name: '   ' }],
    ['something that is not text', { name: 7 }],
  ])('is refused at its field when it holds %s', async (_, typed) => {
    expect(await refusedAt(typed)).toEqual(['/name']);
  });

  it('may use joiners and the marks of right-to-left writing', async () => {
    expect(await refusedAt({ name: '👩‍🚀 می‌روم' })).toEqual([]);
  });

  it('names every wrong field at once, and fields it does not know', async () => {
    expect(await refusedAt({ name: '', email: 'nobody', role: 'organiser' })).toEqual(
      expect.arrayContaining(['/name', '/email', '/role']),
    );
  });
});

describe('an e-mail address', () => {
  it('is lower-cased and its domain put in the form mail servers use', async () => {
    expect((await accepted({ email: ' Ana@BÜCHER.example ' })).email).toBe('ana@xn--bcher-kva.example');
  });

  it('loses the invisible space that came along when it was pasted', async () => {
    expect((await accepted({ email: 'ana@example.org\u200b' })).email).toBe('ana@example.org');
  });

  it.each([
    'a@b.c\r\nBcc: z@z.z',
    'ana@example.org, bo@example.org',
    'Ana <ana@example.org>',
    'ana@',
    '@example.org',
    'ána@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('is one plain address, unlike %j', async (email) => {
    expect(await refusedAt({ email })).toEqual(['/email']);
  });
});
