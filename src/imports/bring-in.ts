import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { DomainError, InvalidInput } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { EditEvent } from '../events/edit-event.js';
import { Event } from '../events/event.entity.js';
import { EventWords } from '../events/events.bodies.js';
import { hearWords } from '../events/hear-words.js';
import type { NewDraft } from '../events/new-draft.js';
import { Occurrence } from '../events/occurrence.entity.js';
import { lockGroupAsOrganiser } from '../groups/find-group.js';
import { ownTelltaleWords } from '../groups/discreet-problems.js';
import type { Group } from '../groups/group.entity.js';
import { failImport } from './fail-import.js';
import { type RowBox, rowPlace } from './import-boxes.js';
import { draftOf, sentencesOf } from './row-of.js';

const DRAFTS_AT_ONCE = 50;

interface Import {
  id: string;
  groupId: string;
  personId: string;
}

interface ChosenRow {
  id: string;
  key: Buffer;
  content: Buffer;
  box: string;
  /** What the group has of this name by now. */
  knownId: string | null;
  sameContent: boolean;
  isDraft: boolean;
  modifiedAt: Date | null;
}

type Outcome = 'created' | 'updated' | 'refused';

/** How one row ended; `messages` say why it was refused. */
interface Ended {
  row: ChosenRow;
  outcome: Outcome;
  eventId: string | null;
  messages?: string[];
}

/**
 * Makes drafts of the chosen rows, some at a time, each lot with the word that it is here in one transaction: whoever
 * takes over goes on where another was killed, and nothing is made twice.
 */
@Injectable()
export class BringIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly editEvent: EditEvent,
  ) {}

  async run(importId: string): Promise<void> {
    try {
      while (await this.bringSome(importId));
    } catch (error) {
      // Not an organiser any more, or the group is archived.
      if (!(error instanceof DomainError)) throw error;
      await failImport(this.database, { importId, during: 'importing', problem: error.message });
    }
  }

  /** @returns whether there may be more */
  private async bringSome(importId: string): Promise<boolean> {
    const changed = await this.database.transaction(async (tx) => {
      const held = await holdImport(tx, importId);
      if (!held) return null;
      const { mine, group } = held;
      const rows = await nextRows(tx, mine);
      if (rows.length === 0) {
        await finish(tx, importId);
        return null;
      }
      const known = rows.filter(({ knownId }) => knownId);
      const fresh = rows.filter(({ knownId }) => !knownId);
      const made = await this.makeDrafts(tx, group, fresh);
      await this.end(tx, importId, [...known.flatMap((row) => endedBefore(row) ?? []), ...made]);
      return { mine, rows: known.filter((row) => endedBefore(row) === null) };
    });
    if (!changed) return false;
    for (const row of changed.rows) await this.update(changed.mine, row);
    return true;
  }

  private async makeDrafts(tx: EntityManager, group: Group, rows: ChosenRow[]): Promise<Ended[]> {
    const now = this.clock.now();
    const ownWords = await ownTelltaleWords(tx);
    const ended: Ended[] = [];
    const drafts: { row: ChosenRow; draft: NewDraft }[] = [];
    for (const row of rows) {
      try {
        const box = this.open(row);
        const draft = await draftOf(ownWords, group, { ...box, words: box.words! }, now);
        drafts.push({ row, draft });
        ended.push({ row, outcome: 'created', eventId: draft.event.id });
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        ended.push({ row, outcome: 'refused', eventId: null, messages: sentencesOf(error) });
      }
    }
    if (drafts.length > 0) {
      await tx.insert(
        Event,
        drafts.map(({ draft }) => draft.event),
      );
      await tx.insert(
        Occurrence,
        drafts.map(({ draft }) => draft.occurrence),
      );
      const made = drafts.map(({ row, draft }) => ({ row, eventId: draft.event.id }));
      await remember(tx, group.id, made);
    }
    return ended;
  }

  /** Changes a draft as anybody would on its page. Somebody who changed it this very moment goes first. */
  private async update({ id, groupId, personId }: Import, row: ChosenRow): Promise<void> {
    const eventId = row.knownId!;
    let ended: Ended = { row, outcome: 'updated', eventId };
    let skippedDays: string[] = [];
    try {
      const box = this.open(row);
      skippedDays = box.skippedDays ?? [];
      const heard = await hearWords(EventWords, box.words!);
      const words = { ...heard.words, modifiedAt: row.modifiedAt!.toISOString() };
      await this.editEvent.run({ eventId, personId, ...heard, words });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const messages = error instanceof InvalidInput ? sentencesOf(error) : [error.message];
      ended = { row, outcome: 'refused', eventId, messages };
    }
    await this.database.transaction(async (tx) => {
      // The file first, as whoever throws it away does.
      if (!(await rowOf(tx, 'SELECT id FROM imports WHERE id = $1 FOR UPDATE', [id]))) return;
      if (ended.outcome === 'updated') {
        await tx.update(Event, { id: eventId, state: 'draft' }, { skippedDays });
        await remember(tx, groupId, [{ row, eventId }]);
      }
      await this.end(tx, id, [ended]);
    });
  }

  private open({ id, box }: ChosenRow): RowBox {
    return JSON.parse(this.vault.open(box, rowPlace(id))) as RowBox;
  }

  /** What has become a draft is kept there and nowhere else. */
  private async end(tx: EntityManager, importId: string, ended: Ended[]): Promise<void> {
    const done = await rowsOf(
      tx,
      `UPDATE import_rows SET outcome = ended.outcome, event_id = ended.event_id, row_box = ended.row_box
       FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) AS ended (id, outcome, event_id, row_box)
       WHERE import_rows.id = ended.id AND import_rows.outcome IS NULL RETURNING 1`,
      [
        ended.map(({ row }) => row.id),
        ended.map(({ outcome }) => outcome),
        ended.map(({ eventId }) => eventId),
        ended.map(({ row, messages }) =>
          messages
            ? this.vault.seal(JSON.stringify({ ...this.open(row), messages }), rowPlace(row.id))
            : null,
        ),
      ],
    );
    await tx.query('UPDATE imports SET done = done + $2 WHERE id = $1', [importId, done.length]);
  }
}

