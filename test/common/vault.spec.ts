import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Vault } from '../../src/common/vault.js';

describe('the vault', () => {
  const oldKey = randomBytes(32);
  const newKey = randomBytes(32);

  it('opens what it sealed, in the place it was sealed for', () => {
    const vault = new Vault(newKey);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(vault.open(vault.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('does not open a value that was moved to another row', () => {
    const vault = new Vault(newKey);
    expect(() => vault.open(vault.seal('ana@example.org', 'people.email:1'), 'people.email:2')).toThrow();
  });

  it('does not open a value that was changed', () => {
    const vault = new Vault(newKey);
    const [id, nonce, tag, sealed = ''] = vault.seal('going', 'here').split('.');
    const turned = Buffer.from(sealed, 'base64url');
    turned[0]! ^= 1;
    expect(() => vault.open([id, nonce, tag, turned.toString('base64url')].join('.'), 'here')).toThrow();
  });

  it('opens and finds what was kept years ago: AES-256-GCM by the key that the value names', () => {
    const vault = new Vault(newKey, Buffer.alloc(32, 7));
    const [id, ...sealed] = 'NPJ4Ns.yPwIYNn0IRgFg-lv.Es4gKuDSaB-qkJuGQqUZQQ.LuxUZcoxrp-lcKeVfPNW'.split('.');
    expect(vault.open([id, ...sealed].join('.'), 'people.email:1')).toBe('ana@example.org');
    expect(() => vault.open(['other', ...sealed].join('.'), 'people.email:1')).toThrow();
    const index = '172941e6262d5f2c2fd4c0b8186510b25698e00c5f0b186350cfd776ab8f6fbc';
    expect(vault.indexes('ana@example.org').map((it) => it.toString('hex'))).toContain(index);
  });

  it('never seals the same text to the same value twice', () => {
    const vault = new Vault(newKey);
    expect(vault.seal('Ana', 'here')).not.toBe(vault.seal('Ana', 'here'));
  });

  it('opens values of the key before, and knows which to seal again', () => {
    const sealedBefore = new Vault(oldKey).seal('ana@example.org', 'here');
    const vault = new Vault(newKey, oldKey);
    expect(vault.open(sealedBefore, 'here')).toBe('ana@example.org');
    expect(vault.isCurrent(sealedBefore)).toBe(false);
    expect(vault.isCurrent(vault.seal('ana@example.org', 'here'))).toBe(true);
  });

  it('finds an address under either key while both live', () => {
    const indexedBefore = new Vault(oldKey).index('ana@example.org');
    const vault = new Vault(newKey, oldKey);
    expect(vault.indexes('ana@example.org').some((index) => index.equals(indexedBefore))).toBe(true);
    expect(new Vault(newKey).indexes('ana@example.org').some((index) => index.equals(indexedBefore))).toBe(
      false,
    );
  });
});
