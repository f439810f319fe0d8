import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that repeat, and dates that differ from the others of their series. */
export class Series1795327200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE events
        ALTER recurrence_rule TYPE jsonb USING NULL,
        ADD dates_until text CHECK (dates_until ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
        ADD continues_id uuid REFERENCES events ON DELETE SET NULL,
        ADD CHECK ((recurrence_rule IS NULL) = (dates_until IS NULL));
      CREATE INDEX events_dates_until ON events (dates_until) WHERE dates_until IS NOT NULL;
      CREATE INDEX events_continues ON events (continues_id);

      ALTER TABLE occurrences
        ADD in_rule boolean NOT NULL DEFAULT true,
        ADD moved boolean NOT NULL DEFAULT false,
        ADD title text,
        ADD area text,
        ADD address text,
        ADD meeting_link text,
        ADD duration_minutes integer CHECK (duration_minutes BETWEEN 5 AND 20160),
        ADD own_capacity boolean NOT NULL DEFAULT false,
        ADD note text NOT NULL DEFAULT '',
        ADD cancellation_reason text,
        ADD cancelled_at timestamptz,
        ADD sequence integer NOT NULL DEFAULT 0,
        ADD modified_at timestamptz,
        DROP CONSTRAINT occurrences_state_check,
        ADD CONSTRAINT occurrences_state_check CHECK (state IN ('on', 'cancelled', 'skipped'));

      ALTER TABLE event_changes ADD edit_id uuid;
      UPDATE event_changes SET edit_id = id;
      ALTER TABLE event_changes ALTER edit_id SET NOT NULL;
      CREATE INDEX event_changes_edit ON event_changes (edit_id);

      DROP TABLE calendar_blocks;
      CREATE TABLE calendar_blocks (
        event_id      uuid NOT NULL REFERENCES events ON DELETE CASCADE,
        -- NULL: the whole event, with all its dates
        occurrence_id uuid REFERENCES occurrences ON DELETE CASCADE,
        made_for      text NOT NULL,
        good_until    timestamptz NOT NULL,
        full_text     text NOT NULL,
        discreet_text text NOT NULL,
        UNIQUE NULLS NOT DISTINCT (event_id, occurrence_id)
      );
      CREATE INDEX calendar_blocks_occurrence ON calendar_blocks (occurrence_id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE event_changes DROP edit_id;
      DROP TABLE calendar_blocks;
      CREATE TABLE calendar_blocks (
        event_id uuid PRIMARY KEY REFERENCES events ON DELETE CASCADE,
        made_for      text NOT NULL,
        full_text     text NOT NULL,
        discreet_text text NOT NULL
      );
      ALTER TABLE occurrences
        DROP in_rule, DROP moved, DROP title, DROP area, DROP address, DROP meeting_link, DROP duration_minutes, DROP own_capacity,
        DROP note, DROP cancellation_reason, DROP cancelled_at, DROP sequence, DROP modified_at,
        DROP CONSTRAINT occurrences_state_check,
        ADD CONSTRAINT occurrences_state_check CHECK (state IN ('on', 'cancelled'));
      ALTER TABLE events
        DROP continues_id, DROP dates_until,
        ALTER recurrence_rule TYPE text;
    `);
  }
}
