import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decline has an end, and a removal outlives the request and the withdrawal that may follow it. */
export class AskingAgain1795309200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE memberships
        ADD COLUMN ask_again_at timestamptz,
        ADD COLUMN removed_at   timestamptz;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE memberships DROP COLUMN ask_again_at, DROP COLUMN removed_at;');
  }
}
