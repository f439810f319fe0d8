import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an edit of a series replaced, for as long as it can be undone; and the order of changes on their own. */
export class UndoingEdits1795334400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE event_edits (
        id        uuid PRIMARY KEY,
        event_id  uuid NOT NULL REFERENCES events ON DELETE CASCADE,
        made_at   timestamptz NOT NULL,
        undone_at timestamptz,
        rows      jsonb NOT NULL
      );
      CREATE INDEX event_edits_event ON event_edits (event_id, made_at);

      -- Not every change that people hear of moves SEQUENCE, so that cannot tell which came first.
      ALTER TABLE event_changes ADD number bigint, ADD is_soon boolean NOT NULL DEFAULT true;
      UPDATE event_changes SET number = line.number
        FROM (SELECT id, row_number() OVER (ORDER BY changed_at, sequence) AS number FROM event_changes) AS line
        WHERE event_changes.id = line.id;
      ALTER TABLE event_changes ALTER number SET NOT NULL, ALTER number ADD GENERATED ALWAYS AS IDENTITY,
        ALTER is_soon DROP DEFAULT, DROP sequence;
      SELECT setval(pg_get_serial_sequence('event_changes', 'number'), (SELECT count(*) + 1 FROM event_changes));
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE event_changes ADD sequence integer;
      UPDATE event_changes SET sequence = number;
      ALTER TABLE event_changes ALTER sequence SET NOT NULL, DROP number, DROP is_soon;
      DROP TABLE event_edits;
    `);
  }
}
