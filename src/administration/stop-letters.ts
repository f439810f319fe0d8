import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Suppressions } from '../people/suppressions.js';
import { logAboutAddresses } from './stopped-addresses.log.js';

export interface WishToStop {
  administratorId: string;
  /** Normalised. */
  email: string;
  note: string;
  /** Left out: until it is lifted. */
  days?: number;
}

/** "Not to this address": an administrator says so, for whoever gets letters that they never asked for. */
@Injectable()
export class StopLetters {
  constructor(
    private readonly database: DataSource,
    private readonly suppressions: Suppressions,
  ) {}

  /** From now on nothing goes there, not even codes. Saying it again replaces the note and the end. */
  run({ administratorId, email, note, days }: WishToStop): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.suppressions.say(tx, email, note, days ?? null);
      await logAboutAddresses(tx, { what: 'stopped', reason: 'said', administratorId });
    });
  }
}
