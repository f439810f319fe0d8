import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, ValidateBy, type ValidationOptions } from 'class-validator';
import { domainToASCII } from 'node:url';
import { refusals, type Sentence } from './refusals/refusals.js';
import { says } from './refusals/says.js';
import { telltaleIn } from './telltale-words.js';
import { tidy } from './tidy.js';

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
const CONTROL_BESIDE_NEWLINES = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
/** Format characters that writing needs: joiners, and the marks of right-to-left text. */
const JOINERS = /[\u200c-\u200f]/g;

interface Lengths {
  /** In code points. 0 lets it be empty. */
  min?: number;
  max: number;
  /** In UTF-8, where many letters of some scripts are too much. Left out, as many as `max` makes. */
  maxOctets?: number;
}

/** Words of this size fit into a letter twice, as HTML and as text, and leave it under 30 kB, whatever the script. */
export const MOST_OCTETS_IN_A_LETTER = 8_000;

/** One line of text from a person: tidied, without control or format characters, length in code points. */
export function Line(lengths: Lengths, options?: ValidationOptions) {
  return applyDecorators(Tidied(), Fits('line', lengths, CONTROL, options));
}

/** A name by which letters and calendars call what is not to be recognised by others. */
export function DiscreetName(lengths: Lengths) {
  return applyDecorators(
    Line(lengths),
    ValidateBy(
      {
        name: 'discreetName',
        validator: { validate: (value: unknown) => typeof value !== 'string' || telltaleIn(value) === null },
      },
      says((value) => refusals.common.telltale({ word: telltaleIn(String(value))! })),
    ),
  );
}

/** The same over several lines. */
export function Paragraphs(lengths: Lengths, options?: ValidationOptions) {
  return applyDecorators(Tidied(), Fits('paragraphs', lengths, CONTROL_BESIDE_NEWLINES, options));
}

function Tidied() {
  return Transform(({ value }) => (typeof value === 'string' ? tidy(value) : value), { toClassOnly: true });
}

function Fits(name: string, lengths: Lengths, forbidden: RegExp, options?: ValidationOptions) {
  return ValidateBy(
    {
      name,
      constraints: [lengths.min ?? 1, lengths.max],
      validator: {
        validate: (value: unknown) => problemOf(value, lengths, forbidden) === null,
      },
    },
    { ...says((value) => problemOf(value, lengths, forbidden)!), ...options },
  );
}

/** What is wrong with a line of tidied text; `null`: nothing. */
export function lineProblem(value: unknown, lengths: Lengths): Sentence | null {
  return problemOf(value, lengths, CONTROL);
}

function problemOf(
  value: unknown,
  { min = 1, max, maxOctets = Infinity }: Lengths,
  forbidden: RegExp,
): Sentence | null {
  if (typeof value !== 'string' && min === 0) return refusals.common.aText;
  if (typeof value !== 'string' || (value === '' && min > 0)) return refusals.common.something;
  const length = [...value].length;
  const octets = Buffer.byteLength(value);
  const mostInScript = Math.floor((length * maxOctets) / octets / 100) * 100;
  if (octets > maxOctets && mostInScript < max)
    return refusals.common.tooLongInScript({ length, most: mostInScript });
  if (length > max) return refusals.common.tooLong({ length, most: max });
  if (length < min) return refusals.common.tooShort({ fewest: min });
  if (forbidden.test(value.replace(JOINERS, ''))) {
    return refusals.common.unshownCharacter;
  }
  return null;
}

/**
 * One plain e-mail address, lower-cased, its domain in the letters mail servers use (punycode).
 * The local part must be ASCII: a list, a display name or a line break is never one address.
 */
export function EmailAddress(options?: ValidationOptions) {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? normaliseAddress(value) : value), {
      toClassOnly: true,
    }),
    IsEmail(
      { allow_display_name: false, allow_utf8_local_part: false, ignore_max_length: false },
      { ...says(refusals.common.email), ...options },
    ),
  );
}

export function normaliseAddress(typed: string): string {
  const text = tidy(typed).toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return text;
  const domain = text.slice(at + 1);
  return `${text.slice(0, at)}@${/^[\x21-\x7e]+$/.test(domain) ? domain : domainToASCII(domain)}`;
}
