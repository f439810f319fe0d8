import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../../common/log.js';
import { Config } from '../../config/config.js';
import { LOCKS } from '../../database/locks.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { ForgetWords } from '../../rsvps/forget-words.js';
import { KeepNumbersOnly } from '../../rsvps/on-the-day/keep-numbers-only.js';
import { type Leftover, leftovers } from './leftovers.js';

const HOUR_MS = 3_600_000;
const ROWS_PER_BATCH = 2_000;

/** Throws out what nobody needs any more, every hour, in one of the processes that run workers. */
@Injectable()
export class Housekeeping implements BeforeApplicationShutdown {
  private waiting?: NodeJS.Timeout;
  private current: Promise<void> | null = null;
  private isClosing = false;

  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly log: Log,
    private readonly numbers: KeepNumbersOnly,
    private readonly words: ForgetWords,
  ) {}

  start(): void {
    this.waiting = setInterval(() => this.tidyUpSoon(), HOUR_MS);
    this.tidyUpSoon();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.waiting);
    await this.current;
  }

  /**
   * Tidies up now, after a round that is under way here.
   * @returns how many rows went, by table
   */
  async tidyUp(): Promise<Record<string, number>> {
    await this.current;
    return this.throwOut();
  }

  private async throwOut(): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    for (const leftover of leftovers({ hasMailServer: this.config.smtpUrl !== null })) {
      let removed: number | null;
      do {
        removed = await this.removeSome(leftover);
        if (removed) gone[leftover.table] = (gone[leftover.table] ?? 0) + removed;
      } while (removed === ROWS_PER_BATCH && !this.isClosing);
    }
    while ((await this.numbers.run()) > 0 && !this.isClosing);
    while ((await this.words.run()) > 0 && !this.isClosing);
    return gone;
  }

  private tidyUpSoon(): void {
    this.current ??= this.throwOut()
      .then((gone) => {
        if (Object.keys(gone).length > 0) this.log.info('tidied-up', gone);
      })
      .catch((error: unknown) => this.log.error('tidying-up-failed', error))
      .finally(() => {
        this.current = null;
      });
  }

  /** @returns how many rows went; `null` while another process is at it */
  private removeSome({ table, key, isOver }: Leftover): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const lock = await rowOf<{ free: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS free', [
        LOCKS.housekeeping,
      ]);
      if (!lock?.free) return null;
      const rows = await rowsOf(
        tx,
        `DELETE FROM ${table} WHERE ${key} IN
           (SELECT ${key} FROM ${table} WHERE ${isOver} LIMIT ${ROWS_PER_BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING 1`,
      );
      return rows.length;
    });
  }
}
