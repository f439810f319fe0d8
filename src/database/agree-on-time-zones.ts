import type { DataSource } from 'typeorm';
import { keepToZonesOf } from '../common/time-zone.js';
import { rowsOf } from './sql.js';

const TABLES = ['people', 'groups', 'events', 'installation'];

/**
 * Learns which time zones the database knows, so that no other is taken from anybody.
 * @throws an Error with one sentence for the operator, where one is in use that it does not know: it was on another
 *   database before, and letters would be planned for nobody
 */
export async function agreeOnTimeZones(database: DataSource): Promise<void> {
  const zones = await rowsOf<{ name: string }>(database, 'SELECT name FROM pg_timezone_names');
  keepToZonesOf(zones.map(({ name }) => name));
  const inUse = TABLES.map((table) => `SELECT time_zone AS zone FROM ${table}`).join(' UNION ');
  const unknown = await rowsOf<{ zone: string }>(
    database,
    `SELECT zone FROM (${inUse}) AS in_use WHERE lower(zone) <> ALL($1) ORDER BY zone`,
    [zones.map(({ name }) => name.toLowerCase())],
  );
  if (unknown.length === 0) return;
  throw new Error(
    `The database at DATABASE_URL does not know time zones that are in use here: ${unknown.map(({ zone }) => zone).join(', ')}. Its time zone data is too old, or leaves out former names (on Debian, install tzdata-legacy).`,
  );
}
