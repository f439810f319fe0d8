import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders by the clock as well as so long before the start, and as each person wishes. */
export class ReminderWishes1795388400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE groups ADD reminder_times text[] NOT NULL DEFAULT '{}';
      ALTER TABLE events ADD reminder_times text[] NOT NULL DEFAULT '{}';
      ALTER TABLE people ADD reminder_minutes integer[], ADD reminder_times text[] NOT NULL DEFAULT '{}';
      CREATE INDEX people_own_reminders ON people (id) WHERE reminder_minutes IS NOT NULL OR reminder_times <> '{}';
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people DROP reminder_minutes, DROP reminder_times;
      ALTER TABLE events DROP reminder_times;
      ALTER TABLE groups DROP reminder_times;
    `);
  }
}
