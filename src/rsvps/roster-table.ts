import { csvLine, guarded } from '../common/csv-cells.js';
import type { ExportedReply } from './export-roster.js';

const HEAD = ['Called name', 'Answer', 'How they answered', 'With them'];

/**
 * The list as a table in which nothing is a formula, with the mark that tells spreadsheets which letters these are. Where it
 * is not told who was there, no column asks for it.
 */
export function rosterTable(rows: ExportedReply[]): string {
  const tells = rows.some(({ came }) => came !== null);
  const lines = rows.map((row) =>
    csvLine([
      guarded(row.calledName ?? ''),
      row.answer,
      row.source,
      String(row.companions + row.carers + row.interpreters),
      ...(tells ? [row.came ? 'yes' : ''] : []),
    ]),
  );
  const head = csvLine([...HEAD, ...(tells ? ['Was there'] : [])]);
  return `\uFEFF${head}${lines.join('')}`;
}
