import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be forgotten after a no is looked for every hour, and is a few rows of all there are. */
export class WordsToForget1795384800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE INDEX rsvps_words_to_forget ON rsvps (replied_at)
        WHERE answer = 'declined' AND kept_until IS NULL AND NOT is_regular
          AND (num_nonnulls(answers_box, needs_box) > 0 OR first_time OR shows_first_time OR NOT helpers_seated
            OR companions + carers + interpreters > 0);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP INDEX rsvps_words_to_forget');
  }
}
