import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a POST with an Idempotency-Key was answered, for a day. */
export class KeptAnswers1795374000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE kept_answers (
        id            uuid PRIMARY KEY,
        key_index     bytea NOT NULL,
        request_index bytea NOT NULL,
        asked_at      timestamptz NOT NULL,
        busy_until    timestamptz NOT NULL,
        answer_box    text,
        CONSTRAINT kept_answers_key_index_key UNIQUE (key_index)
      );
      CREATE INDEX kept_answers_asked_at ON kept_answers (asked_at);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP TABLE kept_answers');
  }
}
