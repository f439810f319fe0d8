import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allDone } from '../common/all-done.js';
import { DomainError } from '../common/domain-error.js';
import { tookTooLong } from './time-limits.js';

/** More at once would make the first of them wait long for the last. */
const MOST_TOGETHER = 50;

/** What one of a crowd does in a transaction. */
export interface Act<Seen, Result> {
  /** Who does it: two acts of one are never in the same transaction. */
  by: string;
  /** Reads what there is, and changes nothing. */
  look(tx: EntityManager): Promise<Seen>;
  /** Whether what it will write holds good beside the writing of others, in any order. */
  mayShare(seen: Seen): boolean;
  /** @throws DomainError only while it has written nothing: the others stay untouched by it */
  write(tx: EntityManager, seen: Seen): Promise<Result>;
}

interface Waiting {
  act: Act<any, any>;
  resolve: (result: any) => void;
  reject: (error: unknown) => void;
}

/** What is left to do about one of them when the transaction has ended. */
type Ending = () => unknown;

/**
 * Transactions of a crowd that wants the same row. One alone goes ahead at once; those that come meanwhile share the
 * next, so that the row is held, and the disk is waited for, once for all of them. A refusal is for the one whom it meets.
 * Where anything else goes wrong nothing of any stays, and each is done again alone.
 */
@Injectable()
export class SharedTransactions {
  /** Who waits for the transaction that is under way, by what it is about. */
  private readonly crowds = new Map<string, Waiting[]>();

  constructor(private readonly database: DataSource) {}

  /** @param about what all of them want, as the id of a date */
  run<Seen, Result>(about: string, act: Act<Seen, Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const one = { act, resolve, reject };
      const crowd = this.crowds.get(about);
      if (crowd) crowd.push(one);
      else void this.finishAll(about, [one]);
    });
  }

  private async finishAll(about: string, crowd: Waiting[]): Promise<void> {
    this.crowds.set(about, crowd);
    while (crowd.length > 0) {
      try {
        await this.finish(takeNext(crowd));
      } catch (error) {
        // Those behind have waited as long, and are not to wait once more.
        for (const { reject } of crowd.splice(0)) reject(error);
      }
    }
    this.crowds.delete(about);
  }

  /** @throws when the database was not done in time, when all of these have been told */
  private async finish(few: Waiting[]): Promise<void> {
    const endings =
      few.length > 1 ? await this.endTogether(few) : few.map((one) => () => this.finishAlone(one));
    await allDone(endings.map((end) => end()));
  }

  private endTogether(few: Waiting[]): Promise<Ending[]> {
    const together = this.database.transaction((tx) => allDone(few.map((one) => this.attempt(tx, one))));
    return together.catch((error: unknown) =>
      few.map((one) => () => (tookTooLong(error) ? fail(one, error) : this.finishAlone(one))),
    );
  }

  private async attempt(tx: EntityManager, one: Waiting): Promise<Ending> {
    try {
      const seen = await one.act.look(tx);
      if (!one.act.mayShare(seen)) return () => this.finishAlone(one);
      const result = await one.act.write(tx, seen);
      return () => one.resolve(result);
    } catch (error) {
      if (error instanceof DomainError) return () => one.reject(error);
      throw error;
    }
  }

  private async finishAlone(one: Waiting): Promise<void> {
    try {
      one.resolve(await this.database.transaction(async (tx) => one.act.write(tx, await one.act.look(tx))));
    } catch (error) {
      fail(one, error);
    }
  }
}

/** @throws the same, when the database was not done in time */
function fail({ reject }: Waiting, error: unknown): void {
  reject(error);
  if (tookTooLong(error)) throw error;
}

/** Takes the first few out of a crowd, of each one act. */
function takeNext(crowd: Waiting[]): Waiting[] {
  const few = new Map<string, Waiting>();
  for (const one of crowd) {
    if (few.size < MOST_TOGETHER && !few.has(one.act.by)) few.set(one.act.by, one);
  }
  const rest = crowd.filter((one) => few.get(one.act.by) !== one);
  crowd.splice(0, crowd.length, ...rest);
  return [...few.values()];
}
