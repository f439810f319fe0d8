import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether someone whose meeting is cancelled wants to hear what else is on. */
export class OtherMeetings1795417200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE people ADD wants_other_meetings boolean NOT NULL DEFAULT false');
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE people DROP wants_other_meetings');
  }
}
