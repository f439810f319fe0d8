import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Where the embedded server of a data folder listens, when it runs; else `null`. The process number in
 * `postmaster.pid` may belong to any program by now, so we ask the server itself which folder it serves.
 */
export async function urlOfRunningPostgres(folder: string): Promise<string | null> {
  const data = join(folder, 'postgres');
  const pidFile = join(data, 'postmaster.pid');
  const passwordFile = join(folder, 'postgres.password');
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null;
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  const url = urlOf(port, readFileSync(passwordFile, 'utf8').trim());
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === data ? url : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function urlOf(port: number, password: string): string {
  return `postgres://gatherwell:${password}@127.0.0.1:${port}/postgres`;
}
