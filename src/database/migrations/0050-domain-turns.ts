import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the next letter of a lane may go to a domain. It may be lost, and costs no disk. */
export class DomainTurns1795482000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE UNLOGGED TABLE domain_turns (
        domain_hash bytea NOT NULL,
        lane        text NOT NULL,
        next_at     timestamptz NOT NULL,
        PRIMARY KEY (domain_hash, lane)
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE domain_turns');
  }
}
