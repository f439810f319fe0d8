import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import type { Outbox } from '../queue/outbox.js';
import type { EditedRow, EditedTable } from './event-edit.entity.js';
import { fillPlaces } from '../seats/fill-places.js';
import { callRegulars } from './series/call-regulars.js';
import { tellChanges, toldDates, WAITING_MINUTES } from './tell-changes.js';

/** An edit that can be undone. */
export interface Undoable {
  editId: string;
  undoUntil: string;
  madeAt: string;
  /** How many dates it wrote anew; 0 where it only says something else for all of them. */
  dates: number;
}

export interface Edited<Result> {
  result: Result;
  /** `null`: nothing changed. */
  undo: Undoable | null;
  /** Dates of which those who mean to come hear. */
  heard: string[];
}

/**
 * Every edit of a published series goes through here: it writes down what the edit replaces, so that any organiser can
 * undo it for five minutes, and plans the word of it for those who mean to come. The edit itself writes what it likes
 * into the series, its dates, and a series that goes on from it; the caller holds them (`lockEventToChange`).
 */
export async function editUndoably<Result>(
  tx: EntityManager,
  outbox: Outbox,
  { eventId, now }: { eventId: string; now: Temporal.Instant },
  edit: () => Promise<Result>,
): Promise<Edited<Result>> {
  const before = await snapshot(tx, eventId);
  const told = await toldDates(tx, idsIn(before, 'occurrences'));
  const result = await edit();
  const after = await snapshot(tx, eventId);
  const rows = differencesBetween(before, after);
  if (!rows.some(saysAnything)) return { result, undo: null, heard: [] };
  const editId = randomUUID();
  await tx.query('INSERT INTO event_edits (id, event_id, made_at, rows) VALUES ($1, $2, $3, $4)', [
    editId,
    eventId,
    toDate(now),
    JSON.stringify(rows),
  ]);
  await callRegulars(tx, outbox, idsIn(after, 'events'), editId);
  const heard = await tellChanges(tx, outbox, told, now, { waits: true });
  await fillPlaces(
    tx,
    outbox,
    rows.filter(({ table }) => table === 'occurrences').map(({ id }) => id),
    now,
  );
  return {
    result,
    undo: undoableOf({
      id: editId,
      madeAt: now,
      dates: rows.filter(({ table }) => table === 'occurrences').length,
    }),
    heard,
  };
}

export function undoableOf(edit: { id: string; madeAt: Temporal.Instant; dates: number }): Undoable {
  const { id, madeAt, dates } = edit;
  return { editId: id, undoUntil: undoUntil(madeAt).toString(), madeAt: madeAt.toString(), dates };
}

export function undoUntil(madeAt: Temporal.Instant): Temporal.Instant {
  return madeAt.add({ minutes: WAITING_MINUTES });
}

/** Rows as text, which costs far less to compare than to read. */
type Snapshot = Map<string, { table: EditedTable; id: string; row: string }>;

async function snapshot(tx: EntityManager, eventId: string): Promise<Snapshot> {
  const rows = await rowsOf<{ table: EditedTable; id: string; row: string }>(
    tx,
    `WITH edited AS (SELECT * FROM events WHERE id = $1 OR continues_id = $1)
     SELECT 'events' AS table, id, to_jsonb(edited)::text AS row FROM edited
     UNION ALL
     SELECT 'occurrences', o.id, to_jsonb(o)::text FROM occurrences o WHERE event_id IN (SELECT id FROM edited)`,
    [eventId],
  );
  return new Map(rows.map((row) => [`${row.table} ${row.id}`, row]));
}

function differencesBetween(before: Snapshot, after: Snapshot): EditedRow[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.row === is?.row) return [];
    const { table, id } = (was ?? is)!;
    return [{ table, id, before: was ? JSON.parse(was.row) : null, after: is ? JSON.parse(is.row) : null }];
  });
}

/** What tells versions of a row apart, and nothing about the series. */
const VERSION = ['sequence', 'modified_at', 'tz_version'];

function saysAnything({ before, after }: EditedRow): boolean {
  return (
    !before ||
    !after ||
    Object.keys(after).some(
      (name) => !VERSION.includes(name) && !isDeepStrictEqual(before[name], after[name]),
    )
  );
}

function idsIn(rows: Snapshot, table: EditedTable): string[] {
  return [...rows.values()].filter((row) => row.table === table).map(({ id }) => id);
}
