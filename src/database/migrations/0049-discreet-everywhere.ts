import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters can be discreet about every group too: a switch with three positions, where there were two. */
export class DiscreetEverywhere1795478400000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people ALTER COLUMN discreet DROP DEFAULT;
      ALTER TABLE people ALTER COLUMN discreet TYPE text
        USING CASE WHEN discreet THEN 'where-sensitive' ELSE 'nowhere' END;
      ALTER TABLE people ALTER COLUMN discreet SET DEFAULT 'where-sensitive',
        ADD CONSTRAINT people_discreet_check CHECK (discreet IN ('where-sensitive', 'everywhere', 'nowhere'));
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people DROP CONSTRAINT people_discreet_check, ALTER COLUMN discreet DROP DEFAULT;
      ALTER TABLE people ALTER COLUMN discreet TYPE boolean USING discreet <> 'nowhere';
      ALTER TABLE people ALTER COLUMN discreet SET DEFAULT true;
    `);
  }
}
