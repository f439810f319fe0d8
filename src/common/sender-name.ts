import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Line } from './text.js';
import { refusals } from './refusals/refusals.js';
import { says } from './refusals/says.js';

/**
 * Whom a letter says that it is from, beside the address. Mail programs and people read an address, or several senders, out of
 * some characters (RFC 5322 §3.4), so that a name could pass for somebody else's.
 */
export function SenderName(lengths: { min?: number; max: number }) {
  return applyDecorators(Line(lengths), Matches(/^[^@<>"\\,;:()[\]]*$/, says(refusals.common.senderName)));
}
