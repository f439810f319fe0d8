import type { Client } from './client.js';
import type { World } from './world.js';

/**
 * Remembers every row of a world, and what its browsers hold, to bring them back as often as wanted: a stage that took
 * many requests to set is set again by one statement, which
 * leaves the tables alone that nobody touched. Nothing else may be at work in the world meanwhile.
 */
export async function rememberNow(world: World, clients: Client[]): Promise<() => Promise<void>> {
  const { database } = world;
  const tables: { name: string; columns: string }[] = await database.query(
    `SELECT quote_ident(table_name) AS name, string_agg(quote_ident(column_name), ', ') AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
     GROUP BY table_name`,
  );
  await database.query(
    [
      'CREATE SCHEMA remembered',
      ...tables.map(({ name }) => `CREATE TABLE remembered.${name} AS TABLE ${name}`),
      'CREATE TABLE remembered.touched (name text)',
      `CREATE FUNCTION remembered.touch() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN INSERT INTO remembered.touched VALUES (quote_ident(TG_TABLE_NAME)); RETURN NULL; END'`,
      ...tables.map(
        ({ name }) =>
          `CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${name}
           EXECUTE FUNCTION remembered.touch()`,
      ),
    ].join(';'),
  );
  const cookies = clients.map((client) => new Map(client.cookies));
  const rewind = (touched: Set<string>) =>
    [
      // Rows are put back in any order, and their triggers have had their say.
      'SET LOCAL session_replication_role = replica',
      ...tables
        .filter(({ name }) => touched.has(name))
        .flatMap(({ name, columns }) => [
          `DELETE FROM ${name}`,
          `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM remembered.${name}`,
        ]),
      'TRUNCATE remembered.touched',
    ].join(';');
  return async () => {
    await database.transaction(async (tx) => {
      const touched: { name: string }[] = await tx.query('SELECT DISTINCT name FROM remembered.touched');
      await tx.query(rewind(new Set(touched.map(({ name }) => name))));
    });
    for (const [at, client] of clients.entries()) {
      client.cookies.clear();
      for (const [name, value] of cookies[at]!) client.cookies.set(name, value);
    }
  };
}
