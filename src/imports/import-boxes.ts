import type { EventWords } from '../events/events.bodies.js';
import type { Rule } from '../events/series/rule.js';

/** What is kept of a row until it has become a draft: sealed, for a calendar may hold more than is brought in. */
export interface RowBox {
  line: number;
  title: string;
  /** `null`: it cannot become a draft. */
  words: EventWords | null;
  skippedDays?: string[];
  messages: string[];
  /** When it would be and how it would repeat; `null` beside `words: null`. */
  shown: { startsAt: string; endsAt: string; timeZone: string; allDay: boolean; rule: Rule | null } | null;
}

export function filePlace(importId: string): string {
  return `imports.file:${importId}`;
}

export function notesPlace(importId: string): string {
  return `imports.notes:${importId}`;
}

export function rowPlace(rowId: string): string {
  return `import_rows.row:${rowId}`;
}
