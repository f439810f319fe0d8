import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sentences of letters as an administrator wrote them. Those that are not here are ours. */
export class LetterWords1795438800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `CREATE TABLE letter_words (
         language text NOT NULL,
         name text NOT NULL,
         message text NOT NULL,
         PRIMARY KEY (language, name))`,
    );
    await database.query(
      `ALTER TABLE installation ADD words_version integer NOT NULL DEFAULT 0, ADD telltale_words text[] NOT NULL DEFAULT '{}'`,
    );
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE installation DROP words_version, DROP telltale_words');
    await database.query('DROP TABLE letter_words');
  }
}
