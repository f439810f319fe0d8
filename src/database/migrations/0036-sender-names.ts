import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom letters of a group say that they are from; empty: the whole community. */
export class SenderNames1795431600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`ALTER TABLE groups ADD sender_name text NOT NULL DEFAULT ''`);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE groups DROP sender_name');
  }
}
