import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

interface Keys {
  id: string;
  sealing: Buffer;
  index: Buffer;
  signing: Buffer;
}

/**
 * Seals what must not be readable in the database, and finds it again by a blind index.
 * A sealed value is `keyId.nonce.tag.text` in base64url: AES-256-GCM with a 96-bit nonce, bound to the
 * place it stands in, so that a value copied to another row does not open.
 * Two keys may live at once: the first seals, both open (see docs/operating.md, "Changing the key").
 */
export class Vault {
  private readonly keys: Keys[];

  constructor(appKey: Buffer, previousAppKey: Buffer | null = null) {
    this.keys = [appKey, ...(previousAppKey ? [previousAppKey] : [])].map(deriveKeys);
  }

  /** @param place where the value stands, for example `people.email:<id>` */
  seal(text: string, place: string): string {
    const { id, sealing } = this.keys[0]!;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [id, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws when the key is unknown, or the value was changed or moved */
  open(box: string, place: string): string {
    const [id, nonce, tag, sealed] = box.split('.');
    const keys = this.keys.find((it) => it.id === id);
    if (!keys || !nonce || !tag || sealed === undefined)
      throw new Error(`No key opens this value (${place})`);
    const decipher = createDecipheriv('aes-256-gcm', keys.sealing, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(place))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Whether the value was sealed with the key that seals now. */
  isCurrent(box: string): boolean {
    return box.startsWith(`${this.keys[0]!.id}.`);
  }

  /** A blind index: equal texts give equal bytes, which tell nothing without the key. */
  index(text: string): Buffer {
    return mac(this.keys[0]!.index, text);
  }

  /** The indexes a text may be stored under while two keys live. */
  indexes(text: string): Buffer[] {
    return this.keys.map((keys) => mac(keys.index, text));
  }

  /** A keyed hash for what is short or guessable (codes, networks), or must come out the same twice. */
  sign(text: string): Buffer {
    return mac(this.keys[0]!.signing, text);
  }
}

function deriveKeys(appKey: Buffer): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', appKey, '', `gatherwell ${use}`, 32));
  const id = createHash('sha256').update(derive('key id')).digest('base64url').slice(0, 6);
  return { id, sealing: derive('sealing'), index: derive('index'), signing: derive('signing') };
}

function mac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
