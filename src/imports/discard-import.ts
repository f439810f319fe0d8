import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findImport, type NamedImport } from './find-import.js';

/** Throws a file away, with all that was read of it, also while a worker is at it. What came in already stays. */
@Injectable()
export class DiscardImport {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound, OrganisersOnly */
  run(named: NamedImport): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { id } = await findImport(tx, named, true);
      await tx.query('DELETE FROM imports WHERE id = $1', [id]);
    });
  }
}
