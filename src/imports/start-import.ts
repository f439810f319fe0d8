import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';
import { rowOf } from '../database/sql.js';
import { lockGroupAsOrganiser } from '../groups/find-group.js';
import { Outbox } from '../queue/outbox.js';
import { filePlace } from './import-boxes.js';
import { TooManyOpenImports } from './imports.errors.js';
import { MOST_FILE_BYTES } from './most-file-bytes.js';
import { refusals } from '../common/refusals/refusals.js';

const MOST_OPEN = 5;

/** Takes a file of events. A worker reads it, and nothing comes into the group before an organiser has chosen. */
@Injectable()
export class StartImport {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of the import
   * @throws NotFound, OrganisersOnly, GroupIsArchived, InvalidInput, TooManyOpenImports
   */
  run({ groupId, personId, text }: { groupId: string; personId: string; text: string }): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, groupId, personId);
      if (text.trim() === '') throw InvalidInput.at('text', refusals.imports.chooseFile);
      if (Buffer.byteLength(text) > MOST_FILE_BYTES) {
        const detail = refusals.imports.fileIsTooLarge;
        throw InvalidInput.at('text', detail);
      }
      const { open } = (await rowOf<{ open: number }>(
        tx,
        `SELECT count(*)::int AS open FROM imports
         WHERE group_id = $1 AND person_id = $2 AND state IN ('reading', 'read', 'importing')`,
        [groupId, personId],
      ))!;
      if (open >= MOST_OPEN) throw new TooManyOpenImports(MOST_OPEN);

      const id = randomUUID();
      await tx.query('INSERT INTO imports (id, group_id, person_id, file_box) VALUES ($1, $2, $3, $4)', [
        id,
        groupId,
        personId,
        this.vault.seal(text, filePlace(id)),
      ]);
      await this.outbox.add(
        tx,
        'read-import',
        { importId: id },
        { key: `read-import:${id}`, useBy: this.clock.now().add({ hours: 24 }) },
      );
      return id;
    });
  }
}
