import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each letter's row is rung for and claimed before it ends. A page with room takes these marks in, and no index has to
 * hear of them (PostgreSQL, "Heap-Only Tuples").
 */
export class RoomForMarks1795467600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE outbox SET (fillfactor = 50)');
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('ALTER TABLE outbox RESET (fillfactor)');
  }
}
