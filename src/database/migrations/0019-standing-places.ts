import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who come to every date of a series, and how many of them a series has room for. */
export class StandingPlaces1795370400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE standing_places (
        id             uuid PRIMARY KEY,
        event_id       uuid NOT NULL REFERENCES events ON DELETE CASCADE,
        person_id      uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        companions     integer NOT NULL DEFAULT 0 CHECK (companions BETWEEN 0 AND 9),
        carers         integer NOT NULL DEFAULT 0 CHECK (carers BETWEEN 0 AND 4),
        interpreters   integer NOT NULL DEFAULT 0 CHECK (interpreters BETWEEN 0 AND 4),
        helpers_seated boolean NOT NULL DEFAULT true,
        paused_from    text CHECK (paused_from ~ '^\\d{4}-\\d\\d-\\d\\d$'),
        paused_until   text CHECK (paused_until ~ '^\\d{4}-\\d\\d-\\d\\d$'),
        ends_at        timestamptz,
        asked_at       timestamptz,
        last_heard_at  timestamptz NOT NULL,
        created_at     timestamptz NOT NULL,
        UNIQUE (event_id, person_id),
        CHECK ((paused_from IS NULL) = (paused_until IS NULL)),
        CHECK (paused_from <= paused_until)
      );
      CREATE INDEX standing_places_person ON standing_places (person_id);
      CREATE INDEX standing_places_ending ON standing_places (ends_at) WHERE ends_at IS NOT NULL;

      ALTER TABLE groups ADD question_after integer CHECK (question_after BETWEEN 2 AND 52);
      ALTER TABLE events
        ADD regular_places integer CHECK (regular_places BETWEEN 0 AND 100000),
        ADD drop_in_places integer CHECK (drop_in_places BETWEEN 0 AND 100000);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE standing_places;
      ALTER TABLE groups DROP question_after;
      ALTER TABLE events DROP regular_places, DROP drop_in_places;
    `);
  }
}
