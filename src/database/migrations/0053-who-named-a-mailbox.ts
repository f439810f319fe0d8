import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of hosts forgets after a year who named the mailbox of a group; the group does not. */
export class WhoNamedAMailbox1795492800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE groups ADD COLUMN mailbox_named_by uuid
        CONSTRAINT groups_mailbox_named_by_fkey REFERENCES memberships ON DELETE SET NULL;
      CREATE INDEX groups_mailbox_named_by ON groups (mailbox_named_by) WHERE mailbox_named_by IS NOT NULL;
      UPDATE groups g SET mailbox_named_by = (
        SELECT membership_id FROM host_log WHERE group_id = g.id AND what = 'mailbox-named' ORDER BY at DESC LIMIT 1)
      WHERE mailbox_box IS NOT NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE groups DROP COLUMN mailbox_named_by');
  }
}
