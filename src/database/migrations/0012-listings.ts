import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organiser lets other sites and programs show of their group. */
export class Listings1795345200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE groups
        ADD in_directories boolean NOT NULL DEFAULT false,
        ADD embed_origins text[] NOT NULL DEFAULT '{}',
        ADD embed_words text NOT NULL DEFAULT 'discreet' CHECK (embed_words IN ('discreet', 'full')),
        ADD CHECK (visibility = 'public' OR NOT in_directories);
      CREATE INDEX groups_in_directories ON groups (name, id) WHERE in_directories AND archived_at IS NULL;
      CREATE INDEX events_published ON events (published_at, id) WHERE state = 'published';
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP INDEX events_published;
      ALTER TABLE groups DROP in_directories, DROP embed_origins, DROP embed_words;
    `);
  }
}
