import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Suppressions } from '../people/suppressions.js';
import { logAboutAddresses } from './stopped-addresses.log.js';

/** An administrator knows that an address takes letters again, or takes a word back. */
@Injectable()
export class LetLettersComeAgain {
  constructor(
    private readonly database: DataSource,
    private readonly suppressions: Suppressions,
  ) {}

  /**
   * One that is gone already stays gone.
   * @throws OnlyTheirsToLift
   */
  run({ administratorId, id }: { administratorId: string; id: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const reason = await this.suppressions.lift(tx, id);
      if (reason) await logAboutAddresses(tx, { what: 'lifted', reason, administratorId });
    });
  }
}
