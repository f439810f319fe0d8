import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Vault } from '../../common/vault.js';
import type { Audience } from './audience.js';
import { assertFits, type LetterAsked, lockHostLetter } from './find-letter.js';
import { HostLetter, letterSubjectPlace, letterWordsPlace } from './host-letter.entity.js';
import { LetterIsSent } from './host-letters.errors.js';

/** A host changes a draft. */
@Injectable()
export class ChangeLetter {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * Changes what is given and leaves the rest.
   * @throws NotFound, HostsOnly, GroupIsArchived, LetterIsSent, InvalidInput
   */
  run(asked: LetterAsked, changes: { audience?: Audience; subject?: string; words?: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { group, letter } = await lockHostLetter(tx, asked);
      group.assertNotArchived();
      if (letter.state !== 'draft') throw new LetterIsSent();
      const { audience = letter.audience, subject, words } = changes;
      assertFits(audience, letter.occurrenceId);
      await tx.update(HostLetter, letter.id, {
        audience,
        ...(subject !== undefined && { subjectBox: this.vault.seal(subject, letterSubjectPlace(letter.id)) }),
        ...(words !== undefined && { wordsBox: this.vault.seal(words, letterWordsPlace(letter.id)) }),
        changedAt: this.clock.now(),
      });
    });
  }
}
