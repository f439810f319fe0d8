import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/**
 * How many letters may be on their way at once, over all lanes. Each sender carries one letter from beginning to
 * the mark in the ledger, so no more than that many can go out twice. Urgent ones step to the front of the line.
 */
@Injectable()
export class Senders {
  private free: number;
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(config: Config) {
    this.free = config.lettersAtOnce;
  }

  async run(isUrgent: boolean, carry: () => Promise<void>): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((turn) => (isUrgent ? this.urgent : this.others).push(turn));
    try {
      await carry();
    } finally {
      const next = this.urgent.shift() ?? this.others.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
