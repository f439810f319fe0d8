import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { checkBody } from '../common/check-body.js';
import { NotFound } from '../common/domain-error.js';
import type { Feeds } from './feeds.js';
import type { HeldFeed } from './held-feed.js';
import { SiteFilters } from './site-filters.js';

const OPEN = { groups: 'group', events: 'event' } as const;
const SECRET = /^[\w-]{43}$/;
const MOST_QUERIES_KEPT = 1_000;

type FileRequest = FastifyRequest<{ Params: { file: string } }>;

/**
 * Answers `/feeds/…` on the server itself, beneath Nest, whose controllers would halve the speed. What a request
 * needs is in memory most of the time, and then nothing here waits.
 */
export function serveFeeds(server: FastifyInstance, feeds: Feeds): void {
  for (const [folder, kind] of Object.entries(OPEN)) {
    server.get(`/feeds/${folder}/:file`, (request: FileRequest, reply) => {
      const id = nameIn(request);
      if (!isUUID(id)) throw new NotFound();
      return answerWith(request, reply, feeds.open({ kind, id, options: {} }));
    });
  }
  server.get('/feeds/me/:file', (request: FileRequest, reply) => {
    const secret = nameIn(request);
    if (!SECRET.test(secret)) throw new NotFound();
    const visit = { userAgent: request.headers['user-agent'], isReading: request.method === 'GET' };
    return answerWith(request, reply, feeds.own(secret, visit));
  });
  const known = new LRUCache<string, SiteFilters>({ max: MOST_QUERIES_KEPT });
  server.get('/feeds/site.ics', async (request, reply) => {
    const options = known.get(request.url) ?? (await checkBody(SiteFilters, request.query));
    known.set(request.url, options);
    return answer(request, reply, await feeds.open({ kind: 'site', id: null, options }));
  });
}

function nameIn({ params }: FileRequest): string {
  if (!params.file.endsWith('.ics')) throw new NotFound();
  return params.file.slice(0, -4);
}

/** @returns nothing where it answered at once: Fastify would wait for a reply that it is given, which takes time */
function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  found: HeldFeed | Promise<HeldFeed | null>,
): void | Promise<FastifyReply> {
  if (found instanceof Promise) return found.then((held) => answer(request, reply, held));
  answer(request, reply, found);
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
