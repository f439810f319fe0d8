import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { Figures } from './figures.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsRoute } from './metrics.route.js';
import { PartsInUse } from './parts-in-use.js';
import { QueueDashboard } from './queue-dashboard.js';
import { RequestLog } from './request-log.js';

/** What the person who runs the server needs to see. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false }), PeopleModule, QueueModule],
  controllers: [HealthController],
  providers: [Figures, Metrics, MetricsRoute, PartsInUse, QueueDashboard, RequestLog],
})
export class OperationsModule {}
