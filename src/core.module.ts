import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './common/clock.js';
import { Log } from './common/log.js';
import { Vault } from './common/vault.js';
import { Config } from './config/config.js';
import { databaseOptions } from './database/data-source.js';
import { DATABASE_URL } from './database/database-url.js';
import { KeptAnswer } from './database/kept-answer.entity.js';
import { KeptAnswers } from './database/kept-answers.js';
import { RateLimits } from './database/rate-limits.js';
import { SharedTransactions } from './database/shared-transactions.js';
import type { TimeLimits } from './database/time-limits.js';
import { WatchClocks } from './database/watch-clocks.js';
import type { Ground } from './start-up.js';

/** Settings, clock, log, keys and database: the ground all modules stand on, and the only global module. */
@Global()
@Module({})
export class CoreModule {
  static on({ config, databaseUrl, vault }: Ground, limits: TimeLimits): DynamicModule {
    const database = TypeOrmModule.forRoot({
      ...databaseOptions(databaseUrl, config.databasePool, limits),
      autoLoadEntities: true,
      retryAttempts: 3,
      retryDelay: 1000,
    });
    return {
      module: CoreModule,
      imports: [database, TypeOrmModule.forFeature([KeptAnswer])],
      providers: [
        { provide: Config, useValue: config },
        { provide: Vault, useValue: vault },
        { provide: DATABASE_URL, useValue: databaseUrl },
        { provide: Log, useValue: new Log(config.logLevel) },
        Clock,
        RateLimits,
        SharedTransactions,
        KeptAnswers,
        WatchClocks,
      ],
      exports: [
        Config,
        Vault,
        DATABASE_URL,
        Log,
        Clock,
        RateLimits,
        SharedTransactions,
        KeptAnswers,
        WatchClocks,
      ],
    };
  }
}
