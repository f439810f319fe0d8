import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of a meeting: who is there, how they get in, what hosts say afterwards and what they must say why. */
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

      ALTER TABLE groups
        ADD hosts_open_calls boolean NOT NULL DEFAULT false,
        ADD roster_export boolean NOT NULL DEFAULT false;

      -- Who did not come is written down nowhere.
      UPDATE rsvps SET came = NULL WHERE NOT came;
      ALTER TABLE rsvps
        ADD marked_at timestamptz,
        ADD CHECK (came);
      CREATE INDEX rsvps_seen ON rsvps (occurrence_id)
        WHERE came OR (source = 'walk-in' AND called_name_box IS NOT NULL);

      CREATE TABLE on_the_day (
        occurrence_id     uuid PRIMARY KEY REFERENCES occurrences ON DELETE CASCADE,
        walk_ins_check_in boolean NOT NULL DEFAULT false,
        call_opened_at    timestamptz
      );

      CREATE TABLE thank_yous (
        id            uuid PRIMARY KEY,
        occurrence_id uuid NOT NULL UNIQUE REFERENCES occurrences ON DELETE CASCADE,
        membership_id uuid REFERENCES memberships ON DELETE SET NULL,
        words_box     text NOT NULL,
        written_at    timestamptz NOT NULL
      );
      CREATE INDEX thank_yous_membership ON thank_yous (membership_id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE thank_yous, on_the_day;
      DROP INDEX rsvps_seen;
      ALTER TABLE rsvps DROP CONSTRAINT rsvps_came_check, DROP marked_at;
      ALTER TABLE groups DROP hosts_open_calls, DROP roster_export;
      DROP TABLE host_log;
    `);
  }
}
