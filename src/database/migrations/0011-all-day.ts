import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that take whole days, such as a campaign week. */
export class AllDay1795341600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE events
        ADD all_day boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT events_all_day_check
          CHECK (NOT all_day OR (right(starts_local, 6) = 'T00:00' AND duration_minutes % 1440 = 0));
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE events DROP all_day');
  }
}
