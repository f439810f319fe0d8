import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for its reader to wake, or for their next day, is due for the first time then. */
export class DueWhenAwake1795471200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `UPDATE outbox SET first_due_at = NULL WHERE ended_at IS NULL AND outcome IN ('quiet-hours', 'ceiling')`,
    );
  }

  /** When they were due before is not known any more, and a step back reads what is left as well. */
  async down(): Promise<void> {}
}
