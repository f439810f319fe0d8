import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar links with wishes of their own, and calendars that know which changes they tell. */
export class Feeds1795338000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE feeds
        ADD kind text NOT NULL DEFAULT 'mine' CHECK (kind IN ('mine', 'hosting')),
        -- NULL: as its person has set it for everything
        ADD wording text CHECK (wording IN ('discreet', 'full')),
        ADD with_maybes boolean NOT NULL DEFAULT true,
        ADD alarm_minutes integer[] NOT NULL DEFAULT '{}',
        ADD secret_since timestamptz,
        ADD served_etag text;
      UPDATE feeds SET secret_since = created_at;
      ALTER TABLE feeds ALTER secret_since SET NOT NULL;

      -- What it held is made again when someone asks.
      DROP TABLE calendar_documents;
      CREATE TABLE calendar_documents (
        id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        key           text NOT NULL UNIQUE,
        kind          text NOT NULL,
        -- NULL: the whole site
        subject_id    uuid,
        options       jsonb NOT NULL,
        made_for      text NOT NULL DEFAULT '',
        etag          text NOT NULL DEFAULT '',
        last_modified timestamptz NOT NULL DEFAULT date_trunc('second', now()),
        body          bytea NOT NULL DEFAULT '',
        gzip          bytea NOT NULL DEFAULT '',
        made_at       timestamptz NOT NULL DEFAULT now(),
        asked_at      timestamptz NOT NULL DEFAULT now(),
        -- Changes that it has to tell, and those that it tells.
        wanted        bigint NOT NULL DEFAULT 0,
        version       bigint NOT NULL DEFAULT 0,
        stale_since   timestamptz,
        renders       bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX calendar_documents_subject ON calendar_documents (subject_id, kind);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE calendar_documents;
      CREATE TABLE calendar_documents (
        key           text PRIMARY KEY,
        made_for      text NOT NULL,
        etag          text NOT NULL,
        last_modified timestamptz NOT NULL,
        body          bytea NOT NULL,
        gzip          bytea NOT NULL,
        made_at       timestamptz NOT NULL
      );
      -- A program that knows one kind only would show all dates one leads to whoever has the link of one's own.
      DELETE FROM feeds WHERE kind <> 'mine';
      ALTER TABLE feeds
        DROP kind, DROP wording, DROP with_maybes, DROP alarm_minutes, DROP secret_since, DROP served_etag;
    `);
  }
}
