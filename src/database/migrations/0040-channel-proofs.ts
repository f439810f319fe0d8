import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that someone typed to be told at, until they show that it is theirs. */
export class ChannelProofs1795446000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE channel_proofs (
        id          uuid PRIMARY KEY,
        person_id   uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        channel     text NOT NULL,
        address_box text NOT NULL,
        tries       integer NOT NULL DEFAULT 0,
        expires_at  timestamptz NOT NULL,
        UNIQUE (person_id, channel)
      );
      CREATE UNIQUE INDEX channel_addresses_typed ON channel_addresses (person_id, channel) WHERE session_id IS NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP INDEX channel_addresses_typed');
    await database.query('DROP TABLE channel_proofs');
  }
}
