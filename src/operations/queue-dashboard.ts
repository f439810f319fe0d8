import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter as BoardAdapter } from '@bull-board/fastify';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
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

/**
 * The queues as BullMQ sees them, for administrators, to look at. What happens to a letter is decided by the
 * ledger, so there is nothing to press here.
 */
@Injectable()
export class QueueDashboard implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly doorbells: Doorbells,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  async onModuleInit(): Promise<void> {
    const board = new BoardAdapter();
    createBullBoard({
      queues: Object.values(this.doorbells.queues).map((it) => new BullMQAdapter(it, { readOnlyMode: true })),
      serverAdapter: board,
      options: { uiConfig: { boardTitle: 'Gatherwell queues' } },
    });
    await this.host.httpAdapter.getInstance().register(async (scope) => {
      scope.addHook('onRequest', (request, reply) => this.admit(request, reply));
      await scope.register(board.registerPlugin(), { prefix: PREFIX });
    });
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const secret = this.cookies.session(request);
    const viewer = secret ? await this.sessions.find(secret) : null;
    if (!viewer?.administrator || !['GET', 'HEAD'].includes(request.method)) return reply.callNotFound();
    void reply.header('content-security-policy', POLICY);
  }
}
