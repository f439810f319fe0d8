import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that a mail server may have taken without saying so is remembered: its reader may know what it says. */
export class PerhapsSent1795316400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE outbox ADD COLUMN perhaps_sent boolean NOT NULL DEFAULT false;');
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE outbox DROP COLUMN perhaps_sent;');
  }
}
