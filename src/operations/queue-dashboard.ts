import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Cookies } from '../people/cookies.js';
import { Sessions } from '../people/sessions.js';
import { Doorbells } from '../queue/doorbells.js';

const PREFIX = '/admin/queues';

/** The board's own page needs a `<base>` and makes style sheets as it runs; its scripts and data stay with us. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Styles and letters from elsewhere, which our policy would refuse anyway. */
const FROM_ELSEWHERE = /<link [^>]*href="https?:[^>]*>/g;

/** What is said of one connection, and is for the next one to say anew. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding'];

/**
 * The queues as BullMQ sees them, for administrators, to look at. What happens to a letter is decided by the
 * ledger, so there is nothing to press here. Few look, so it is loaded for the first who does, and not at every start.
 */
@Injectable()
export class QueueDashboard implements OnModuleInit {
  private board: Promise<FastifyInstance> | null = null;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly doorbells: Doorbells,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    for (const path of [PREFIX, `${PREFIX}/*`])
      server.get(path, async (request, reply) => this.show(request, reply));
  }

  private async show(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const secret = this.cookies.session(request);
    const viewer = secret ? await this.sessions.find(secret) : null;
    if (!viewer?.administrator) return reply.callNotFound();
    const board = await (this.board ??= this.open());
    const shown = await board.inject({ method: 'GET', url: request.url, headers: request.headers });
    for (const [name, value] of Object.entries(shown.headers))
      if (!OF_THE_CONNECTION.includes(name)) void reply.header(name, value);
    void reply.header('content-security-policy', POLICY);
    const isPage = String(shown.headers['content-type']).startsWith('text/html');
    if (isPage) void reply.removeHeader('content-length');
    return reply
      .code(shown.statusCode)
      .send(isPage ? shown.payload.replace(FROM_ELSEWHERE, '') : shown.rawPayload);
  }

  /** A server of its own without a port, since ours takes no more routes once it listens. */
  private async open(): Promise<FastifyInstance> {
    const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter: BoardAdapter }] = await Promise.all([
      import('@bull-board/api'),
      import('@bull-board/api/bullMQAdapter'),
      import('@bull-board/fastify'),
    ]);
    const adapter = new BoardAdapter();
    createBullBoard({
      queues: Object.values(this.doorbells.queues).map((it) => new BullMQAdapter(it, { readOnlyMode: true })),
      serverAdapter: adapter,
      options: { uiConfig: { boardTitle: 'Gatherwell queues' } },
    });
    const board = fastify();
    await board.register(adapter.registerPlugin(), { prefix: PREFIX });
    await board.ready();
    return board;
  }
}
