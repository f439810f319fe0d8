/** What a backup says about itself, first in the file. */
export interface Manifest {
  format: 1;
  madeAt: string;
  /** Names of the migrations the database had seen, oldest first. */
  migrations: string[];
  tables: BackedUpTable[];
}

export interface BackedUpTable {
  name: string;
  columns: string[];
  rows: number;
}

/** Entries of the file: this one first, then the key, then each table's rows in pieces. */
export const MANIFEST = 'manifest.json';
export const KEY = 'app.key';
export const PREVIOUS_KEY = 'app.key.previous';

export function pieceName(table: string, piece: number): string {
  return `tables/${table}/${String(piece).padStart(6, '0')}.copy`;
}

/** @returns the table a piece belongs to; `null` for any other entry */
export function tableOf(entry: string): string | null {
  return /^tables\/(\w+)\/\d+\.copy$/.exec(entry)?.[1] ?? null;
}

/** For SQL: the names of the columns, quoted. */
export function listed(columns: string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
