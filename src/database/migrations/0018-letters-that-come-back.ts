import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that come by mail: from calendars, as a few words, or because a letter did not arrive. */
export class LettersThatComeBack1795366800000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE people ADD COLUMN wants_invitations boolean NOT NULL DEFAULT false;

      CREATE TABLE reply_addresses (
        hash          bytea PRIMARY KEY,
        person_id     uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        occurrence_id uuid REFERENCES occurrences ON DELETE CASCADE,
        expires_at    timestamptz NOT NULL
      );
      CREATE INDEX reply_addresses_expires ON reply_addresses (expires_at);
      CREATE INDEX reply_addresses_person ON reply_addresses (person_id);
      CREATE INDEX reply_addresses_occurrence ON reply_addresses (occurrence_id);

      CREATE TABLE received_mail (
        fingerprint bytea PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE mail_counts (
        outcome text NOT NULL,
        reason  text NOT NULL,
        count   bigint NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (outcome, reason)
      );

      CREATE TABLE calendar_answers (
        person_id     uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        occurrence_id uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        sequence      integer NOT NULL,
        stamped_at    timestamptz NOT NULL,
        PRIMARY KEY (person_id, occurrence_id)
      );
      CREATE INDEX calendar_answers_occurrence ON calendar_answers (occurrence_id);

      CREATE TABLE calendar_invitations (
        person_id     uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        occurrence_id uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        raised_by     integer NOT NULL DEFAULT 0,
        sent_at       timestamptz NOT NULL,
        withdrawn_at  timestamptz,
        PRIMARY KEY (person_id, occurrence_id)
      );
      CREATE INDEX calendar_invitations_occurrence ON calendar_invitations (occurrence_id);

      CREATE TABLE reply_notes (
        id            uuid PRIMARY KEY,
        occurrence_id uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        person_id     uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        kind          text NOT NULL CHECK (kind IN ('letter', 'comment', 'counter')),
        note_box      text NOT NULL,
        proposes_at   timestamptz,
        is_proved     boolean NOT NULL,
        received_at   timestamptz NOT NULL
      );
      CREATE INDEX reply_notes_occurrence ON reply_notes (occurrence_id, received_at, id);
      CREATE INDEX reply_notes_person ON reply_notes (person_id);
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE reply_notes, calendar_invitations, calendar_answers, mail_counts, received_mail, reply_addresses;
      ALTER TABLE people DROP COLUMN wants_invitations;
    `);
  }
}
