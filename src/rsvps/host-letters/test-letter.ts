import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type Limit, RateLimits } from '../../database/rate-limits.js';
import { Outbox } from '../../queue/outbox.js';
import { findHostLetter, type LetterAsked } from './find-letter.js';
import { LetterIsSent, TooManyTests } from './host-letters.errors.js';

const BY_HOST: Limit = { name: 'tests of letters by host', times: 20, perSeconds: 3_600 };

/** A host sends a draft to themselves alone, to see how it arrives. */
@Injectable()
export class TestLetter {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, HostsOnly, LetterIsSent, TooManyTests */
  async run(asked: LetterAsked): Promise<void> {
    const { letter } = await findHostLetter(this.database, asked);
    if (letter.state !== 'draft') throw new LetterIsSent();
    await this.limits.assertAllows(BY_HOST, asked.hostId, TooManyTests);
    await this.database.transaction((tx) =>
      this.outbox.add(
        tx,
        'host-letter',
        { hostLetterId: letter.id, isTest: true },
        {
          key: `host-letter-test:${letter.id}:${randomUUID()}`,
          personId: asked.hostId,
          useBy: this.clock.now().add({ hours: 1 }),
        },
      ),
    );
  }
}
