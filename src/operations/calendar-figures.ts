import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';

export interface CalendarsOfKind {
  /** `site`, `group`, `event`, `person` or `host`. */
  kind: string;
  /** How often they were made. */
  renders: number;
}

/** How much work the stored calendars are, in numbers. */
@Injectable()
export class CalendarFigures {
  constructor(private readonly database: DataSource) {}

  byKind(): Promise<CalendarsOfKind[]> {
    return rowsOf<CalendarsOfKind>(
      this.database,
      'SELECT kind, sum(renders)::int AS renders FROM calendar_documents GROUP BY kind ORDER BY kind',
    );
  }
}
