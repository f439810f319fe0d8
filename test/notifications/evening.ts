import { Temporal } from 'temporal-polyfill';
import { until } from '../support/until.js';
import type { World } from '../support/world.js';
import { ledgerRows } from './ledger.js';

/** A group where it is noon: none of its hosts has a note before they should, whenever the tests run. */
export const atNoon = () => ({ timeZone: zoneAt(12) });

/** Moves a group to where it is just past six in the evening, of a day that had no note to its hosts yet. */
export async function untilTheEvening(world: World, { id }: { id: string }): Promise<void> {
  const notes = async () => {
    const rows = await ledgerRows(world, 'host-note');
    return rows.filter(({ about }) => about['groupId'] === id).length;
  };
  const already = await notes();
  await world.timePasses('23 hours 50 minutes');
  await world.database.query(`UPDATE outbox SET key = concat(key, ':', id) WHERE name = 'host-note'`);
  await world.database.query('UPDATE groups SET time_zone = $2 WHERE id = $1', [id, zoneAt(18)]);
  await until('the note was planned', async () => (await notes()) > already);
}

/** A zone whose clocks show this hour now, by the name under which it is kept. */
export function zoneAt(hour: number): string {
  const east = (((hour - Temporal.Now.zonedDateTimeISO('UTC').hour) % 24) + 24) % 24;
  if (east === 0) return 'UTC';
  return east <= 12 ? `Etc/GMT-${east}` : `Etc/GMT+${24 - east}`;
}
