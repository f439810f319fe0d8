import type { DataSource, EntityManager } from 'typeorm';

/** Either the database or a transaction in it. */
export type Sql = DataSource | EntityManager;

/** Runs one statement and gives its rows, those of RETURNING too. */
export async function rowsOf<Row>(sql: Sql, statement: string, values: unknown[] = []): Promise<Row[]> {
  const result: unknown = await sql.query(statement, values);
  const isUpdate =
    Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isUpdate ? result[0] : result) as Row[];
}

/** The first row, or `null`. */
export async function rowOf<Row>(sql: Sql, statement: string, values: unknown[] = []): Promise<Row | null> {
  return (await rowsOf<Row>(sql, statement, values))[0] ?? null;
}
