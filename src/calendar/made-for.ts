import { createHash } from 'node:crypto';

/** Raise this when the calendar text we write changes: everything stored is then made anew. */
const FORMAT = 6;

/** Names what a stored text stands on beside the rows of its events, so that it can be seen to be out of date. */
export function madeFor(...facts: (string | boolean)[]): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, process.versions.tz, ...facts]))
    .digest('base64url')
    .slice(0, 22);
}
