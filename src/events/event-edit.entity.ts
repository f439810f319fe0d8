import { Temporal } from 'temporal-polyfill';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/instant.js';
import { Event } from './event.entity.js';

/** The tables whose rows an edit can bring back. */
export type EditedTable = 'events' | 'occurrences';

/** A row as it was before an edit, and as the edit left it. `null`: it was not there. */
export interface EditedRow {
  table: EditedTable;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What an edit of a series replaced. Thrown out half an hour to an hour and a half later: by then nobody can undo it. */
@Entity('event_edits')
@Index('event_edits_event', ['eventId', 'madeAt'])
export class EventEdit {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Event, { name: 'event_edits_event_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column({ ...instant, name: 'made_at' })
  madeAt: Temporal.Instant;

  @Column({ ...instant, name: 'undone_at', nullable: true })
  undoneAt: Temporal.Instant | null;

  @Column({ type: 'jsonb' })
  rows: EditedRow[];
}
