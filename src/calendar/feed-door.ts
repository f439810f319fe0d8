import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { checkBody } from '../common/check-body.js';
import { NotFound } from '../common/domain-error.js';
import { type CalendarWish, keyOf } from './calendar-wish.js';
import type { Feeds } from './feeds.js';
import type { HeldFeed } from './held-feed.js';
import { sendFeed } from './send-feed.js';
import { SiteFilters } from './site-filters.js';

const OPEN = { groups: 'group', events: 'event' } as const;
const SECRET = /^[\w-]{43}$/;
const MOST_URLS_KEPT = 1_000;

type FileRequest = FastifyRequest<{ Params: { file: string } }>;

/** What a path asks for that anyone may read. */
interface OpenCalendar {
  address: string;
  /** Of the route, without what stands in it. */
  pattern: string;
}

/**
 * Where `/feeds/…` is asked for: beneath Nest, whose controllers would halve the speed. What anyone may read and is in
 * memory is answered before Fastify takes the request, for its hooks cost as much as the whole answer.
 */
export class FeedDoor {
  private readonly openCalendars = new LRUCache<string, OpenCalendar>({ max: MOST_URLS_KEPT });

  constructor(private readonly feeds: Feeds) {}

  /** @returns the pattern of the route, or null: then it did not answer */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): string | null {
    const calendar = this.openCalendars.get(request.url ?? '');
    if (!calendar || (request.method !== 'GET' && request.method !== 'HEAD')) return null;
    const held = this.feeds.atHand(calendar.address);
    if (!held) return null;
    sendFeed(request, response, held);
    return calendar.pattern;
  }

  addRoutes(server: FastifyInstance): void {
    for (const [folder, kind] of Object.entries(OPEN)) {
      server.get(`/feeds/${folder}/:file`, (request: FileRequest, reply) => {
        const id = nameIn(request);
        if (!isUUID(id)) throw new NotFound();
        return this.answerOpen(request, reply, { kind, id, options: {} });
      });
    }
    server.get('/feeds/site.ics', async (request, reply) => {
      const options = await checkBody(SiteFilters, request.query);
      return this.answerOpen(request, reply, { kind: 'site', id: null, options });
    });
    server.get('/feeds/me/:file', async (request: FileRequest, reply) => {
      const secret = nameIn(request);
      if (!SECRET.test(secret)) throw new NotFound();
      const visit = { userAgent: request.headers['user-agent'], isReading: request.method === 'GET' };
      return this.answer(request, reply, await this.feeds.own(secret, visit));
    });
  }

  private async answerOpen(request: FastifyRequest, reply: FastifyReply, wish: CalendarWish): Promise<void> {
    this.answer(request, reply, await this.feeds.open(wish));
    const pattern = request.routeOptions.url ?? '';
    this.openCalendars.set(request.url, { address: keyOf(wish), pattern });
  }

  private answer(request: FastifyRequest, reply: FastifyReply, held: HeldFeed | null): void {
    if (!held) throw new NotFound();
    reply.hijack();
    sendFeed(request.raw, reply.raw, held);
  }
}

function nameIn({ params }: FileRequest): string {
  if (!params.file.endsWith('.ics')) throw new NotFound();
  return params.file.slice(0, -4);
}
