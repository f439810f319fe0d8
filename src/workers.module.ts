import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { QueueModule } from './queue/queue.module.js';
import { Workers } from './queue/workers.js';

/** Everything a worker does: each job's name finds the one who does it. */
@Module({ imports: [QueueModule] })
export class WorkersModule implements OnApplicationBootstrap {
  constructor(private readonly workers: Workers) {}

  onApplicationBootstrap(): void {
    this.workers.start({} as never);
  }
}
