import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is let in although no place is free sits beyond the places of a date, without one more being given for good. */
export class SeatedBeyond1795381200000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE occurrences
        ADD seated_beyond integer NOT NULL DEFAULT 0 CHECK (seated_beyond BETWEEN 0 AND 1000),
        DROP CONSTRAINT occurrences_check1,
        ADD CONSTRAINT occurrences_check1 CHECK (seats_taken <= capacity + overbooked_by + seated_beyond);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      UPDATE occurrences SET overbooked_by = seats_taken - capacity WHERE seats_taken > capacity + overbooked_by;
      ALTER TABLE occurrences
        DROP CONSTRAINT occurrences_check1,
        ADD CONSTRAINT occurrences_check1 CHECK (seats_taken <= capacity + overbooked_by),
        DROP seated_beyond;
    `);
  }
}
