import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What "let them come again" brings back: only what was wished for before all of it was stopped. */
export class StoppedWishes1795312800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE people ADD COLUMN stopped_wishes text[];');
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE people DROP COLUMN stopped_wishes;');
  }
}
