import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waiting lists and offers, parties, seats by kind, and places that hosts hold back or give beyond the number. */
export class Places1795356000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE groups
        ADD waiting_rule text NOT NULL DEFAULT 'promote' CHECK (waiting_rule IN ('promote', 'offer')),
        ADD most_companions integer NOT NULL DEFAULT 0 CHECK (most_companions BETWEEN 0 AND 9);

      ALTER TABLE people
        ADD quiet_from text NOT NULL DEFAULT '22:00' CHECK (quiet_from ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        ADD quiet_until text NOT NULL DEFAULT '08:00' CHECK (quiet_until ~ '^([01]\\d|2[0-3]):[0-5]\\d$');

      ALTER TABLE occurrences
        ADD overbooked_by integer NOT NULL DEFAULT 0 CHECK (overbooked_by BETWEEN 0 AND 1000),
        ADD waitlist_closed boolean NOT NULL DEFAULT false,
        ADD last_in_line integer NOT NULL DEFAULT 0,
        ADD held_for_newcomers integer NOT NULL DEFAULT 0 CHECK (held_for_newcomers BETWEEN 0 AND 1000),
        ADD held_for_carers integer NOT NULL DEFAULT 0 CHECK (held_for_carers BETWEEN 0 AND 1000),
        ADD held_for_interpreters integer NOT NULL DEFAULT 0 CHECK (held_for_interpreters BETWEEN 0 AND 1000),
        ADD newcomers_taken integer NOT NULL DEFAULT 0 CHECK (newcomers_taken >= 0),
        ADD carers_taken integer NOT NULL DEFAULT 0 CHECK (carers_taken >= 0),
        ADD interpreters_taken integer NOT NULL DEFAULT 0 CHECK (interpreters_taken >= 0),
        ADD regulars_taken integer NOT NULL DEFAULT 0 CHECK (regulars_taken >= 0),
        ADD regular_places integer CHECK (regular_places BETWEEN 0 AND 100000),
        ADD drop_in_places integer CHECK (drop_in_places BETWEEN 0 AND 100000),
        DROP CONSTRAINT occurrences_check1,
        ADD CONSTRAINT occurrences_check1 CHECK (seats_taken <= capacity + overbooked_by);

      ALTER TABLE rsvps
        ADD companions integer NOT NULL DEFAULT 0 CHECK (companions BETWEEN 0 AND 9),
        ADD carers integer NOT NULL DEFAULT 0 CHECK (carers BETWEEN 0 AND 4),
        ADD interpreters integer NOT NULL DEFAULT 0 CHECK (interpreters BETWEEN 0 AND 4),
        ADD helpers_seated boolean NOT NULL DEFAULT true,
        ADD first_time boolean NOT NULL DEFAULT false,
        ADD is_regular boolean NOT NULL DEFAULT false,
        ADD place_in_line integer,
        ADD kept_until timestamptz,
        ADD CONSTRAINT rsvps_check2 CHECK ((answer = 'waitlisted') = (place_in_line IS NOT NULL)),
        ADD CONSTRAINT rsvps_check3 CHECK (kept_until IS NULL OR answer IN ('declined', 'maybe'));
      CREATE INDEX rsvps_line ON rsvps (occurrence_id, place_in_line) WHERE place_in_line IS NOT NULL;
      CREATE INDEX rsvps_kept ON rsvps (kept_until) WHERE kept_until IS NOT NULL;

      CREATE TABLE offers (
        id        uuid PRIMARY KEY,
        rsvp_id   uuid NOT NULL REFERENCES rsvps ON DELETE CASCADE,
        made_at   timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        ended_at  timestamptz,
        outcome   text CHECK (outcome IN ('accepted', 'refused', 'lapsed')),
        CHECK ((ended_at IS NULL) = (outcome IS NULL))
      );
      CREATE UNIQUE INDEX offers_open ON offers (rsvp_id) WHERE ended_at IS NULL;
      CREATE INDEX offers_closing ON offers (closes_at) WHERE ended_at IS NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE offers;
      ALTER TABLE rsvps
        DROP CONSTRAINT rsvps_check2, DROP CONSTRAINT rsvps_check3,
        DROP companions, DROP carers, DROP interpreters, DROP helpers_seated, DROP first_time, DROP is_regular,
        DROP place_in_line, DROP kept_until;
      ALTER TABLE occurrences
        DROP CONSTRAINT occurrences_check1,
        ADD CONSTRAINT occurrences_check1 CHECK (seats_taken <= capacity),
        DROP overbooked_by, DROP waitlist_closed, DROP last_in_line, DROP held_for_newcomers, DROP held_for_carers,
        DROP held_for_interpreters, DROP newcomers_taken, DROP carers_taken, DROP interpreters_taken,
        DROP regulars_taken, DROP regular_places, DROP drop_in_places;
      ALTER TABLE people DROP quiet_from, DROP quiet_until;
      ALTER TABLE groups DROP waiting_rule, DROP most_companions;
    `);
  }
}
