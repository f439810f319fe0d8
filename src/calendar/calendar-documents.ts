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
import { calendarDocument } from './calendar-document.js';
import { holdLocks } from './locks.js';
import {
  documentMadeFor,
  findEntries,
  findSubjects,
  keyOf,
  type Subject,
  type SubjectKind,
} from './subjects.js';

const gzipped = promisify(gzip);

/** Days pass although nothing changes, and meetings leave the calendar: after a day it is made anew. */
const FRESH = "made_at > now() - interval '1 day'";
const DOCUMENTS_AT_ONCE = 200;

export interface StoredDocument {
  etag: string;
  lastModified: Date;
  body: Buffer;
  gzip: Buffer;
}

/** Whole calendars, kept as the bytes that go out. */
@Injectable()
export class CalendarDocuments {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
    private readonly blocks: CalendarBlocks,
    private readonly clock: Clock,
  ) {}

  /**
   * The ETag of a subject's document, which is made first where it is missing or out of date.
   * @returns `null` when the subject has no calendar that may be seen
   */
  async etagOf(kind: SubjectKind, id: string): Promise<string | null> {
    const [subject] = await findSubjects(this.database, kind, [id]);
    if (!subject) return null;
    const { baseUrl } = await this.installation.state();
    return (await currentEtag(this.database, subject, baseUrl)) ?? this.make(subject, baseUrl);
  }

  read(kind: SubjectKind, id: string): Promise<StoredDocument | null> {
    return rowOf<StoredDocument>(
      this.database,
      'SELECT etag, last_modified AS "lastModified", body, gzip FROM calendar_documents WHERE key = $1',
      [keyOf({ kind, id })],
    );
  }

  /** Makes anew those that someone has asked for before; the others wait until someone does. */
  async renew(kind: SubjectKind, ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE) {
      await this.renewSome(kind, ids.slice(at, at + DOCUMENTS_AT_ONCE));
    }
  }

  private async renewSome(kind: SubjectKind, ids: string[]): Promise<void> {
    await this.blocks.complete(kind, ids);
    const { baseUrl } = await this.installation.state();
    await this.database.transaction(async (tx) => {
      const keys = ids.map((id) => keyOf({ kind, id }));
      await holdLocks(tx, keys);
      const kept = await rowsOf<{ key: string }>(
        tx,
        'SELECT key FROM calendar_documents WHERE key = ANY($1)',
        [keys],
      );
      const asked = new Set(kept.map(({ key }) => key));
      const subjects = await findSubjects(
        tx,
        kind,
        ids.filter((id) => asked.has(keyOf({ kind, id }))),
      );
      await this.write(tx, kind, subjects, baseUrl);
    });
  }

  /** One maker at a time: whoever waited finds it made. */
  private async make(subject: Subject, baseUrl: string): Promise<string> {
    await this.blocks.complete(subject.kind, [subject.id]);
    return this.database.transaction(async (tx) => {
      await holdLocks(tx, [keyOf(subject)]);
      const current = await currentEtag(tx, subject, baseUrl);
      if (current) return current;
      const [etag] = await this.write(tx, subject.kind, [subject], baseUrl);
      return etag!;
    });
  }

  /** Versions of one document are at least a second apart, which is as fine as HTTP tells time. @returns ETags */
  private async write(
    tx: EntityManager,
    kind: SubjectKind,
    subjects: Subject[],
    baseUrl: string,
  ): Promise<string[]> {
    const homeYear = this.clock.now().toZonedDateTimeISO('UTC').year;
    const entries = await findEntries(
      tx,
      kind,
      subjects.map(({ id }) => id),
    );
    const entriesOf = groupBy(entries, (entry) => entry.subjectId);
    const bodies = subjects.map(({ id, name, timeZone }) =>
      Buffer.from(calendarDocument({ name, entries: entriesOf.get(id) ?? [], homeZone: timeZone, homeYear })),
    );
    const etags = bodies.map((body) => createHash('sha256').update(body).digest('base64url').slice(0, 22));
    await tx.query(
      `INSERT INTO calendar_documents AS kept (key, made_for, etag, last_modified, body, gzip, made_at)
       SELECT key, made_for, etag, date_trunc('second', now()), body, gzip, now()
       FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[]) AS made (key, made_for, etag, body, gzip)
       ON CONFLICT (key) DO UPDATE SET
         made_for = excluded.made_for, etag = excluded.etag, body = excluded.body, gzip = excluded.gzip,
         made_at = excluded.made_at,
         last_modified = CASE WHEN kept.etag = excluded.etag THEN kept.last_modified
           ELSE greatest(excluded.last_modified, kept.last_modified + interval '1 second') END`,
      [
        subjects.map(keyOf),
        subjects.map((subject) => documentMadeFor(subject, baseUrl)),
        etags,
        bodies,
        await Promise.all(bodies.map((body) => gzipped(body))),
      ],
    );
    return etags;
  }
}

async function currentEtag(sql: Sql, subject: Subject, baseUrl: string): Promise<string | null> {
  const row = await rowOf<{ etag: string }>(
    sql,
    `SELECT etag FROM calendar_documents WHERE key = $1 AND made_for = $2 AND ${FRESH}`,
    [keyOf(subject), documentMadeFor(subject, baseUrl)],
  );
  return row?.etag ?? null;
}
