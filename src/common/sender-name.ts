import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Line } from './text.js';

/**
 * Whom a letter says that it is from, beside the address. Mail programs and people read an address, or several senders, out of
 * some characters (RFC 5322 §3.4), so that a name could pass for somebody else's.
 */
export function SenderName(lengths: { min?: number; max: number }) {
  return applyDecorators(
    Line(lengths),
    Matches(/^[^@<>"\\,;:()[\]]*$/, {
      message:
        'Please leave out @, brackets, quotes, commas and colons: mail programs could take them for an address.',
    }),
  );
}
