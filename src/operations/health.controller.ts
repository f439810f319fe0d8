import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { PartsInUse } from './parts-in-use.js';

/** For whoever starts and watches us. The answers say which part is down or degraded, and never why. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly parts: PartsInUse,
  ) {}

  /** This process runs and answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can serve people: the database answers too. 503 when not. A part that pages can do without says `degraded`. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      const { parts } = this;
      const checks = [
        () => parts.database(),
        () => parts.queue(),
        () => parts.letters(),
        () => parts.clocksAgree(),
      ];
      return await this.health.check(checks);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(error.getStatus());
      return error.getResponse() as object;
    }
  }
}
