const MOST_HEADER_BYTES = 64 * 1024;
const MOST_MULTIPARTS = 12;
const MOST_PARTS = 60;
const MOST_ENCLOSED = 4;
/** A parser looks at each, and holds most. */
const MOST_LINES = 60_000;

/**
 * Looks at a letter's structure before a parser is let loose on it. MIME cannot compress, so what is decoded is never
 * larger than what came, whose size is known; but parts within parts cost a parser far more than their bytes (RFC 2046
 * §5.1). Boundaries and kinds stand in the open wherever a parser would follow them, so counting is enough.
 */
export function isWithinLimits(source: Buffer): boolean {
  const text = source.toString('latin1');
  const headerEnd = text.search(/\r?\n\r?\n/);
  if (headerEnd === -1 || headerEnd > MOST_HEADER_BYTES) return false;
  return (
    countUpTo(MOST_MULTIPARTS, text, /boundary(?:\*\d{0,3}\*?)?\s{0,20}=/gi) &&
    countUpTo(MOST_PARTS, text, /^content-type:/gim) &&
    countUpTo(MOST_ENCLOSED, text, /message\/(?:rfc822|global)/gi) &&
    countUpTo(MOST_LINES, text, /\n/g)
  );
}

function countUpTo(most: number, text: string, pattern: RegExp): boolean {
  let count = 0;
  while (pattern.test(text)) if (++count > most) return false;
  return true;
}
