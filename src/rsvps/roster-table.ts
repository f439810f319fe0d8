import { csvLine, guarded } from '../common/csv-cells.js';
import type { ExportedReply } from './export-roster.js';

const HEAD = csvLine(['Called name', 'Answer', 'How they answered', 'With them', 'Was there']);

/** The list as a table in which nothing is a formula, with the mark that tells spreadsheets which letters these are. */
export function rosterTable(rows: ExportedReply[]): string {
  const lines = rows.map((row) =>
    csvLine([
      guarded(row.calledName ?? ''),
      row.answer,
      row.source,
      String(row.companions + row.carers + row.interpreters),
      row.came ? 'yes' : '',
    ]),
  );
  return `\uFEFF${HEAD}${lines.join('')}`;
}
