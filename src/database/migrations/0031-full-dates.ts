import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates that are full, or were: where there are places again, people are told in their next digest. */
export class FullDates1795413600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE full_dates (
        occurrence_id uuid PRIMARY KEY REFERENCES occurrences ON DELETE CASCADE,
        opened_at     timestamptz
      );
      CREATE INDEX full_dates_opened ON full_dates (opened_at) WHERE opened_at IS NOT NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE full_dates');
  }
}
