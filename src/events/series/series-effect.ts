import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import type { Undoable } from '../edit-undoably.js';
import type { Occurrence } from '../occurrence.entity.js';
import { countReaders } from './count-readers.js';
import type { FactChange } from './fact-changes.js';
import { firstStartsOf } from './first-starts-of.js';

const NEXT_DATES = 5;

/** What a change of a series does, or would do. */
export interface SeriesEffect {
  /** Dates that stay on and are different for those who come. */
  changed: number;
  calledOff: number;
  /** Their starts, in order: the first of them. */
  calledOffStarts: string[];
  /** Dates that are not there any more: nobody means to come to them, so nobody hears of it. */
  dropped: number;
  /** Their starts, in order: the first of them. */
  droppedStarts: string[];
  added: number;
  /** How many people get a letter. */
  told: number;
  /** The first of the dates from there on, on the clocks of the event. */
  nextStarts: string[];
  /** How the series goes on, in the words of the language that was asked for. */
  says: string;
  timeZone: string;
  /** What is said of it anew. */
  differences: FactChange[];
  /** Dates that the clocks skip or show twice, and what becomes of them. */
  warnings: FieldProblem[];
  /** `null`: nothing changed, or it was only looked at. */
  undo: Undoable | null;
}

type Counted = Omit<SeriesEffect, 'says' | 'timeZone' | 'differences' | 'warnings' | 'undo'>;

export const NOTHING: Counted & { undo: null } = {
  changed: 0,
  calledOff: 0,
  calledOffStarts: [],
  dropped: 0,
  droppedStarts: [],
  added: 0,
  told: 0,
  nextStarts: [],
  undo: null,
};

interface Done {
  /** The series as it goes on. */
  eventId: string;
  /** The dates there were before. */
  known: Occurrence[];
  /** Which of them people are told of. */
  heard: string[];
  now: Temporal.Instant;
}

/** Counts after the change what it did. */
export async function effectOf(tx: EntityManager, { eventId, known, heard, now }: Done): Promise<Counted> {
  const counted = await rowOf<Pick<Counted, 'changed' | 'added'>>(
    tx,
    `SELECT (SELECT count(*)::int FROM occurrences WHERE id = ANY($1) AND state = 'on') AS changed,
            (SELECT count(*)::int FROM occurrences WHERE event_id = $2 AND state = 'on' AND NOT id = ANY($3)) AS added`,
    [heard, eventId, known.map(({ id }) => id)],
  );
  const calledOff = await rowsOf<{ startsLocal: string }>(
    tx,
    `SELECT starts_local AS "startsLocal" FROM occurrences WHERE id = ANY($1) AND state = 'cancelled'`,
    [heard],
  );
  const wereOn = known.filter(({ state }) => state === 'on');
  const gone = await rowsOf<{ id: string }>(
    tx,
    `SELECT was.id FROM unnest($1::uuid[]) AS was (id) LEFT JOIN occurrences o ON o.id = was.id
     WHERE o.id IS NULL OR o.state = 'skipped'`,
    [wereOn.map(({ id }) => id)],
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const next = await rowsOf<{ startsLocal: string }>(
    tx,
    `SELECT starts_local AS "startsLocal" FROM occurrences
     WHERE event_id = $1 AND state = 'on' AND starts_at > $2 ORDER BY starts_at LIMIT ${NEXT_DATES}`,
    [eventId, toDate(now)],
  );
  return {
    ...counted!,
    calledOff: calledOff.length,
    calledOffStarts: firstStartsOf(calledOff),
    dropped: gone.length,
    droppedStarts: firstStartsOf(wereOn.filter(({ id }) => goneIds.has(id))),
    told: await countReaders(tx, heard),
    nextStarts: next.map(({ startsLocal }) => startsLocal),
  };
}
