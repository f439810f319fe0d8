import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { NotFound } from '../common/domain-error.js';
import type { Feeds } from './feeds.js';
import type { HeldFeed } from './held-feed.js';
import type { SubjectKind } from './subjects.js';

const ROUTES: Record<string, SubjectKind> = { groups: 'group', events: 'event', me: 'person' };
const SECRET = /^[\w-]{43}$/;

/**
 * Answers `/feeds/…` on the server itself, beneath Nest, whose controllers would halve the speed. What a request
 * needs is in memory most of the time, and then nothing here waits.
 */
export function serveFeeds(server: FastifyInstance, feeds: Feeds): void {
  for (const [folder, kind] of Object.entries(ROUTES)) {
    const isPart = kind === 'person' ? (part: string) => SECRET.test(part) : (part: string) => isUUID(part);
    server.get<{ Params: { file: string } }>(`/feeds/${folder}/:file`, (request, reply) => {
      const { file } = request.params;
      const part = file.slice(0, -4);
      if (!file.endsWith('.ics') || !isPart(part)) throw new NotFound();
      const found = feeds.find(kind, part, request.headers['user-agent']);
      if (found instanceof Promise) return found.then((held) => answer(request, reply, held));
      return answer(request, reply, found);
    });
  }
}

function answer({ headers }: FastifyRequest, reply: FastifyReply, held: HeldFeed | null): FastifyReply {
  if (!held) throw new NotFound();
  const { body, headers: full, unchanged } = asksForGzip(headers['accept-encoding']) ? held.gzip : held.plain;
  if (held.isKnownTo(headers['if-none-match'], headers['if-modified-since'])) {
    return reply.code(304).headers(unchanged).send();
  }
  return reply.headers(full).send(body);
}

/** Only when gzip is named, and not with `q=0`: a stray gzip has broken subscriptions. */
function asksForGzip(accepted: string | undefined): boolean {
  if (!accepted) return false;
  const wish = /(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(accepted);
  return wish !== null && (wish[1] === undefined || Number(wish[1]) > 0);
}
