import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findHostedGroup, type LetterAsked } from './find-letter.js';
import { HostLetter } from './host-letter.entity.js';
import { LetterIsSent } from './host-letters.errors.js';

/** A host throws a draft away. */
@Injectable()
export class DiscardLetter {
  constructor(private readonly database: DataSource) {}

  /**
   * What is gone already stays gone.
   * @throws NotFound, HostsOnly, LetterIsSent
   */
  run({ groupId, letterId, hostId }: LetterAsked): Promise<void> {
    return this.database.transaction(async (tx) => {
      await findHostedGroup(tx, groupId, hostId);
      const lock = { mode: 'pessimistic_write' } as const;
      const letter = await tx.findOne(HostLetter, { where: { id: letterId, groupId }, lock });
      if (!letter) return;
      if (letter.state !== 'draft') throw new LetterIsSent();
      await tx.delete(HostLetter, letter.id);
    });
  }
}
