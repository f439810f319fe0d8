import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write back to letters about a group, and no date of it. */
export class NotesOfGroups1795456800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE reply_addresses ADD COLUMN group_id uuid REFERENCES groups ON DELETE CASCADE,
        ADD CONSTRAINT reply_addresses_about_check CHECK (num_nonnulls(occurrence_id, group_id) <= 1);
      CREATE INDEX reply_addresses_group ON reply_addresses (group_id);

      ALTER TABLE reply_notes ALTER COLUMN occurrence_id DROP NOT NULL,
        ADD COLUMN group_id uuid REFERENCES groups ON DELETE CASCADE,
        ADD CONSTRAINT reply_notes_about_check CHECK (num_nonnulls(occurrence_id, group_id) = 1);
      CREATE INDEX reply_notes_group ON reply_notes (group_id, received_at, id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DELETE FROM reply_notes WHERE group_id IS NOT NULL;
      ALTER TABLE reply_notes DROP COLUMN group_id, ALTER COLUMN occurrence_id SET NOT NULL;
      DELETE FROM reply_addresses WHERE group_id IS NOT NULL;
      ALTER TABLE reply_addresses DROP COLUMN group_id;
    `);
  }
}
