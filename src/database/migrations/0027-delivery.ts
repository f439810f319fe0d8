import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses that are not written to, each with its reason and its end; domains that asked to be left alone for a while; how
 * many letters of a lane were begun lately; and when a letter was due at first, which a later try must not hide.
 */
export class Delivery1795399200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE suppressions (
        id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        address_index bytea NOT NULL UNIQUE,
        address_box   text,
        reason        text NOT NULL CHECK (reason IN ('full', 'refused', 'bounced', 'complained', 'said')),
        code          text NOT NULL,
        since         timestamptz NOT NULL DEFAULT now(),
        expires_at    timestamptz
      );
      CREATE INDEX suppressions_since ON suppressions (since DESC, id);
      INSERT INTO suppressions (address_index, reason, code, since, expires_at)
        SELECT email_index, 'refused', 'unknown', unreachable_at, now() + interval '180 days'
        FROM people WHERE unreachable_at IS NOT NULL;
      ALTER TABLE people DROP COLUMN unreachable_at;

      CREATE TABLE domain_pauses (
        domain_hash bytea PRIMARY KEY,
        code        text NOT NULL,
        times       integer NOT NULL DEFAULT 1,
        since       timestamptz NOT NULL DEFAULT now(),
        ends_at     timestamptz NOT NULL
      );

      CREATE UNLOGGED TABLE lane_starts (
        lane    text NOT NULL,
        at      timestamptz NOT NULL,
        letters integer NOT NULL
      );
      CREATE INDEX lane_starts_lane ON lane_starts (lane, at);

      ALTER TABLE outbox ADD COLUMN first_due_at timestamptz;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE outbox DROP COLUMN first_due_at;
      DROP TABLE lane_starts, domain_pauses;
      ALTER TABLE people ADD COLUMN unreachable_at timestamptz;
      UPDATE people SET unreachable_at = since FROM suppressions
        WHERE address_index = email_index AND (expires_at IS NULL OR expires_at > now());
      DROP TABLE suppressions;
    `);
  }
}
