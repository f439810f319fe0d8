import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is coming to the meetings of a day, told to their hosts the evening before or in the morning, or not. */
export class DayRosters1795424400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people ADD day_rosters text NOT NULL DEFAULT 'evening'
        CONSTRAINT people_day_rosters_check CHECK (day_rosters IN ('never', 'evening', 'morning'));
      -- Whoever wants no notes about groups that they look after wants no more of them.
      UPDATE people SET day_rosters = 'never' WHERE NOT wants_host_notes;
      ALTER TABLE installation ADD day_rosters_planned_until timestamptz NOT NULL DEFAULT now();
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DELETE FROM outbox WHERE name = 'day-roster';
      ALTER TABLE installation DROP day_rosters_planned_until;
      ALTER TABLE people DROP day_rosters;
    `);
  }
}
