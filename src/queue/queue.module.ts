import { Module } from '@nestjs/common';
import { Log } from '../common/log.js';
import { Config } from '../config/config.js';
import { DATABASE_URL } from '../database/database-url.js';
import { AccountQueries } from './account.queries.js';
import { openQueueBackend } from './backend.js';
import { Doorbells, QUEUE_BACKEND } from './doorbells.js';
import { DoChores } from './do-chores.js';
import { Ledger } from './ledger.js';
import { LetterTroublesQueries } from './letter-troubles.queries.js';
import { LetterFiguresQueries } from './letter-figures.queries.js';
import { LettersQueries } from './letters.queries.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Workers } from './workers.js';

@Module({
  providers: [
    {
      provide: QUEUE_BACKEND,
      inject: [Config, DATABASE_URL, Log],
      useFactory: (config: Config, databaseUrl: string, log: Log) =>
        openQueueBackend(config.queueUrl, databaseUrl, log),
    },
    AccountQueries,
    DoChores,
    Doorbells,
    Ledger,
    LetterFiguresQueries,
    LetterTroublesQueries,
    LettersQueries,
    Outbox,
    Relay,
    Workers,
  ],
  exports: [
    QUEUE_BACKEND,
    AccountQueries,
    DoChores,
    Doorbells,
    Ledger,
    LetterFiguresQueries,
    LetterTroublesQueries,
    LettersQueries,
    Outbox,
    Relay,
    Workers,
  ],
})
export class QueueModule {}
