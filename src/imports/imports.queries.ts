import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowsOf } from '../database/sql.js';
import type { Rule } from '../events/series/rule.js';
import { ruleWords } from '../events/series/rule-words.js';
import {
  findGroupAsOrganiser,
  findImport,
  type ImportRow,
  type ImportState,
  IMPORT_COLUMNS,
  type NamedImport,
} from './find-import.js';
import { notesPlace, type RowBox, rowPlace } from './import-boxes.js';
import type { RowStatus } from './known-events.js';

/** A file of events, and how far the work with it is. */
export interface ImportSummary {
  id: string;
  /** `reading`, then `read`: choose rows. `importing`, then `imported`. */
  state: ImportState;
  /** How much of the work at hand is done, of `total`. */
  done: number;
  total: number;
  createdAt: Date;
}

export interface ImportView extends ImportSummary {
  /** Why it could not be read or brought in; `null` when it could. */
  problem: string | null;
  /** How many events of the file are over and so left out. */
  past: number;
  /** About the file as a whole. */
  notes: string[];
  /** Once it is read: what could come in. Once it is brought in: what did. */
  rows: ImportRowView[];
}

export interface ImportRowView {
  id: string;
  /** Where it stands in the file. */
  line: number | null;
  title: string;
  /** `new`; `changed`: its draft can be changed; `here` already; `kept`: published, so left alone; `out`: cannot come in. */
  status: RowStatus;
  outcome: 'created' | 'updated' | 'refused' | null;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string | null;
  /** Whether it takes whole days; it ends where the last one does. */
  allDay: boolean;
  /** In English words; `null`: a single date. */
  repeats: string | null;
  /** As everyone may read it, or exactly. */
  place: string;
  hasLink: boolean;
  /** What became otherwise than the file has it, and why something is left out. */
  messages: string[];
  /** The event that is here already, or that it became. */
  eventId: string | null;
  hereSince: Date | null;
}

interface StoredRow {
  id: string;
  status: RowStatus;
  outcome: ImportRowView['outcome'];
  eventId: string | null;
  hereSince: Date | null;
  box: string | null;
  title: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string | null;
  allDay: boolean | null;
  rule: Rule | null;
  area: string | null;
  address: string | null;
  hasLink: boolean | null;
}

const MOST_LISTED = 20;

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /**
   * One's own files of the last day, the newest first.
   * @throws NotFound, OrganisersOnly
   */
  async list(named: Omit<NamedImport, 'importId'>): Promise<ImportSummary[]> {
    await findGroupAsOrganiser(this.database, named);
    const rows = await rowsOf<ImportRow>(
      this.database,
      `SELECT ${IMPORT_COLUMNS} FROM imports WHERE group_id = $1 AND person_id = $2
       ORDER BY created_at DESC LIMIT ${MOST_LISTED}`,
      [named.groupId, named.personId],
    );
    return rows.map(summaryOf);
  }

  /** @throws NotFound, OrganisersOnly */
  async read(named: NamedImport): Promise<ImportView> {
    const row = await findImport(this.database, named);
    const notes = row.notesBox
      ? (JSON.parse(this.vault.open(row.notesBox, notesPlace(row.id))) as string[])
      : [];
    const { problem, past } = row;
    const isReady = row.state === 'read' || row.state === 'imported';
    return { ...summaryOf(row), problem, past, notes, rows: isReady ? await this.rows(row.id) : [] };
  }

  private async rows(importId: string): Promise<ImportRowView[]> {
    const rows = await rowsOf<StoredRow>(
      this.database,
      `SELECT r.id, r.status, r.outcome, r.event_id AS "eventId", r.here_since AS "hereSince", r.row_box AS box,
              e.title, o.starts_at AS "startsAt", o.ends_at AS "endsAt", e.time_zone AS "timeZone",
              e.all_day AS "allDay", e.recurrence_rule AS rule, e.area, e.address, e.meeting_link <> '' AS "hasLink"
       FROM import_rows r
         LEFT JOIN events e ON e.id = r.event_id
         LEFT JOIN LATERAL (SELECT starts_at, ends_at FROM occurrences WHERE event_id = e.id
                            ORDER BY original_local LIMIT 1) AS o ON true
       WHERE r.import_id = $1 ORDER BY r.at`,
      [importId],
    );
    return rows.map((row) => (row.box === null ? madeRow(row) : this.boxedRow(row, row.box)));
  }

  private boxedRow(row: StoredRow, sealed: string): ImportRowView {
    const { line, title, words, messages, shown } = JSON.parse(
      this.vault.open(sealed, rowPlace(row.id)),
    ) as RowBox;
    return {
      ...commonOf(row),
      line,
      title,
      startsAt: shown && new Date(shown.startsAt),
      endsAt: shown && new Date(shown.endsAt),
      timeZone: shown?.timeZone ?? null,
      allDay: shown?.allDay ?? false,
      repeats: shown?.rule ? ruleWords(shown.rule, 'en') : null,
      place: words?.area || words?.address || '',
      hasLink: Boolean(words?.meetingLink),
      messages,
    };
  }
}

function summaryOf({ id, state, done, total, createdAt }: ImportRow): ImportSummary {
  return { id, state, done, total, createdAt };
}

function commonOf({ id, status, outcome, eventId, hereSince }: StoredRow) {
  return { id, status, outcome, eventId, hereSince };
}

/** What it was is gone; the draft says it now. */
function madeRow(row: StoredRow): ImportRowView {
  return {
    ...commonOf(row),
    line: null,
    title: row.title ?? '',
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    allDay: row.allDay ?? false,
    repeats: row.rule ? ruleWords(row.rule, 'en') : null,
    place: row.area || row.address || '',
    hasLink: row.hasLink ?? false,
    messages: [],
  };
}
