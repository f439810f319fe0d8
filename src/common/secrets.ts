import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** A new secret of 256 bits, safe in URLs: 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Many at once cost hardly more than one. */
export function newSecrets(count: number): string[] {
  const bytes = randomBytes(SECRET_BYTES * count);
  return Array.from({ length: count }, (_, at) =>
    bytes.toString('base64url', at * SECRET_BYTES, (at + 1) * SECRET_BYTES),
  );
}

/** How a 256-bit secret is stored: random input needs no salt and no slow hash. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in constant time; false when the lengths differ. */
export function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
