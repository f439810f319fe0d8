import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person is told things beside letters: a device that takes notifications, until its session ends. */
export class WebPush1795442400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE channel_addresses (
        id            uuid PRIMARY KEY,
        person_id     uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        session_id    uuid UNIQUE REFERENCES sessions ON DELETE CASCADE,
        channel       text NOT NULL,
        address_box   text NOT NULL,
        address_index bytea NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now(),
        UNIQUE (channel, address_index)
      );
      CREATE INDEX channel_addresses_person ON channel_addresses (person_id);

      CREATE TABLE push_keys (
        id          uuid PRIMARY KEY,
        only_one    boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
        public_key  text NOT NULL,
        private_box text NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE push_keys, channel_addresses');
  }
}
