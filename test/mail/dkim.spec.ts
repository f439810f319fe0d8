import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('a letter of an installation with a DKIM key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-dkim-'));
  let world: World;
  beforeAll(async () => {
    const keyFile = join(folder, 'dkim.pem');
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    world = await openWorld({
      env: { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'letters', DKIM_KEY_FILE: keyFile },
    });
    await world.setUp();
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['en', 'quoted-printable'],
    ['ar', 'base64'],
  ])(
    'is signed in %s as it went over the wire, with both headers to unsubscribe (RFC 8058 §3.1)',
    async (...in_) => {
      const [language, encoding] = in_;
      const olu = await world.person('Olu');
      const group = await given(world).group(olu);
      const event = await given(world).event(olu, group);
      const ana = await given(world).member('Ana', group);
      await ana.client.patch('/api/v1/me', { language });
      await given(world).reply(ana, event);
      const { source } = await world.mail.letterTo(ana.email);
      expect(source).toMatch(
        new RegExp(
          `^Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r$`,
          'm',
        ),
      );

      const { tags, signed, bodyHash, signature } = readSignature(source);
      expect(tags['d']).toBe('example.org');
      expect(tags['h']!.toLowerCase().split(':')).toEqual(
        expect.arrayContaining([
          'from',
          'subject',
          'list-unsubscribe',
          'list-unsubscribe-post',
          'message-id',
        ]),
      );
      expect(tags['bh']).toBe(bodyHash);
      expect(verify('sha256', Buffer.from(signed), publicKey, signature)).toBe(true);
    },
  );

  it('names its group as who it is from, beside our own address, and is signed with all that names a list', async () => {
    const olu = await world.person('Olu');
    const fields = { name: 'Walkers', sensitive: false, senderName: 'Café – Kreis' };
    const group = await given(world).group(olu, fields);
    const event = await given(world).event(olu, group);
    const bo = await given(world).member('Bo', group);
    await given(world).reply(bo, event);
    const { from, source, headers } = await world.mail.letterTo(bo.email);
    expect(from).toBe('"Café – Kreis" <hello@example.org>');
    expect(headers.get('list-help')).toBe(`<${world.url}/about-letters>`);
    expect(headers.get('list-owner')).toBe('<mailto:hello@example.org>');

    const { tags, signed, signature } = readSignature(source);
    // Aligned with who it is from (RFC 7489 §3.1.1), whatever the name says.
    expect(`hello@${tags['d']}`).toBe('hello@example.org');
    const inIt = ['from', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'list-help', 'list-owner'];
    expect(tags['h']!.toLowerCase().split(':')).toEqual(expect.arrayContaining(inIt));
    for (const name of inIt) expect(signed).toContain(`${name}:`);
    expect(verify('sha256', Buffer.from(signed), publicKey, signature)).toBe(true);

    // Not even one that got past the door adds a line, or a reader.
    const evil = 'Walkers\r\nBcc: spy@example.net\r\nX-Evil: <x@bank.example>';
    await world.database.query('UPDATE groups SET sender_name = $2 WHERE id = $1', [group.id, evil]);
    const cem = await given(world).member('Cem', group);
    await given(world).reply(cem, event);
    const letter = await world.mail.letterTo(cem.email);
    expect([letter.headers.has('bcc'), letter.headers.has('x-evil')]).toEqual([false, false]);
    expect(letter.from).toMatch(/<hello@example\.org>$/);
    expect(world.mail.letters.map(({ to }) => to)).not.toContain('spy@example.net');
  });
});

/** Relaxed header and body canonicalisation (RFC 6376 §3.4.2, §3.4.4), and what the signature covers (§3.7). */
function readSignature(source: string) {
  const headerEnd = source.indexOf('\r\n\r\n');
  const headers = source.slice(0, headerEnd).split(/\r\n(?![ \t])/);
  const relaxedBody = source
    .slice(headerEnd + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n');
  const relaxed = (header: string) => {
    const at = header.indexOf(':');
    const value = header
      .slice(at + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return `${header.slice(0, at).toLowerCase().trim()}:${value}`;
  };
  const signature = headers.find((header) => /^dkim-signature:/i.test(header))!;
  const tags = Object.fromEntries(
    relaxed(signature)
      .replace('dkim-signature:', '')
      .split(';')
      .map((tag) =>
        tag
          .trim()
          .split(/=(.*)/s)
          .slice(0, 2)
          .map((part) => part.replace(/\s/g, '')),
      ),
  ) as Record<string, string>;
  const named = tags['h']!.split(':').flatMap((name) => {
    const header = headers.find((it) => it.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return header ? [relaxed(header)] : [];
  });
  const unsigned = relaxed(signature)
    .replace(/; ?b=[^;]*$/, '; b=')
    .replace(/(;\s?)b=[^;]*(;)/, '$1b=$2');
  return {
    tags,
    bodyHash: createHash('sha256').update(relaxedBody).digest('base64'),
    signed: [...named, unsigned].join('\r\n'),
    signature: Buffer.from(tags['b']!, 'base64'),
  };
}
