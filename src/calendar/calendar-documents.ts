import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { CalendarBlocks } from './calendar-blocks.js';
import { calendarDocument, type Entry } from './calendar-document.js';
import { type CalendarWish, keyOf, type SubjectKind } from './calendar-wish.js';
import { findEntries } from './entries.js';
import { holdLocks } from './locks.js';
import { type MarkedDocument, StaleCalendars } from './stale-calendars.js';
import { documentMadeFor, findSubjects, type Subject } from './subjects.js';

const gzipped = promisify(gzip);

/**
 * Days pass although nothing changes, and meetings leave the calendar: after a day it is made anew. What a worker should
 * have made long ago is made by whoever asks.
 */
const FRESH = `made_at > now() - interval '1 day'
  AND coalesce(stale_since > now() - interval '5 minutes', true)`;
/** Few, because all that they hold is in memory together, and visitors choose how many calendars of the site there are. */
const DOCUMENTS_AT_ONCE = 10;
/** Anyone may ask for any filters of the site's calendar: those asked for longest ago make room. */
const MOST_SITE_DOCUMENTS = 200;

export interface StoredDocument {
  etag: string;
  lastModified: Date;
  body: Buffer;
  gzip: Buffer;
}

/** What a reader of a calendar could have of it now. */
export interface DocumentState {
  /** `null`: it has to be made first, because what it stands on has changed. */
  etag: string | null;
  /** When it last changed, as far as it was made. */
  changedAt: Date;
  /** Since when there is a change that it does not tell yet. */
  staleSince: Date | null;
}

/** Whole calendars, kept as the bytes that go out. */
@Injectable()
export class CalendarDocuments {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
    private readonly blocks: CalendarBlocks,
    private readonly stale: StaleCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * The ETag of a calendar, which is made first where it is missing or out of date.
   * @returns `null` when there is no such calendar, or none that may be seen
   */
  async etagOf(wish: CalendarWish): Promise<string | null> {
    const [subject] = await findSubjects(this.database, wish.kind, [wish]);
    if (!subject) return null;
    const { baseUrl } = await this.installation.state();
    return (await this.current(subject, baseUrl)) ?? this.make(subject, baseUrl);
  }

  read(wish: CalendarWish): Promise<StoredDocument | null> {
    return rowOf<StoredDocument>(
      this.database,
      'SELECT etag, last_modified AS "lastModified", body, gzip FROM calendar_documents WHERE key = $1',
      [keyOf(wish)],
    );
  }

  /** @returns for each of the calendars of one kind; `undefined`: nobody has asked for it yet */
  async statesOf(kind: SubjectKind, wishes: CalendarWish[]): Promise<(DocumentState | undefined)[]> {
    const subjects = await findSubjects(this.database, kind, wishes);
    const { baseUrl } = await this.installation.state();
    const rows = await rowsOf<DocumentState & { key: string; madeFor: string }>(
      this.database,
      `SELECT key, nullif(etag, '') AS etag, made_for AS "madeFor", last_modified AS "changedAt",
              stale_since AS "staleSince"
       FROM calendar_documents WHERE key = ANY($1)`,
      [wishes.map(keyOf)],
    );
    const byKey = new Map(rows.map(({ key, ...state }) => [key, state]));
    const madeFor = new Map(subjects.map((it) => [keyOf(it.wish), documentMadeFor(it, baseUrl)]));
    return wishes.map((wish) => {
      const key = keyOf(wish);
      const state = byKey.get(key);
      return state && { ...state, etag: state.madeFor === madeFor.get(key) ? state.etag : null };
    });
  }

  /** Makes those anew that have something to tell. */
  async renew(documentIds: string[]): Promise<void> {
    for (let at = 0; at < documentIds.length; at += DOCUMENTS_AT_ONCE) {
      const stale = await staleOnes(this.database, documentIds.slice(at, at + DOCUMENTS_AT_ONCE));
      for (const [kind, rows] of groupBy(stale, (row) => row.kind)) await this.renewSome(kind, rows);
    }
  }

  private async renewSome(kind: SubjectKind, rows: StaleRow[]): Promise<void> {
    await this.blocks.complete(kind, rows.map(wishOf));
    const { baseUrl } = await this.installation.state();
    await this.database.transaction(async (tx) => {
      await holdLocks(
        tx,
        rows.map(({ key }) => key),
      );
      const still = await staleOnes(
        tx,
        rows.map(({ documentId }) => documentId),
      );
      const subjects = await findSubjects(tx, kind, still.map(wishOf));
      const seen = new Set(subjects.map(({ wish }) => keyOf(wish)));
      const unseen = still.filter(({ key }) => !seen.has(key)).map(({ documentId }) => documentId);
      await tx.query('DELETE FROM calendar_documents WHERE id = ANY($1)', [unseen]);
      await this.write(tx, kind, subjects, baseUrl);
    });
  }

  /** One maker at a time: whoever waited finds it made. */
  private async make(subject: Subject, baseUrl: string): Promise<string | null> {
    const { wish } = subject;
    await this.takeRoom(wish);
    await this.blocks.complete(wish.kind, [wish]);
    return this.database.transaction(async (tx) => {
      await holdLocks(tx, [keyOf(wish)]);
      const current = await this.current(subject, baseUrl, tx);
      if (current) return current;
      await this.write(tx, wish.kind, [subject], baseUrl);
      return this.current(subject, baseUrl, tx);
    });
  }

