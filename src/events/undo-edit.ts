import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { toDate, toInstant } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { findGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { Outbox } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { undoUntil } from './edit-undoably.js';
import { type EditedRow, type EditedTable, EventEdit } from './event-edit.entity.js';
import { Event } from './event.entity.js';
import { calendarJob } from './event-jobs.js';
import { AnsweredMeanwhile, ChangedSince, UndoIsOver } from './events.errors.js';
import { mayFindEvents } from './events.policy.js';
import { Occurrence } from './occurrence.entity.js';
import { restoreMutes, restoreStandingPlaces } from './restore-wishes.js';
import { callRegulars } from './series/call-regulars.js';
import { HAS_WORDS } from './series/is-answered.js';
import { tellChanges, toldDates } from './tell-changes.js';

/** What moves without an edit, or tells versions apart: it stays as it has become. */
const LIVING = [
  'seats_taken',
  'newcomers_taken',
  'carers_taken',
  'interpreters_taken',
  'regulars_taken',
  'last_in_line',
  'waitlist_closed',
  'overbooked_by',
  'seated_beyond',
  'held_for_newcomers',
  'held_for_carers',
  'held_for_interpreters',
  'attendance_count',
  'tz_version',
  'dates_until',
  'sequence',
  'modified_at',
];

export interface Undone {
  eventId: string;
  isSeries: boolean;
}

/** Puts a series and its dates back to how they were before an edit. Answers that were given meanwhile stay. */
@Injectable()
export class UndoEdit {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Any organiser of the group may, whoever made the edit. Those who were told already are told that it is as before.
   * @returns the event that it was about, and whether it is a series now
   * @throws NotFound, OrganisersOnly, GroupIsArchived, UndoIsOver, ChangedSince, AnsweredMeanwhile
   */
  run({ editId, personId }: { editId: string; personId: string }): Promise<Undone> {
    return this.database.transaction(async (tx) => {
      const edit = await lockEdit(tx, editId, personId);
      const now = this.clock.now();
      if (edit.undoneAt || Temporal.Instant.compare(now, undoUntil(edit.madeAt)) >= 0) throw new UndoIsOver();
      await assertUntouched(tx, edit);

      const told = await toldDates(tx, await datesOf(tx, edit));
      await restore(tx, edit.rows, now);
      await tx.update(EventEdit, edit.id, { undoneAt: now });
      const events = await rowsOf<{ id: string; sequence: number; modifiedAt: Date }>(
        tx,
        'SELECT id, sequence, modified_at AS "modifiedAt" FROM events WHERE id = ANY($1) OR id = $2',
        [idsOf(edit.rows, 'events'), edit.eventId],
      );
      await this.outbox.addAll(
        tx,
        events.map((event) => calendarJob({ ...event, modifiedAt: toInstant(event.modifiedAt) }, edit.id)),
      );
      await callRegulars(
        tx,
        this.outbox,
        events.map(({ id }) => id),
        `${edit.id}:undone`,
      );
      await tellChanges(tx, this.outbox, told, now, { waits: true });
      await fillPlaces(tx, this.outbox, [...told.keys()], now);
      const { recurrenceRule } = await tx.findOneByOrFail(Event, { id: edit.eventId });
      return { eventId: edit.eventId, isSeries: recurrenceRule !== null };
    });
  }
}

/** All dates that the edit may have changed for people: its own, and those of a series that it said anew. */
async function datesOf(tx: EntityManager, { rows }: EventEdit): Promise<string[]> {
  const dates = await rowsOf<{ id: string }>(
    tx,
    'SELECT id FROM occurrences WHERE id = ANY($1) OR event_id = ANY($2)',
    [idsOf(rows, 'occurrences'), idsOf(rows, 'events')],
  );
  return dates.map(({ id }) => id);
}

/** Holds the series, the one that goes on from it and all their dates, also against answers to dates that may go. */
async function lockEdit(tx: EntityManager, editId: string, personId: string): Promise<EventEdit> {
  const found = await tx.findOneBy(EventEdit, { id: editId });
  if (!found) throw new NotFound();
  const { groupId } = await tx.findOneByOrFail(Event, { id: found.eventId });
  const { group, standing } = await findGroup(tx, groupId, personId);
  if (!mayFindEvents(group, standing)) throw new NotFound();
  if (!mayOrganise(standing)) throw new OrganisersOnly();
  group.assertNotArchived();
  const series = await rowsOf<{ id: string }>(
    tx,
    'SELECT id FROM events WHERE id = $1 OR continues_id = $1 ORDER BY id FOR UPDATE',
    [found.eventId],
  );
  await tx.query('SELECT FROM occurrences WHERE event_id = ANY($1) ORDER BY id FOR UPDATE', [
    series.map(({ id }) => id),
  ]);
  const edit = await tx.findOneBy(EventEdit, { id: editId });
  if (!edit) throw new NotFound();
  return edit;
}

/** @throws ChangedSince, AnsweredMeanwhile */
async function assertUntouched(tx: EntityManager, { rows }: EventEdit): Promise<void> {
  for (const table of ['events', 'occurrences'] as const) {
    const edited = rows.filter((row) => row.table === table);
    const changed = await rowOf(
      tx,
      `SELECT FROM jsonb_to_recordset($1) AS edited (id uuid, after jsonb)
       LEFT JOIN ${table} now ON now.id = edited.id
       WHERE to_jsonb(now) - $2::text[] IS DISTINCT FROM nullif(edited.after, 'null') - $2::text[] LIMIT 1`,
      [JSON.stringify(edited), LIVING],
    );
    if (changed) throw new ChangedSince();
  }
  const fresh = (table: EditedTable) =>
    rows.filter((row) => row.table === table && row.before === null).map(({ id }) => id);
  const later = await rowOf(
    tx,
    `SELECT FROM occurrences WHERE event_id = ANY($1) AND NOT id = ANY($2)
       AND (NOT in_rule OR state <> 'on' OR modified_at IS NOT NULL) LIMIT 1`,
    [fresh('events'), idsOf(rows, 'occurrences')],
  );
  if (later) throw new ChangedSince();
  const back = rows.filter((row) => row.table === 'occurrences' && row.before !== null).map(({ id }) => id);
  const answered = await rowOf(
    tx,
    `SELECT FROM occurrences o
     WHERE (id = ANY($1) OR (event_id = ANY($2) AND NOT id = ANY($3))) AND ${HAS_WORDS} LIMIT 1`,
    [fresh('occurrences'), fresh('events'), back],
  );
  const overfull = await rowOf(
    tx,
    `SELECT FROM jsonb_to_recordset($1) AS edited (id uuid, before jsonb) JOIN occurrences o ON o.id = edited.id
     WHERE o.seats_taken > (before ->> 'capacity')::int + o.overbooked_by + o.seated_beyond LIMIT 1`,
    [JSON.stringify(rows)],
  );
  if (answered ?? overfull) throw new AnsweredMeanwhile();
}

/** Dates first leave their places, then those that are new go, and only then does each find its old place free. */
async function restore(tx: EntityManager, rows: EditedRow[], now: Temporal.Instant): Promise<void> {
  const ids = (table: EditedTable, test: (row: EditedRow) => boolean) => idsOf(rows.filter(test), table);
  const isFresh = (row: EditedRow) => row.before === null;
  await tx.query(`UPDATE occurrences SET original_local = '~' || original_local WHERE id = ANY($1)`, [
    ids('occurrences', (row) => !isFresh(row)),
  ]);
  await tx.query('DELETE FROM occurrences WHERE id = ANY($1)', [ids('occurrences', isFresh)]);
  await restoreTable(tx, Event, rows, now);
  await restoreTable(tx, Occurrence, rows, now);
  const gone = ids('events', isFresh);
  await restoreMutes(tx, gone);
  await restoreStandingPlaces(tx, gone, now);
  await tx.query('DELETE FROM events WHERE id = ANY($1)', [gone]);
}

/** SEQUENCE goes on from where it has come to, and moves where the edit had moved it. */
async function restoreTable(
  tx: EntityManager,
  entity: typeof Event | typeof Occurrence,
  rows: EditedRow[],
  now: Temporal.Instant,
): Promise<void> {
  const { tableName, columns } = tx.getRepository(entity).metadata;
  const back = rows.filter((row) => row.table === tableName && row.before !== null);
  const [changed, removed] = [back.filter((row) => row.after), back.filter((row) => !row.after)];
  const names = columns
    .map(({ databaseName }) => databaseName)
    .filter((name) => name !== 'id' && (name === 'dates_until' || !LIVING.includes(name)));
  await tx.query(
    `UPDATE ${tableName} it SET ${names.map((name) => `${name} = was.${name}`).join(', ')},
       sequence = it.sequence + (it.sequence > was.sequence)::int,
       modified_at = CASE WHEN it.modified_at IS DISTINCT FROM was.modified_at
         THEN greatest($2, it.modified_at + interval '1 millisecond') ELSE it.modified_at END
     FROM jsonb_populate_recordset(NULL::${tableName}, $1) AS was WHERE it.id = was.id`,
    [JSON.stringify(changed.map(({ before }) => before)), toDate(now)],
  );
  await tx.query(`INSERT INTO ${tableName} SELECT * FROM jsonb_populate_recordset(NULL::${tableName}, $1)`, [
    JSON.stringify(removed.map(({ before }) => before)),
  ]);
}

function idsOf(rows: EditedRow[], table: EditedTable): string[] {
  return rows.filter((row) => row.table === table).map(({ id }) => id);
}
