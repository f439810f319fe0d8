import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findImport, type NamedImport } from './find-import.js';
import { ImportIsNotReady } from './imports.errors.js';

/** Throws a file away, with all that was read of it. What came in already stays. */
@Injectable()
export class DiscardImport {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound, OrganisersOnly, ImportIsNotReady */
  run(named: NamedImport): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { id, state } = await findImport(tx, named, true);
      if (state === 'importing') throw new ImportIsNotReady();
      await tx.query('DELETE FROM imports WHERE id = $1', [id]);
    });
  }
}
