import { describe, expect, it } from '@jest/globals';
import type { LetterLane } from '../../src/common/letter-lanes.js';
import type { Config } from '../../src/config/config.js';
import type { Mailer } from '../../src/mail/mailer.js';
import { Senders } from '../../src/notifications/sending/senders.js';

/** Carries letters of all lanes over eight connections, and lets go of the one that has been under way for longest. */
class Road {
  readonly underWay: { lane: LetterLane; arrive: () => void }[] = [];
  readonly arrived: Record<LetterLane, number> = { 'sign-in': 0, changes: 0, reminders: 0, digests: 0 };
  private readonly senders = new Senders(
    { lettersAtOnce: 16, laneLettersAtOnce: {} } as unknown as Config,
    { connections: 8 } as Mailer,
  );

  /** So many letters of a lane are due at once. */
  bring(lane: LetterLane, letters: number): void {
    for (let nth = 0; nth < letters; nth++) {
      const carry = () => new Promise<void>((arrive) => this.underWay.push({ lane, arrive }));
      void this.senders.run(lane, carry, async () => {
        this.arrived[lane] += 1;
      });
    }
  }

  /** So many letters arrive, one after another. */
  async arrive(letters: number): Promise<void> {
    await settled();
    for (let nth = 0; nth < letters; nth++) {
      this.underWay.shift()!.arrive();
      await settled();
    }
  }

  count(lane: LetterLane): number {
    return this.underWay.filter((letter) => letter.lane === lane).length;
  }
}

/** Everything that follows at once has followed. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

describe('letters of several lanes that are due together', () => {
  it('share the connections by four, three and one, however many of one lane wait', async () => {
    const road = new Road();
    road.bring('digests', 10_000);
    await settled();
    // Alone it has all of them.
    expect(road.count('digests')).toBe(8);
    road.bring('reminders', 300);
    road.bring('changes', 300);
    await road.arrive(8);
    expect([road.count('changes'), road.count('reminders'), road.count('digests')]).toEqual([4, 3, 1]);
    const before = { ...road.arrived };
    await road.arrive(80);
    const since = (lane: LetterLane) => road.arrived[lane] - before[lane];
    expect([since('changes'), since('reminders'), since('digests')]).toEqual([40, 30, 10]);
  });

  it('leave the next connection to whoever wants to sign in', async () => {
    const road = new Road();
    road.bring('digests', 10_000);
    road.bring('changes', 10_000);
    await settled();
    road.bring('sign-in', 1);
    await road.arrive(1);
    expect(road.count('sign-in')).toBe(1);
    expect(road.underWay).toHaveLength(8);
  });
});
