import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is on for someone, in one letter, and word of new events, as each person wishes. */
export class Digests1795410000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people
        ADD wants_letters boolean NOT NULL DEFAULT true,
        ADD new_events text NOT NULL DEFAULT 'digest' CHECK (new_events IN ('at-once', 'digest', 'never')),
        ADD digest text NOT NULL DEFAULT 'news' CHECK (digest IN ('never', 'news', 'weekly', 'daily')),
        ADD digest_day smallint NOT NULL DEFAULT 7 CHECK (digest_day BETWEEN 1 AND 7),
        ADD digest_hour smallint NOT NULL DEFAULT 17 CHECK (digest_hour BETWEEN 0 AND 23);
      CREATE INDEX people_digests ON people (time_zone, digest_hour) WHERE digest <> 'never';
      -- Whoever stopped all that can wait did not wait for more of it.
      UPDATE people SET digest = 'never', new_events = 'never'
      WHERE stopped_wishes IS NOT NULL AND NOT wants_confirmations AND NOT wants_reminders AND NOT wants_host_notes;

      ALTER TABLE events ADD announced_at timestamptz, ADD published_by uuid;
      ALTER TABLE events ADD CONSTRAINT events_published_by_fkey FOREIGN KEY (published_by) REFERENCES people ON DELETE SET NULL;
      CREATE INDEX events_published_by ON events (published_by) WHERE published_by IS NOT NULL;
      UPDATE events SET announced_at = published_at WHERE published_at IS NOT NULL;
      CREATE INDEX events_announced ON events (group_id, announced_at) WHERE state = 'published';

      ALTER TABLE installation ADD digests_planned_until timestamptz NOT NULL DEFAULT now();
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE installation DROP digests_planned_until;
      ALTER TABLE events DROP announced_at, DROP published_by;
      ALTER TABLE people DROP wants_letters, DROP new_events, DROP digest, DROP digest_day, DROP digest_hour;
    `);
  }
}
