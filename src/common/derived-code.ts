import { sameBytes } from './secrets.js';
import type { Vault } from './vault.js';

/** Six digits that are the same for the same thing each time they are sent, and that nobody else can work out. */
export function derivedCode(vault: Vault, about: string): string {
  const number = vault.sign(about).readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** @param typed as it was typed, perhaps with a space */
export function isDerivedCode(vault: Vault, about: string, typed: string): boolean {
  return sameBytes(Buffer.from(derivedCode(vault, about)), Buffer.from(typed.replace(/\s/g, '')));
}
