import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever gave a place up comes first again while nobody has taken it. */
export class PassedOn1795406400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE rsvps ADD passed_on_at timestamptz');
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE rsvps DROP passed_on_at');
  }
}
