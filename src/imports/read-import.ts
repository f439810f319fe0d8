import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Vault } from '../common/vault.js';
import { rowOf as firstRowOf } from '../database/sql.js';
import { ownTelltaleWords } from '../groups/discreet-problems.js';
import { Group } from '../groups/group.entity.js';
import { failImport } from './fail-import.js';
import { filePlace, notesPlace, type RowBox, rowPlace } from './import-boxes.js';
import { knownEvents, type KnownEvent, type RowStatus, statusOf } from './known-events.js';
import { readApart } from './reading/read-apart.js';
import { type FoundEvent, type FoundFile, MOST_EVENTS } from './reading/found-event.js';
import { rowOf } from './row-of.js';

const ROWS_AT_ONCE = 25;

interface PreparedRow {
  id: string;
  found: FoundEvent;
  status: RowStatus;
  known: KnownEvent | undefined;
  box: string;
}

/** Reads a file that somebody has sent. It may be done again from the start: rows appear all at once, at the end. */
@Injectable()
export class ReadImport {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  async run(importId: string): Promise<void> {
    const file = await firstRowOf<{ groupId: string; fileBox: string | null }>(
      this.database,
      `SELECT group_id AS "groupId", file_box AS "fileBox" FROM imports WHERE id = $1 AND state = 'reading'`,
      [importId],
    );
    if (!file?.fileBox) return;
    const group = await this.database.getRepository(Group).findOneByOrFail({ id: file.groupId });
    const text = this.vault.open(file.fileBox, filePlace(importId));
    const now = this.clock.now().epochMilliseconds;
    const reading = await readApart(text, { groupZone: group.timeZone, now });
    if ('problem' in reading) {
      return failImport(this.database, { importId, during: 'reading', problem: reading.problem });
    }
    const { events, notes } = await this.choose(group, reading.file);
    await this.tell(importId, 0, events.length);
    const rows = await this.prepare(importId, group, events);
    await this.database.transaction((tx) => this.write(tx, importId, rows, { ...reading.file, notes }));
  }

  /** The next ones, those that are here already last, and what cannot come in after them. */
  private async choose(
    group: Group,
    { events, notes }: FoundFile,
  ): Promise<{ events: [FoundEvent, KnownEvent | undefined][]; notes: string[] }> {
    const known = await knownEvents(this.database, group.id, events);
    const isHere = (event: FoundEvent) => known.has(event.key);
    const byStart = events.toSorted((one, other) =>
      (one.words?.startsLocal ?? '9').localeCompare(other.words?.startsLocal ?? '9'),
    );
    const inOrder = [...byStart.filter((it) => !isHere(it)), ...byStart.filter(isHere)];
    const kept = new Set(inOrder.slice(0, MOST_EVENTS));
    const more = events.length - kept.size;
    const note = `The file holds ${events.length} events that are still to come. Here are ${MOST_EVENTS} of them. Bring them in, and then send the file again for the others.`;
    return {
      events: byStart.filter((it) => kept.has(it)).map((it) => [it, known.get(it.key)]),
      notes: more > 0 ? [...notes, note] : notes,
    };
  }

  /** In slices, so that whatever else this process does goes on in between. */
  private async prepare(
    importId: string,
    group: Group,
    events: [FoundEvent, KnownEvent | undefined][],
  ): Promise<PreparedRow[]> {
    const now = this.clock.now();
    const ownWords = await ownTelltaleWords(this.database);
    const rows: PreparedRow[] = [];
    const lines = new Map<string, number>();
    for (const [found, known] of events) {
      const id = randomUUID();
      const twin = lines.get(found.key);
      lines.set(found.key, twin ?? found.line);
      const row =
        twin === undefined
          ? await rowOf(ownWords, group, found, now)
          : { ...found, words: null, messages: [`It is the same as in line ${twin}.`], shown: null };
      const status = row.words ? statusOf(known, found.content) : 'out';
      const box = this.vault.seal(JSON.stringify(boxOf(row)), rowPlace(id));
      rows.push({ id, found, status, known: twin === undefined ? known : undefined, box });
      if (rows.length % ROWS_AT_ONCE === 0) {
        await this.tell(importId, rows.length, events.length);
        await setImmediate();
      }
    }
    return rows;
  }

  private async write(
    tx: EntityManager,
    importId: string,
    rows: PreparedRow[],
    { notes, past }: Pick<FoundFile, 'notes' | 'past'>,
  ): Promise<void> {
    const mine = await firstRowOf(
      tx,
      `UPDATE imports SET state = 'read', file_box = NULL, notes_box = $2, past = $3, done = 0, total = 0
       WHERE id = $1 AND state = 'reading' RETURNING id`,
      [importId, this.vault.seal(JSON.stringify(notes), notesPlace(importId)), past],
    );
    if (!mine) return;
    await tx.query(
      `INSERT INTO import_rows (id, import_id, at, status, key, content, event_id, here_since, row_box)
       SELECT id, $1, at, status, decode(key, 'hex'), decode(content, 'hex'),
              (SELECT e.id FROM events e WHERE e.id = known_id), here_since, row_box
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[], $8::text[])
         WITH ORDINALITY AS found (id, status, key, content, known_id, here_since, row_box, at)`,
      [
        importId,
        rows.map(({ id }) => id),
        rows.map(({ status }) => status),
        rows.map(({ found }) => found.key),
        rows.map(({ found }) => found.content),
        rows.map(({ known }) => known?.eventId ?? null),
        rows.map(({ known }) => known?.since ?? null),
        rows.map(({ box }) => box),
      ],
    );
  }

  private async tell(importId: string, done: number, total: number): Promise<void> {
    await this.database.query(
      `UPDATE imports SET done = $2, total = $3 WHERE id = $1 AND state = 'reading'`,
      [importId, done, total],
    );
  }
}

function boxOf({ line, title, words, skippedDays, messages, shown }: RowBox): RowBox {
  return { line, title, words, skippedDays, messages, shown };
}
