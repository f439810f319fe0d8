import { type DynamicModule, Module } from '@nestjs/common';
import { CoreModule } from './core.module.js';
import type { Ground } from './start-up.js';
import { WorkersModule } from './workers.module.js';

/** The program without a door: jobs only. */
@Module({})
export class WorkerModule {
  static on(ground: Ground): DynamicModule {
    return { module: WorkerModule, imports: [CoreModule.on(ground), WorkersModule] };
  }
}
