import type { FastifyReply } from 'fastify';

/** An answer as it is kept. */
export interface FirstAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

const HEADERS = ['content-type', 'location', 'set-cookie'];
/**
 * Answers after which nothing was done, nor anything looked at but what was sent: it may be sent again, mended or as it
 * was. Stripe keeps none of these either (https://docs.stripe.com/api/idempotent_requests).
 */
const NOTHING_BEGAN = [400, 401, 413, 415, 422, 429, 503];

/** The answer that is about to leave; `null` when it is none to be kept. */
export function firstAnswerOf(reply: FastifyReply, body: unknown): FirstAnswer | null {
  const status = reply.statusCode;
  if (NOTHING_BEGAN.includes(status)) return null;
  // For strangers nothing is kept but what was done for them, which has limits: refusals could fill the database.
  if (!reply.request.viewer && status >= 300) return null;
  if (typeof body !== 'string' && body !== undefined && body !== null) return null;
  const headers = HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, value] as [string, string | string[]]];
  });
  return { status, headers: Object.fromEntries(headers), body: body ?? '' };
}
