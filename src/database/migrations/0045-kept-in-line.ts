import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number on the waiting list can be taken back for ten minutes. */
export class KeptInLine1795464000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE rsvps
        ADD kept_in_line integer,
        ADD kept_in_line_until timestamptz,
        ADD CONSTRAINT rsvps_kept_in_line_check CHECK (kept_in_line IS NULL OR answer IN ('declined', 'maybe'));
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE rsvps DROP kept_in_line, DROP kept_in_line_until');
  }
}
