import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DATABASE_URL } from '../database/database-url.js';
import { openQueueBackend } from './backend.js';
import { Doorbells, QUEUE_BACKEND } from './doorbells.js';
import { Ledger } from './ledger.js';
import { DoChores } from './do-chores.js';
import { LettersQueries } from './letters.queries.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Workers } from './workers.js';

@Module({
  providers: [
    {
      provide: QUEUE_BACKEND,
      inject: [Config, DATABASE_URL],
      useFactory: (config: Config, databaseUrl: string) => openQueueBackend(config.queueUrl, databaseUrl),
    },
    Doorbells,
    Ledger,
    DoChores,
    LettersQueries,
    Outbox,
    Relay,
    Workers,
  ],
  exports: [QUEUE_BACKEND, DoChores, Doorbells, Ledger, LettersQueries, Outbox, Relay, Workers],
})
export class QueueModule {}
