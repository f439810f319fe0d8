import { type DynamicModule, Module } from '@nestjs/common';
import { CoreModule } from './core.module.js';
import { WHILE_NOBODY_WAITS } from './database/time-limits.js';
import type { Ground } from './start-up.js';
import { WorkersModule } from './workers.module.js';

/** The program without a door: jobs only. */
@Module({})
export class WorkerModule {
  static on(ground: Ground): DynamicModule {
    return { module: WorkerModule, imports: [CoreModule.on(ground, WHILE_NOBODY_WAITS), WorkersModule] };
  }
}
