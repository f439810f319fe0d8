import type { StoredDocument } from './calendar-documents.js';

export type Headers = Record<string, string | number>;

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
    cacheControl: string,
  ) {
    const shared = {
      'last-modified': lastModified.toUTCString(),
      'cache-control': cacheControl,
      vary: 'accept-encoding',
      'x-robots-tag': 'noindex',
    };
    this.etag = etag;
    this.bytes = body.length + gzip.length;
    this.modifiedMs = lastModified.getTime();
    this.plain = representation(body, { ...shared, etag: `"${etag}"` });
    this.gzip = representation(gzip, { ...shared, etag: `"${etag}-gzip"` }, { 'content-encoding': 'gzip' });
  }

  /** Whether the reader has this version already. If-None-Match alone decides where it is sent (RFC 9110 §13.2.2). */
  isKnownTo(ifNoneMatch: string | undefined, ifModifiedSince: string | undefined): boolean {
    if (ifNoneMatch !== undefined) {
      return ifNoneMatch.split(',').some((tag) => this.isNamed(tag.trim().replace(/^W\//, '')));
    }
    return ifModifiedSince !== undefined && this.modifiedMs <= Date.parse(ifModifiedSince);
  }

  /** Both encodings hold the same calendar, so knowing either is enough. */
  private isNamed(tag: string): boolean {
    return tag === this.plain.headers['etag'] || tag === this.gzip.headers['etag'] || tag === '*';
  }
}

interface Representation {
  body: Buffer;
  headers: Headers;
  /** Of the answer that it has not changed. */
  unchanged: Headers;
}

function representation(body: Buffer, unchanged: Headers, encoding: Headers = {}): Representation {
  return {
    body,
    unchanged,
    headers: {
      ...unchanged,
      ...encoding,
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': body.length,
      'content-disposition': 'inline; filename="calendar.ics"',
    },
  };
}
