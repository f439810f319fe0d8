import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leads an event, and who leads one of its dates. */
export class Leaders1795330800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE events ADD led_by uuid REFERENCES memberships ON DELETE SET NULL;
      CREATE INDEX events_led_by ON events (led_by) WHERE led_by IS NOT NULL;
      ALTER TABLE occurrences ADD led_by uuid REFERENCES memberships ON DELETE SET NULL;
      CREATE INDEX occurrences_led_by ON occurrences (led_by) WHERE led_by IS NOT NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE occurrences DROP led_by;
      ALTER TABLE events DROP led_by;
    `);
  }
}
