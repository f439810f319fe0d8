import type { DataSource } from 'typeorm';
import type { Vault } from '../../common/vault.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { type SealedColumn, sealedColumns } from './sealed-columns.js';

const ROWS_PER_BATCH = 500;

/** Seals everything with the current key. It may stop at any row and be run again: what is current stays as it is. */
export class KeyChange {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Yields how many values each batch sealed anew. The program may go on running with both keys meanwhile. */
  async *run(rowsPerBatch = ROWS_PER_BATCH): AsyncGenerator<{ table: string; sealed: number }> {
    for (const column of sealedColumns) {
      let after: string | null = null;
      for (;;) {
        const rows = await this.next(column, after, rowsPerBatch);
        if (rows.length === 0) break;
        const old = rows.filter((row) => !this.vault.isCurrent(row.box));
        await this.sealAnew(column, old);
        yield { table: column.table, sealed: old.length };
        after = rows.at(-1)!.id;
      }
    }
  }

  /**
   * The last meeting that somebody holds a reference code for, given out before `changedAt`; `null` when there is
   * none. Such a code is not stored, so only the key it was made with can find it again.
   */
  async lastMeetingByCode(changedAt: Date): Promise<Date | null> {
    const row = await rowOf<{ last: Date | null }>(
      this.database,
      `SELECT max(o.ends_at) AS last FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       WHERE r.source = 'code' AND r.created_at < $1 AND o.ends_at > now()`,
      [changedAt],
    );
    return row?.last ?? null;
  }

  private next(
    { table, idType, box, sealedTo = 'id' }: SealedColumn,
    after: string | null,
    limit: number,
  ): Promise<Row[]> {
    return rowsOf<Row>(
      this.database,
      `SELECT id::text, ${sealedTo}::text AS "sealedTo", ${box} AS box FROM ${table}
       WHERE ${box} IS NOT NULL AND ($1::${idType} IS NULL OR id > $1::${idType}) ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  /** A value that somebody changed meanwhile is left alone: it was sealed with the current key just then. */
  private async sealAnew(column: SealedColumn, rows: Row[]): Promise<void> {
    const { table, idType, box, place, index, follows } = column;
    if (rows.length === 0) return;
    const texts = rows.map((row) => this.vault.open(row.box, place(row.sealedTo)));
    const following =
      follows &&
      `WITH followed AS (
         UPDATE ${follows.table} SET ${follows.index} = fresh_index
         FROM unnest($1::${idType}[], $2::text[], $4::bytea[]) AS sealed (row_id, old, fresh_index)
         JOIN ${table} AS led ON led.id = row_id AND led.${box} = old
         WHERE ${follows.table}.${follows.index} = led.${index})`;
    await this.database.query(
      `${following ?? ''} UPDATE ${table} SET ${box} = fresh${index ? `, ${index} = fresh_index` : ''}
       FROM unnest($1::${idType}[], $2::text[], $3::text[], $4::bytea[]) AS sealed (row_id, old, fresh, fresh_index)
       WHERE id = row_id AND ${box} = old`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.box),
        rows.map((row, at) => this.vault.seal(texts[at]!, place(row.sealedTo))),
        texts.map((text) => this.vault.index(text)),
      ],
    );
  }
}

interface Row {
  id: string;
  sealedTo: string;
  box: string;
}
