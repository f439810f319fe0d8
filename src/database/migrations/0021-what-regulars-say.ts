import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people who come every time say once, for all dates. */
export class WhatRegularsSay1795377600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE standing_places
        ADD words_id      uuid,
        ADD answers_box   text,
        ADD needs_box     text,
        ADD count_me_only boolean NOT NULL DEFAULT false,
        ADD recording_ok  boolean;
      UPDATE standing_places SET words_id = id;
      ALTER TABLE standing_places ALTER words_id SET NOT NULL;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE standing_places
        DROP words_id, DROP answers_box, DROP needs_box, DROP count_me_only, DROP recording_ok;
    `);
  }
}
