import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many letters to a domain were begun lately. It may be lost, and costs no disk. */
export class DomainStarts1795482000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE UNLOGGED TABLE domain_starts (
        domain_hash bytea NOT NULL,
        at          timestamptz NOT NULL,
        letters     integer NOT NULL
      );
      CREATE INDEX domain_starts_domain ON domain_starts (domain_hash, at);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE domain_starts');
  }
}
