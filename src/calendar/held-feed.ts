import { isNamedBy } from '../common/if-none-match.js';
import type { StoredDocument } from './calendar-documents.js';

/** One version of a feed, with its answers prepared: a request only chooses. */
export class HeldFeed {
  readonly etag: string;
  /** How much memory it takes. */
  readonly bytes: number;
  readonly plain: Representation;
  readonly gzip: Representation;
  private readonly modifiedMs: number;

  constructor(
    readonly key: string,
    { etag, lastModified, body, gzip }: StoredDocument,
    headers: Headers,
  ) {
    const shared = {
      ...headers,
      'last-modified': lastModified.toUTCString(),
      vary: 'accept-encoding',
      'x-robots-tag': 'noindex',
    };
    this.etag = etag;
    this.bytes = body.length + gzip.length;
    this.modifiedMs = lastModified.getTime();
    this.plain = representation(body, `"${etag}"`, shared);
    this.gzip = representation(gzip, `"${etag}-gzip"`, shared, { 'content-encoding': 'gzip' });
  }

  /** Whether the reader has this version already. */
  isKnownTo(ifNoneMatch: string | undefined, ifModifiedSince: string | undefined): boolean {
    // Both encodings hold the same calendar, so knowing either is enough.
    if (ifNoneMatch !== undefined) return isNamedBy(ifNoneMatch, this.plain.etag, this.gzip.etag);
    return ifModifiedSince !== undefined && this.modifiedMs <= Date.parse(ifModifiedSince);
  }
}

interface Representation {
  etag: string;
  body: Buffer;
  /** Headers of the whole answer, names and values in turn. */
  full: string[];
  /** Headers of the answer that it has not changed. */
  unchanged: string[];
}

type Headers = Record<string, string>;

function representation(body: Buffer, etag: string, shared: Headers, encoding: Headers = {}): Representation {
  const unchanged = { ...shared, etag };
  return {
    etag,
    body,
    unchanged: Object.entries(unchanged).flat(),
    full: Object.entries({
      ...unchanged,
      ...encoding,
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': String(body.length),
      'content-disposition': 'inline; filename="calendar.ics"',
    }).flat(),
  };
}