const IMPORT = 'SELECT id, group_id AS "groupId", person_id AS "personId" FROM imports WHERE id = $1';

/** @returns `null`: it was thrown away, or nothing of it is coming in */
async function holdImport(
  tx: EntityManager,
  importId: string,
): Promise<{ mine: Import; group: Group } | null> {
  const named = await rowOf<Import>(tx, IMPORT, [importId]);
  if (!named) return null;
  // The group first, as whoever chooses rows does.
  const group = await lockGroupAsOrganiser(tx, named.groupId, named.personId);
  const mine = await rowOf<Import>(tx, `${IMPORT} AND state = 'importing' FOR UPDATE`, [importId]);
  return mine && { mine, group };
}

const IS_PUBLISHED = 'It has been published since, so it is left as it is.';

/** How a row ends that the group has already. `null`: it says something new of a draft. */
function endedBefore(row: ChosenRow): Ended | null {
  const { knownId: eventId, sameContent, isDraft } = row;
  if (sameContent) return { row, outcome: 'created', eventId };
  return isDraft ? null : { row, outcome: 'refused', eventId, messages: [IS_PUBLISHED] };
}

function nextRows(tx: EntityManager, { id, groupId }: Import): Promise<ChosenRow[]> {
  return rowsOf<ChosenRow>(
    tx,
    `SELECT r.id, r.key, r.content, r.row_box AS box, e.id AS "knownId",
            coalesce(i.content = r.content, false) AS "sameContent",
            coalesce(e.state = 'draft', false) AS "isDraft", greatest(e.modified_at, o.modified_at) AS "modifiedAt"
     FROM import_rows r
       LEFT JOIN imported_events i ON i.group_id = $2 AND i.key = r.key
       LEFT JOIN events e ON e.id = i.event_id
       LEFT JOIN LATERAL (SELECT modified_at FROM occurrences WHERE event_id = e.id ORDER BY original_local LIMIT 1) AS o ON true
     WHERE r.import_id = $1 AND r.chosen AND r.outcome IS NULL
     ORDER BY r.at LIMIT ${DRAFTS_AT_ONCE}`,
    [id, groupId],
  );
}

async function remember(
  tx: EntityManager,
  groupId: string,
  made: { row: ChosenRow; eventId: string }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO imported_events (group_id, key, content, event_id)
     SELECT $1, key, content, event_id FROM unnest($2::bytea[], $3::bytea[], $4::uuid[]) AS made (key, content, event_id)
     ON CONFLICT (group_id, key) DO UPDATE SET content = excluded.content`,
    [
      groupId,
      made.map(({ row }) => row.key),
      made.map(({ row }) => row.content),
      made.map(({ eventId }) => eventId),
    ],
  );
}

async function finish(tx: EntityManager, importId: string): Promise<void> {
  await tx.query('DELETE FROM import_rows WHERE import_id = $1 AND outcome IS NULL', [importId]);
  await tx.query(`UPDATE imports SET state = 'imported', notes_box = NULL WHERE id = $1`, [importId]);
}
