import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { rowOf } from '../database/sql.js';
import { Addresses, type NewcomerWishes } from '../people/addresses.js';

/** Whoever runs the server says which address an administrator has. The letter to sign in still proves it. */
@Injectable()
export class NameAdministrator {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
  ) {}

  /** @param address normalised */
  run(address: string): Promise<void> {
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const wishes = await rowOf<NewcomerWishes>(
        tx,
        'SELECT language, time_zone AS "timeZone" FROM installation',
      );
      const personId = await this.addresses.personIdFor(tx, address, wishes!, at);
      await tx.query('UPDATE people SET administrator = true WHERE id = $1', [personId]);
    });
  }
}
