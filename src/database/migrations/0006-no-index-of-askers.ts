import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing looks for sign-in requests by their address: what finds it is not kept for nothing. */
export class NoIndexOfAskers1795323600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE sign_in_requests DROP COLUMN email_index;');
  }

  /** Requests that are under way get an index that fits no address. */
  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE sign_in_requests ADD COLUMN email_index bytea NOT NULL DEFAULT '';
      ALTER TABLE sign_in_requests ALTER COLUMN email_index DROP DEFAULT;
    `);
  }
}
