import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guest replies go with their event and their person, and are looked for by both. */
export class GuestRepliesFound1795320000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE INDEX guest_replies_occurrence ON guest_replies (occurrence_id);
      CREATE INDEX guest_replies_person ON guest_replies (person_id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('DROP INDEX guest_replies_occurrence, guest_replies_person;');
  }
}
