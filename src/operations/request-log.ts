import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Log } from '../common/log.js';
import { Metrics } from './metrics.js';

/** What watchers ask for all the time is counted, and not written down. */
const UNWRITTEN = ['/health/live', '/health/ready', '/metrics'];

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
      const { method, id: requestId } = request;
      const route = request.routeOptions.url ?? 'none';
      const status = reply.statusCode;
      this.metrics.countRequest({ method, route, status, seconds: reply.elapsedTime / 1000 });
      if (!UNWRITTEN.includes(route)) {
        this.log.info('answered', { requestId, method, route, status, ms: Math.round(reply.elapsedTime) });
      }
      done();
    });
  }
}
