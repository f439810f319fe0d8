import type { Sql } from '../database/sql.js';
import type { ImportState } from './find-import.js';

/**
 * Says of a file that it goes no further, and lets go of what was kept for it.
 * @param problem a sentence for the one who sent it, that holds nothing of the file
 */
export async function failImport(
  sql: Sql,
  { importId, during, problem }: { importId: string; during: ImportState; problem: string },
): Promise<void> {
  await sql.query(
    `WITH failed AS (
       UPDATE imports SET state = 'failed', file_box = NULL, notes_box = NULL, problem = $3
       WHERE id = $1 AND state = $2 RETURNING id
     )
     DELETE FROM import_rows WHERE import_id IN (SELECT id FROM failed)`,
    [importId, during, problem],
  );
}
