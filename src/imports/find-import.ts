import { NotFound } from '../common/domain-error.js';
import { rowOf, type Sql } from '../database/sql.js';
import { findGroup, type FoundGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';

export type ImportState = 'reading' | 'read' | 'importing' | 'imported' | 'failed';

export interface ImportRow {
  id: string;
  state: ImportState;
  notesBox: string | null;
  /** Why it could not be read or brought in, in a sentence that holds nothing of the file. */
  problem: string | null;
  /** How many events of it are over already. */
  past: number;
  /** How much of the work at hand is done, of `total`. */
  done: number;
  total: number;
  createdAt: Date;
}

export const IMPORT_COLUMNS = `id, state, notes_box AS "notesBox", problem, past, done, total, created_at AS "createdAt"`;

export interface NamedImport {
  groupId: string;
  importId: string;
  personId: string;
}

/** @throws NotFound, OrganisersOnly */
export async function findGroupAsOrganiser(
  sql: Sql,
  { groupId, personId }: Omit<NamedImport, 'importId'>,
): Promise<FoundGroup> {
  const found = await findGroup(sql, groupId, personId);
  if (!mayOrganise(found.standing)) throw new OrganisersOnly();
  return found;
}

/**
 * One's own import: what somebody's calendar holds is nobody else's business, not even of other organisers.
 * @throws NotFound, OrganisersOnly
 */
export async function findImport(sql: Sql, named: NamedImport, lock = false): Promise<ImportRow> {
  await findGroupAsOrganiser(sql, named);
  const row = await rowOf<ImportRow>(
    sql,
    `SELECT ${IMPORT_COLUMNS} FROM imports WHERE id = $1 AND group_id = $2 AND person_id = $3 ${lock ? 'FOR UPDATE' : ''}`,
    [named.importId, named.groupId, named.personId],
  );
  if (!row) throw new NotFound();
  return row;
}
