import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a date was by the rules for clocks that stood before, until its hosts have heard of the new ones. */
export class MovedClocks1795352400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE moved_clocks (
        occurrence_id uuid PRIMARY KEY REFERENCES occurrences ON DELETE CASCADE,
        tz_version    text NOT NULL,
        starts_local  text NOT NULL,
        starts_at     timestamptz NOT NULL,
        moved_at      timestamptz NOT NULL
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE moved_clocks');
  }
}
