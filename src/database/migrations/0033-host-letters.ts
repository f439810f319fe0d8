import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hosts write to those of a date, or of a group, and whether someone wants to hear it. */
export class HostLetters1795420800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE host_letters (
        id            uuid PRIMARY KEY,
        group_id      uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        occurrence_id uuid REFERENCES occurrences ON DELETE CASCADE,
        audience      text NOT NULL CHECK (audience IN ('going', 'waiting', 'going-and-waiting', 'members')),
        membership_id uuid REFERENCES memberships ON DELETE SET NULL,
        subject_box   text NOT NULL,
        words_box     text NOT NULL,
        changed_at    timestamptz NOT NULL,
        leaves_at     timestamptz,
        left_at       timestamptz,
        CHECK ((audience = 'members') = (occurrence_id IS NULL)),
        CHECK (left_at IS NULL OR leaves_at IS NOT NULL)
      );
      CREATE INDEX host_letters_listed ON host_letters (group_id, changed_at, id);
      CREATE INDEX host_letters_occurrence ON host_letters (occurrence_id);
      CREATE INDEX host_letters_membership ON host_letters (membership_id);
      CREATE INDEX outbox_host_letters ON outbox ((about ->> 'hostLetterId')) WHERE name = 'host-letter';

      ALTER TABLE people ADD wants_host_letters boolean NOT NULL DEFAULT true;
      -- Whoever stopped all that can wait did not wait for more of it.
      UPDATE people SET wants_host_letters = false
      WHERE stopped_wishes IS NOT NULL AND NOT wants_confirmations AND NOT wants_reminders AND NOT wants_host_notes
        AND digest = 'never' AND new_events = 'never';
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DELETE FROM outbox WHERE name IN ('host-letter', 'send-host-letter');
      ALTER TABLE people DROP wants_host_letters;
      DROP INDEX outbox_host_letters;
      DROP TABLE host_letters;
    `);
  }
}
