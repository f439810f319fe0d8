/**
 * Whether an If-None-Match names one of these versions, as they are quoted. Then it alone decides, whatever
 * If-Modified-Since says (RFC 9110 §13.2.2); versions are compared weakly (§13.1.2).
 */
export function isNamedBy(ifNoneMatch: string, ...etags: string[]): boolean {
  if (etags.includes(ifNoneMatch)) return true;
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || etags.includes(tag));
}
