import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that organisers bring events in with, and what came in with them. */
export class Imports1795348800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE imports (
        id         uuid PRIMARY KEY,
        group_id   uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        person_id  uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        state      text NOT NULL DEFAULT 'reading'
                   CHECK (state IN ('reading', 'read', 'importing', 'imported', 'failed')),
        -- Gone as soon as it is read.
        file_box   text,
        notes_box  text,
        problem    text,
        past       integer NOT NULL DEFAULT 0,
        done       integer NOT NULL DEFAULT 0,
        total      integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX imports_group ON imports (group_id, person_id);
      CREATE INDEX imports_person ON imports (person_id);

      CREATE TABLE import_rows (
        id        uuid PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
        at        integer NOT NULL,
        status    text NOT NULL CHECK (status IN ('new', 'changed', 'here', 'kept', 'out')),
        key       bytea NOT NULL,
        content   bytea NOT NULL,
        -- What it would become. Gone when it has.
        row_box   text,
        event_id  uuid REFERENCES events ON DELETE SET NULL,
        here_since timestamptz,
        chosen    boolean NOT NULL DEFAULT false,
        outcome   text CHECK (outcome IN ('created', 'updated', 'refused')),
        UNIQUE (import_id, at)
      );
      CREATE INDEX import_rows_event ON import_rows (event_id);

      CREATE TABLE imported_events (
        group_id    uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        -- What the file calls it, hashed.
        key         bytea NOT NULL,
        -- What the file said about it, hashed.
        content     bytea NOT NULL,
        event_id    uuid NOT NULL REFERENCES events ON DELETE CASCADE,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (group_id, key)
      );
      CREATE INDEX imported_events_event ON imported_events (event_id);

      ALTER TABLE events ADD skipped_days text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(
      'ALTER TABLE events DROP skipped_days; DROP TABLE imported_events; DROP TABLE import_rows; DROP TABLE imports;',
    );
  }
}
