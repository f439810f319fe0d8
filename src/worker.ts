import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { runUntilTold } from './run-until-told.js';
import { WorkerModule } from './worker.module.js';

await runUntilTold(async (ground) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.on(ground), {
    logger: false,
    abortOnError: false,
  });
  process.stdout.write('Gatherwell worker: ready\n');
  return app;
});
