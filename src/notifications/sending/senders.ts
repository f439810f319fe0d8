import { Injectable } from '@nestjs/common';
import { type LetterLane, letterLanes } from '../../common/letter-lanes.js';
import { Config } from '../../config/config.js';
import { Mailer } from '../../mail/mailer.js';

/** How connections are shared out while letters of several lanes wait for one. Sign-in letters take the next in any case. */
const SHARE: Record<LetterLane, number> = { 'sign-in': Infinity, changes: 4, reminders: 3, digests: 1 };

/**
 * Who carries letters to the mail server, over all lanes. None begins without a free connection, so that no letter
 * waits while its claim runs out. While letters are being marked in the ledger others are on their way already, but
 * so many together are in hand that no more can go out twice. A lane that is far behind its share goes first, so ten
 * thousand reminders leave room for word of a change.
 */
@Injectable()
export class Senders {
  private freeConnections: number;
  private freeHands: number;
  private readonly lanes: { name: LetterLane; most: number; under: number; waiting: (() => void)[] }[];

  constructor(config: Config, mailer: Mailer) {
    this.freeConnections = mailer.connections;
    this.freeHands = config.lettersAtOnce;
    this.lanes = letterLanes.map((name) => {
      const most = config.laneLettersAtOnce[name] ?? Infinity;
      return { name, most, under: 0, waiting: [] };
    });
  }

  /** @param carry brings the letter to the mail server @param mark writes down in the ledger what came of it */
  async run<Came>(
    name: LetterLane,
    carry: () => Promise<Came>,
    mark: (came: Came) => Promise<void>,
  ): Promise<void> {
    const lane = this.lanes.find((it) => it.name === name)!;
    await new Promise<void>((turn) => {
      lane.waiting.push(turn);
      this.admit();
    });
    try {
      const came = await carry().finally(() => {
        this.freeConnections += 1;
        lane.under -= 1;
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
      const lane = this.next();
      if (!lane) return;
      this.freeConnections -= 1;
      this.freeHands -= 1;
      lane.under += 1;
      lane.waiting.shift()!();
    }
  }

  /** Of those that wait and may, the one with the fewest on their way for its share; in a draw, the most urgent. */
  private next() {
    const open = this.lanes.filter((lane) => lane.waiting.length > 0 && lane.under < lane.most);
    const load = (lane: (typeof open)[number]) => lane.under / SHARE[lane.name];
    return open.reduce<(typeof open)[number] | undefined>(
      (least, lane) => (least && load(least) <= load(lane) ? least : lane),
      undefined,
    );
  }
}
