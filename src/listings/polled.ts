import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const SECONDS_TRUSTED = 300;

interface Polled {
  /** With its charset, where it has one. */
  type: string;
  text: string;
  /** `null`: only the ETag tells versions apart. */
  lastModified?: Date | null;
}

/** Answers a program that comes again and again: whole, or that nothing has changed (RFC 9110 §13.1). */
export function sendPolled(reply: FastifyReply, { type, text, lastModified = null }: Polled): void {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.headers({
    etag,
    'cache-control': `public, max-age=${SECONDS_TRUSTED}`,
    'cross-origin-resource-policy': 'cross-origin',
    'x-robots-tag': 'noindex',
    ...(lastModified && { 'last-modified': lastModified.toUTCString() }),
  });
  if (isKnown(reply.request.headers, etag, lastModified)) void reply.status(304).send();
  else void reply.type(type).send(text);
}

/** The same for what the API describes. @returns the answer itself, for its description */
export function sendPolledJson<Body>(reply: FastifyReply, body: Body): Body {
  sendPolled(reply, { type: 'application/json; charset=utf-8', text: JSON.stringify(body) });
  return body;
}

/** If-None-Match alone decides where it is sent (RFC 9110 §13.2.2). */
function isKnown(
  headers: Record<string, string | string[] | undefined>,
  etag: string,
  lastModified: Date | null,
): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    const tags = String(known).split(',');
    return tags.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  if (!lastModified) return false;
  const seconds = Math.floor(lastModified.getTime() / 1000);
  return seconds * 1000 <= Date.parse(String(headers['if-modified-since'] ?? ''));
}
