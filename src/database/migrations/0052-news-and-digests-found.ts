import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of all that someone was sent, planning their next digest asks for these alone, and does so for everyone at once. */
export class NewsAndDigestsFound1795489200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE INDEX outbox_news ON outbox (person_id, name) WHERE name IN ('digest', 'new-events');
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP INDEX outbox_news');
  }
}
