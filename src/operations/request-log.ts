import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Log } from '../common/log.js';
import { Metrics } from './metrics.js';

/** What watchers ask for all the time is counted, and not written down. */
const UNWRITTEN = ['/health/live', '/health/ready', '/metrics'];

interface Answered {
  requestId?: string;
  method: string;
  /** Its pattern. */
  route: string;
  status: number;
  ms: number;
}

/** One line for each answer: the route's pattern, never the path, because paths hold tokens and ids of groups. */
@Injectable()
export class RequestLog implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onResponse', (request, reply, done) => {
      const { method, id, routeOptions } = request;
      const route = routeOptions.url ?? 'none';
      this.note({ requestId: id, method, route, status: reply.statusCode, ms: reply.elapsedTime });
      done();
    });
  }

  note(answered: Answered): void {
    const { method, route, status, ms } = answered;
    this.metrics.countRequest({ method, route, status, seconds: ms / 1000 });
    if (!UNWRITTEN.includes(route)) this.log.info('answered', { ...answered, ms: Math.round(ms) });
  }
}
