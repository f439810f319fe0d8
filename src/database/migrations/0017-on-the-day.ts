import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of a meeting, and what hosts did that has to be said why. */
export class OnTheDay1795363200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE host_log (
        id            uuid PRIMARY KEY,
        group_id      uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        occurrence_id uuid REFERENCES occurrences ON DELETE SET NULL,
        membership_id uuid REFERENCES memberships ON DELETE SET NULL,
        what          text NOT NULL,
        about         jsonb NOT NULL DEFAULT '{}',
        reason_box    text NOT NULL,
        at            timestamptz NOT NULL
      );
      CREATE INDEX host_log_listed ON host_log (group_id, at, id);
      CREATE INDEX host_log_occurrence ON host_log (occurrence_id);
      CREATE INDEX host_log_membership ON host_log (membership_id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE host_log');
  }
}
