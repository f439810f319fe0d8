import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { comesFromThisMachine } from '../common/network.js';
import { hashSecret, sameBytes } from '../common/secrets.js';
import { Config } from '../config/config.js';
import { Metrics } from './metrics.js';

/**
 * `GET /metrics`, with the METRICS_TOKEN, or for programs on a machine that serves itself only. It stands beneath Nest,
 * as feeds do: no person is looked up for it.
 */
@Injectable()
export class MetricsRoute implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().get('/metrics', async (request, reply) => {
      if (!this.mayRead(request)) return reply.callNotFound();
      const { type, body } = await this.metrics.text();
      return reply.type(type).send(body);
    });
  }

  private mayRead(request: FastifyRequest): boolean {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const { metricsToken, servesThisMachineOnly } = this.config;
    if (!token) return servesThisMachineOnly && comesFromThisMachine(request);
    return metricsToken !== null && sameBytes(hashSecret(token), hashSecret(metricsToken));
  }
}
