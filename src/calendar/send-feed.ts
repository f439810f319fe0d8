import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeldFeed } from './held-feed.js';

/** Answers with a feed, or that its reader has this version already. */
export function sendFeed({ headers }: IncomingMessage, response: ServerResponse, held: HeldFeed): void {
  const { body, full, unchanged } = asksForGzip(headers['accept-encoding']) ? held.gzip : held.plain;
  if (held.isKnownTo(headers['if-none-match'], headers['if-modified-since'])) {
    response.writeHead(304, unchanged).end();
  } else {
    response.writeHead(200, full).end(body);
  }
}

/** Only when gzip is named, and not with `q=0`: a stray gzip has broken subscriptions. */
function asksForGzip(accepted: string | undefined): boolean {
  if (!accepted) return false;
  const wish = /(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(accepted);
  return wish !== null && (wish[1] === undefined || Number(wish[1]) > 0);
}
