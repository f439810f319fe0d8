import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mailbox of its own that a group may name for answers to its letters, once a code came back from there. */
export class GroupMailboxes1795460400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE groups ADD COLUMN mailbox_box text;

      CREATE TABLE mailbox_proofs (
        id          uuid PRIMARY KEY,
        group_id    uuid NOT NULL UNIQUE REFERENCES groups ON DELETE CASCADE,
        address_box text NOT NULL,
        tries       integer NOT NULL DEFAULT 0,
        expires_at  timestamptz NOT NULL
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE mailbox_proofs');
    await database.query('ALTER TABLE groups DROP COLUMN mailbox_box');
  }
}