  /** From here on a change is noted against it, so that none is overlooked while it is being made. */
  private async takeRoom(wish: CalendarWish): Promise<void> {
    const { kind, id, options } = wish;
    await this.database.query(
      `INSERT INTO calendar_documents (key, kind, subject_id, options) VALUES ($1, $2, $3, $4)
       ON CONFLICT (key) DO NOTHING`,
      [keyOf(wish), kind, id, JSON.stringify(options)],
    );
    if (kind !== 'site') return;
    await this.database.query(
      `DELETE FROM calendar_documents WHERE key IN (
         SELECT key FROM calendar_documents WHERE kind = 'site' AND key <> ALL($1)
         ORDER BY asked_at DESC OFFSET ${MOST_SITE_DOCUMENTS - 2})`,
      [[keyOf(wish), keyOf({ kind, id: null, options: {} })]],
    );
  }

  private async current(subject: Subject, baseUrl: string, sql: Sql = this.database): Promise<string | null> {
    const row = await rowOf<{ id: string; etag: string; askedLongAgo: boolean }>(
      sql,
      `SELECT id, etag, asked_at < now() - interval '1 hour' AS "askedLongAgo" FROM calendar_documents
       WHERE key = $1 AND made_for = $2 AND ${FRESH}`,
      [keyOf(subject.wish), documentMadeFor(subject, baseUrl)],
    );
    if (row?.askedLongAgo)
      await sql.query('UPDATE calendar_documents SET asked_at = now() WHERE id = $1', [row.id]);
    return row?.etag ?? null;
  }

  /** What changed while they were made is planned at once. */
  private async write(
    tx: EntityManager,
    kind: SubjectKind,
    subjects: Subject[],
    baseUrl: string,
  ): Promise<void> {
    // Before the events are read: what is wanted by now is in what they say.
    const rows = await rowsOf<Before & { key: string }>(
      tx,
      'SELECT key, wanted, etag FROM calendar_documents WHERE key = ANY($1)',
      [subjects.map(({ wish }) => keyOf(wish))],
    );
    const before = new Map(rows.map((row) => [row.key, row]));
    const entries = await findEntries(tx, kind, subjects);
    const again: MarkedDocument[] = [];
    // One after the other, so that the bytes of one are in memory at a time.
    for (const [at, subject] of subjects.entries()) {
      const was = before.get(keyOf(subject.wish));
      const stale = was && (await this.writeOne(tx, subject, entries[at]!, was, baseUrl));
      if (stale) again.push(stale);
    }
    await this.stale.plan(tx, again);
  }

  /**
   * Versions of one document are at least a second apart, which is as fine as HTTP tells time. One that turns out to say
   * what it said before keeps its bytes.
   * @returns it, if there is more to tell by now
   */
  private async writeOne(
    tx: EntityManager,
    subject: Subject,
    entries: Entry[],
    before: Before,
    baseUrl: string,
  ): Promise<MarkedDocument | null> {
    const { wish, name, color, timeZone: homeZone } = subject;
    const source = subject.source === null ? null : baseUrl + subject.source;
    const homeYear = this.clock.now().toZonedDateTimeISO('UTC').year;
    const body = Buffer.from(calendarDocument({ name, color, source, entries, homeZone, homeYear }));
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const isSame = before.etag === etag;
    const row = await rowOf<MarkedDocument & { isStale: boolean }>(
      tx,
      `UPDATE calendar_documents SET
         made_for = $2, etag = $3, made_at = now(), renders = renders + 1,
         body = coalesce($5, body), gzip = coalesce($6, gzip),
         version = $4, stale_since = CASE WHEN wanted > $4 THEN now() END,
         last_modified = CASE WHEN etag = $3 THEN last_modified
           ELSE greatest(date_trunc('second', now()),
             CASE WHEN etag = '' THEN last_modified ELSE last_modified + interval '1 second' END) END
       WHERE key = $1
       RETURNING id, version, made_at AS "madeAt", wanted > version AS "isStale"`,
      [
        keyOf(wish),
        documentMadeFor(subject, baseUrl),
        etag,
        before.wanted,
        isSame ? null : body,
        isSame ? null : await gzipped(body),
      ],
    );
    return row?.isStale ? row : null;
  }
}

interface Before {
  /** How many changes it has to tell. */
  wanted: number;
  etag: string;
}

interface StaleRow {
  documentId: string;
  key: string;
  kind: SubjectKind;
  subjectId: string | null;
  options: object;
}

function staleOnes(sql: Sql, ids: string[]): Promise<StaleRow[]> {
  return rowsOf(
    sql,
    `SELECT id AS "documentId", key, kind, subject_id AS "subjectId", options
     FROM calendar_documents WHERE id = ANY($1) AND wanted > version ORDER BY id`,
    [ids],
  );
}

function wishOf({ kind, subjectId, options }: StaleRow): CalendarWish {
  return { kind, id: subjectId, options } as CalendarWish;
}
