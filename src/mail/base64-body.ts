import { encode } from 'nodemailer/lib/qp';

/** Octets that make a line of 76 characters (RFC 2045 §6.8). */
const OCTETS_OF_LINE = 57;
/** What is so short is not worth keeping encoded. */
const FEW_OCTETS = 60;

/** A character stands for each octet: these are put together faster than buffers. */
type Octets = string;

/** Whether a text, most of which is not Latin, takes less room so than in quoted-printable. */
export function isShorterInBase64(text: string): boolean {
  return (Buffer.byteLength(text) * 4) / 3 < encode(text).length;
}

/**
 * A body in base64 with slots. Three octets become four characters together, so what follows a slot depends on how long
 * its value is, but in three ways at most: each is encoded once.
 */
export class Base64Body<Slot> {
  private readonly parts: (FixedOctets | Octets | { slot: Slot })[];

  constructor(parts: (string | Slot)[]) {
    this.parts = parts.map((part) => {
      if (typeof part !== 'string') return { slot: part };
      const octets = octetsOf(part);
      return octets.length > FEW_OCTETS ? new FixedOctets(octets) : octets;
    });
  }

  /** In lines, each but the last ended by CRLF. */
  fill(valueOf: (slot: Slot) => string): string {
    let body = '';
    let left: Octets = '';
    for (const part of this.parts) {
      if (typeof part === 'string') left += part;
      else if ('slot' in part) left += octetsOf(valueOf(part.slot));
      else {
        const { before, lines, after } = part.behind(left.length);
        body += inLines(left + before) + lines;
        left = after;
      }
    }
    return (body + inLines(left)).trimEnd();
  }
}

/** What is the same in every letter, as it is encoded behind other octets. */
class FixedOctets {
  private readonly ways: { before: Octets; lines: string; after: Octets }[] = [];

  constructor(private readonly octets: Octets) {}

  /** @returns what makes whole groups of three of those before, whole groups in lines, and what is left */
  behind(howMany: number) {
    const missing = (3 - (howMany % 3)) % 3;
    return (this.ways[missing] ??= this.from(missing));
  }

  private from(start: number) {
    const end = this.octets.length - ((this.octets.length - start) % 3);
    return {
      before: this.octets.slice(0, start),
      lines: inLines(this.octets.slice(start, end)),
      after: this.octets.slice(end),
    };
  }
}

function octetsOf(text: string): Octets {
  return IS_ASCII.test(text) ? text : Buffer.from(text).toString('latin1');
}

function inLines(octets: Octets): string {
  const encoded = Buffer.from(octets, 'latin1').toString('base64');
  return octets.length > OCTETS_OF_LINE ? encoded.replace(LINE, '$&\r\n') : `${encoded}\r\n`;
}

const IS_ASCII = /^\p{ASCII}*$/u;
const LINE = new RegExp(`.{1,${(OCTETS_OF_LINE / 3) * 4}}`, 'g');
