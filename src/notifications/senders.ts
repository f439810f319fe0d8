import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Mailer } from '../mail/mailer.js';

/**
 * Who carries letters to the mail server, over all lanes. None begins without a free connection, so that no letter
 * waits while its claim runs out. While letters are being marked in the ledger others are on their way already, but
 * so many together are in hand that no more can go out twice. Urgent ones step to the front of the line.
 */
@Injectable()
export class Senders {
  private freeConnections: number;
  private freeHands: number;
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(config: Config, mailer: Mailer) {
    this.freeConnections = mailer.connections;
    this.freeHands = config.lettersAtOnce;
  }

  /** @param carry brings the letter to the mail server @param mark writes down in the ledger what came of it */
  async run<Came>(
    isUrgent: boolean,
    carry: () => Promise<Came>,
    mark: (came: Came) => Promise<void>,
  ): Promise<void> {
    await new Promise<void>((turn) => {
      (isUrgent ? this.urgent : this.others).push(turn);
      this.admit();
    });
    try {
      const came = await carry().finally(() => {
        this.freeConnections += 1;
        this.admit();
      });
      await mark(came);
    } finally {
      this.freeHands += 1;
      this.admit();
    }
  }

  private admit(): void {
    while (this.freeConnections > 0 && this.freeHands > 0) {
      const next = this.urgent.shift() ?? this.others.shift();
      if (!next) return;
      this.freeConnections -= 1;
      this.freeHands -= 1;
      next();
    }
  }
}
