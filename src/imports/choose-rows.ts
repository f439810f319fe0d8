import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { rowsOf } from '../database/sql.js';
import { lockGroupAsOrganiser } from '../groups/find-group.js';
import { Outbox } from '../queue/outbox.js';
import { findImport, type NamedImport } from './find-import.js';
import { ImportIsNotReady } from './imports.errors.js';
import { refusals } from '../common/refusals/refusals.js';

/** Says which events of a file are to be brought in; a worker makes drafts of them. */
@Injectable()
export class ChooseRows {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saying the same twice changes nothing.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, ImportIsNotReady, InvalidInput
   */
  run({ rows, ...named }: NamedImport & { rows: string[] }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, named.groupId, named.personId);
      const { id, state } = await findImport(tx, named, true);
      if (rows.length === 0) throw InvalidInput.at('rows', refusals.imports.tickOne);
      if (state !== 'read') {
        if (await areChosen(tx, id, rows)) return;
        throw new ImportIsNotReady();
      }
      const chosen = await rowsOf(
        tx,
        `UPDATE import_rows SET chosen = true
         WHERE import_id = $1 AND id = ANY($2) AND status IN ('new', 'changed') RETURNING id`,
        [id, rows],
      );
      if (chosen.length < rows.length) {
        throw InvalidInput.at('rows', refusals.imports.someCannot);
      }
      await tx.query(`UPDATE imports SET state = 'importing', done = 0, total = $2 WHERE id = $1`, [
        id,
        chosen.length,
      ]);
      await this.outbox.add(
        tx,
        'bring-in',
        { importId: id },
        { key: `bring-in:${id}`, useBy: this.clock.now().add({ hours: 24 }) },
      );
    });
  }
}

async function areChosen(tx: EntityManager, importId: string, rows: string[]): Promise<boolean> {
  const chosen = await rowsOf<{ id: string }>(
    tx,
    'SELECT id FROM import_rows WHERE import_id = $1 AND chosen ORDER BY id',
    [importId],
  );
  return chosen.map(({ id }) => id).join() === rows.toSorted().join();
}
