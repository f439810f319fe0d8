import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people can say beside their answer, and what they are asked. */
export class WhatPeopleSay1795359600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE events
        ADD questions  jsonb NOT NULL DEFAULT '[]',
        ADD recordings text NOT NULL DEFAULT '';

      ALTER TABLE groups
        ADD what_to_expect text NOT NULL DEFAULT '',
        ADD recordings     text NOT NULL DEFAULT '',
        -- Groups that are there already go on as before.
        ADD maybe_question_minutes integer CHECK (maybe_question_minutes BETWEEN 60 AND 20160);
      ALTER TABLE groups ALTER maybe_question_minutes SET DEFAULT 1440;

      ALTER TABLE memberships
        ADD may_greet boolean NOT NULL DEFAULT false,
        ADD greets    boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT memberships_greets_check CHECK (may_greet OR NOT greets);
      CREATE INDEX memberships_greeters ON memberships (group_id) WHERE greets;

      ALTER TABLE rsvps
        ADD answers_box      text,
        ADD needs_box        text,
        ADD shows_first_time boolean NOT NULL DEFAULT false,
        ADD count_me_only    boolean NOT NULL DEFAULT false,
        ADD recording_ok     boolean,
        ADD CONSTRAINT rsvps_count_me_only_check CHECK (NOT (count_me_only AND came IS NOT NULL));

      ALTER TABLE guest_replies ADD said_box text;
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE guest_replies DROP said_box;
      ALTER TABLE rsvps DROP answers_box, DROP needs_box, DROP shows_first_time, DROP count_me_only, DROP recording_ok;
      ALTER TABLE memberships DROP greets, DROP may_greet;
      ALTER TABLE groups DROP what_to_expect, DROP recordings, DROP maybe_question_minutes;
      ALTER TABLE events DROP questions, DROP recordings;
    `);
  }
}
