import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** More at once would make the first of them wait long for the last. */
const MOST_TOGETHER = 50;

/** What one of a crowd does in a transaction. */
export interface Act<Seen, Result> {
  /** Reads what there is, and changes nothing. */
  look(tx: EntityManager): Promise<Seen>;
  /** Whether what it will write holds good beside the writing of others, in any order. */
  mayShare(seen: Seen): boolean;
  write(tx: EntityManager, seen: Seen): Promise<Result>;
}

interface Waiting {
  act: Act<any, any>;
  resolve: (result: any) => void;
  reject: (error: unknown) => void;
}

/**
 * Transactions of a crowd that wants the same row. One alone goes ahead at once; those that come meanwhile share the
 * next, so that the row is held, and the disk is waited for, once for all of them. Where one fails, nothing of any
 * stays, and each is done again alone.
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
    while (crowd.length > 0) await this.finish(crowd.splice(0, MOST_TOGETHER));
    this.crowds.delete(about);
  }

  private async finish(few: Waiting[]): Promise<void> {
    if (few.length === 1) return this.finishAlone(few[0]!);
    const alone = await this.finishTogether(few).catch(() => few);
    await Promise.all(alone.map((one) => this.finishAlone(one)));
  }

  private async finishAlone({ act, resolve, reject }: Waiting): Promise<void> {
    const done = this.database.transaction(async (tx) => act.write(tx, await act.look(tx)));
    await done.then(resolve, reject);
  }

  /** @returns those who must not share */
  private async finishTogether(few: Waiting[]): Promise<Waiting[]> {
    const alone: Waiting[] = [];
    const finished = await this.database.transaction(async (tx) => {
      const seen = await all(few.map(async (one) => ({ one, seen: await one.act.look(tx) })));
      const sharing = seen.filter(({ one, seen }) => one.act.mayShare(seen) || !alone.push(one));
      return all(sharing.map(async ({ one, seen }) => ({ one, result: await one.act.write(tx, seen) })));
    });
    for (const { one, result } of finished) one.resolve(result);
    return alone;
  }
}

/** Waits for every one, also after the first has failed: nobody may still be writing when it is all taken back. */
async function all<T>(promises: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
