import { CsvError, type Info, parse } from 'csv-parse/sync';
import { unguarded } from '../../common/csv-cells.js';
import { columnsCalled, type ColumnName } from './csv-columns.js';
import { MOST_IN_FILE, UnreadableFile } from './found-event.js';
import { atMostLong, cleanLine } from './plain-words.js';

const DELIMITERS = [',', ';', '\t'];
const MOST_RECORD = 60_000;

export type Cells = Partial<Record<ColumnName, string>>;

export interface Row {
  line: number;
  cells: Cells;
}

/**
 * The rows of a table, each cell by what its column is.
 * @throws UnreadableFile
 */
export function rowsOf(text: string): { rows: Row[]; notes: string[] } {
  const records = recordsOf(text);
  const [head, ...rest] = records;
  const names = columnsCalled(head?.record ?? []);
  if (!head || !names.includes('title') || !names.includes('starts')) {
    throw new UnreadableFile(
      'We found no table of events here. The first line has to name the columns, among them “Title” and “Starts”. Our sample shows how.',
    );
  }
  if (rest.length > MOST_IN_FILE) {
    throw new UnreadableFile(
      `This table has more than ${MOST_IN_FILE.toLocaleString('en')} rows. Please split it.`,
    );
  }
  const unread = (why: 'unknown' | 'twice') =>
    head.record.filter((heading, at) => names[at] === why && heading.trim() !== '');
  const [unknown, twice] = [unread('unknown'), unread('twice')];
  const notes = [
    ...(unknown.length > 0
      ? [`We do not know ${columnWords(unknown)}, so nothing is taken from there.`]
      : []),
    ...(twice.length > 0
      ? [
          `Nothing is taken from ${columnWords(twice)}: ${twice.length === 1 ? 'a column before it says' : 'columns before them say'} the same.`,
        ]
      : []),
  ];
  const rows = rest.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      names.flatMap((name, at) =>
        name !== 'unknown' && name !== 'twice' && record[at] ? [[name, unguarded(record[at]).trim()]] : [],
      ),
    ),
  }));
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')), notes };
}

function columnWords(headings: string[]): string {
  const named = headings.slice(0, 5).map((it) => `“${atMostLong(cleanLine(it), 40).text}”`);
  return `${headings.length === 1 ? 'the column' : 'the columns'} ${named.join(', ')}`;
}

function recordsOf(text: string): { record: string[]; info: Info }[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_RECORD,
      to: MOST_IN_FILE + 2,
    }) as unknown as { record: string[]; info: Info }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    throw new UnreadableFile(
      `We cannot read this table${line > 0 ? ` from line ${line} on` : ''}. Is a quotation mark missing there, or is a text very long?`,
    );
  }
}

/** What separates most of the first line. */
function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 5_000)
      .split(/[\r\n]/)
      .find((line) => line.trim() !== '') ?? '';
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0]!;
}
