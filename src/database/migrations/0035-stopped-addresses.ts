import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why an administrator stopped letters to an address, and what administrators did about addresses, without these. And times
 * when letters did not leave: each is told once.
 */
export class StoppedAddresses1795428000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE suppressions ADD note_box text;

      CREATE TABLE suppression_log (
        id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        what      text NOT NULL CHECK (what IN ('stopped', 'lifted')),
        reason    text NOT NULL,
        person_id uuid REFERENCES people ON DELETE SET NULL,
        at        timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX suppression_log_listed ON suppression_log (at DESC, id DESC);
      CREATE INDEX suppression_log_person ON suppression_log (person_id);

      CREATE TABLE letter_troubles (
        id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        lanes    text[] NOT NULL,
        began_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX letter_troubles_open ON letter_troubles ((ended_at IS NULL)) WHERE ended_at IS NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE letter_troubles, suppression_log;
      ALTER TABLE suppressions DROP note_box;
    `);
  }
}
