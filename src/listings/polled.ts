import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { isNamedBy } from '../common/if-none-match.js';

const SECONDS_TRUSTED = 300;

interface Polled {
  /** With its charset, where it has one. */
  type: string;
  text: string;
}

/**
 * Answers a program that comes again and again: whole, or that nothing has changed (RFC 9110 §13.1). Only the ETag tells
 * versions apart: what is said stands on several rows, and not all of them know when they changed.
 */
export function sendPolled(reply: FastifyReply, { type, text }: Polled): void {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.headers({
    etag,
    'cache-control': `public, max-age=${SECONDS_TRUSTED}`,
    'cross-origin-resource-policy': 'cross-origin',
    'x-robots-tag': 'noindex',
  });
  const known = reply.request.headers['if-none-match'];
  if (known !== undefined && isNamedBy(known, etag)) void reply.status(304).send();
  else void reply.type(type).send(text);
}

/** The same for what the API describes. @returns the answer itself, for its description */
export function sendPolledJson<Body>(reply: FastifyReply, body: Body): Body {
  sendPolled(reply, { type: 'application/json; charset=utf-8', text: JSON.stringify(body) });
  return body;
}
