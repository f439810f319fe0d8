import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, groups, events, replies, and the ledger of everything that is promised to someone. */
export class Foundation1795305600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE installation (
        id             boolean PRIMARY KEY DEFAULT true CHECK (id),
        community_name text,
        base_url       text,
        sender_name    text,
        sender_address text,
        country        char(2),
        time_zone      text NOT NULL DEFAULT 'UTC',
        language       text NOT NULL DEFAULT 'en',
        group_starters text NOT NULL DEFAULT 'administrators' CHECK (group_starters IN ('administrators', 'anyone')),
        welcome_hash   bytea,
        set_up_at      timestamptz,
        held_at        timestamptz,
        reminders_planned_until timestamptz NOT NULL DEFAULT now(),
        -- Made once, and stays when the key changes: threads and filters in mail programs hang on what it gives.
        letter_ids_secret bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
      );
      INSERT INTO installation DEFAULT VALUES;

      CREATE TABLE people (
        id                  uuid PRIMARY KEY,
        email_box           text NOT NULL,
        email_index         bytea NOT NULL UNIQUE,
        language            text NOT NULL,
        time_zone           text NOT NULL,
        time_zone_confirmed boolean NOT NULL DEFAULT false,
        discreet            boolean NOT NULL DEFAULT true,
        wants_confirmations boolean NOT NULL DEFAULT true,
        wants_reminders     boolean NOT NULL DEFAULT true,
        wants_host_notes    boolean NOT NULL DEFAULT true,
        administrator       boolean NOT NULL DEFAULT false,
        confirmed_at        timestamptz,
        unreachable_at      timestamptz,
        created_at          timestamptz NOT NULL
      );

      CREATE TABLE sign_in_requests (
        id           uuid PRIMARY KEY,
        email_box    text NOT NULL,
        email_index  bytea NOT NULL,
        browser_hash bytea NOT NULL,
        code_hash    bytea,
        tries        integer NOT NULL DEFAULT 0,
        return_to    text,
        language     text NOT NULL,
        time_zone    text,
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        used_at      timestamptz
      );
      CREATE INDEX sign_in_requests_expiry ON sign_in_requests (expires_at);

      CREATE TABLE sessions (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        token_hash   bytea NOT NULL UNIQUE,
        device       text NOT NULL,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      CREATE INDEX sessions_person ON sessions (person_id);

      CREATE TABLE api_tokens (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        name         text NOT NULL,
        token_hash   bytea NOT NULL UNIQUE,
        scope        text NOT NULL CHECK (scope IN ('read', 'write')),
        created_at   timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX api_tokens_person ON api_tokens (person_id);

      CREATE TABLE groups (
        id                uuid PRIMARY KEY,
        name              text NOT NULL,
        discreet_name     text NOT NULL,
        description       text NOT NULL DEFAULT '',
        purpose           text NOT NULL DEFAULT '',
        for_whom          text NOT NULL DEFAULT '',
        topics            text[] NOT NULL DEFAULT '{}',
        language          text NOT NULL,
        time_zone         text NOT NULL,
        country           char(2) NOT NULL,
        visibility        text NOT NULL CHECK (visibility IN ('public', 'unlisted', 'private')),
        joining           text NOT NULL CHECK (joining IN ('open', 'approval', 'invitation')),
        sensitive         boolean NOT NULL DEFAULT true,
        guests            text NOT NULL DEFAULT 'address' CHECK (guests IN ('none', 'address', 'code')),
        attendance        text NOT NULL DEFAULT 'count' CHECK (attendance IN ('none', 'count', 'names')),
        agreement         text NOT NULL DEFAULT '',
        agreement_version integer NOT NULL DEFAULT 0,
        reminder_minutes  integer[] NOT NULL DEFAULT '{1440,120}',
        created_at        timestamptz NOT NULL,
        archived_at       timestamptz
      );
      CREATE INDEX groups_listed ON groups (created_at, id) WHERE visibility = 'public' AND archived_at IS NULL;

      CREATE TABLE memberships (
        id               uuid PRIMARY KEY,
        group_id         uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        person_id        uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        role             text NOT NULL CHECK (role IN ('organiser', 'facilitator', 'member')),
        state            text NOT NULL CHECK (state IN ('requested', 'invited', 'active', 'left', 'removed')),
        called_name_box  text,
        note_box         text,
        agreed_version   integer NOT NULL DEFAULT 0,
        agreed_at        timestamptz,
        created_at       timestamptz NOT NULL,
        changed_at       timestamptz NOT NULL,
        UNIQUE (group_id, person_id)
      );
      CREATE INDEX memberships_person ON memberships (person_id);

      CREATE TABLE events (
        id                  uuid PRIMARY KEY,
        group_id            uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        kind                text NOT NULL CHECK (kind IN ('support meeting', 'workshop', 'talk', 'social', 'campaign')),
        format              text NOT NULL CHECK (format IN ('in person', 'online', 'hybrid')),
        title               text NOT NULL,
        discreet_title      text NOT NULL,
        description         text NOT NULL DEFAULT '',
        starts_local        text NOT NULL CHECK (starts_local ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
        time_zone           text NOT NULL,
        duration_minutes    integer NOT NULL CHECK (duration_minutes BETWEEN 5 AND 20160),
        recurrence_rule     text,
        capacity            integer CHECK (capacity BETWEEN 1 AND 100000),
        audience            text NOT NULL CHECK (audience IN ('anyone', 'members')),
        rsvps_open_local    text CHECK (rsvps_open_local ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
        rsvps_close_local   text CHECK (rsvps_close_local ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
        area                text NOT NULL DEFAULT '',
        address             text NOT NULL DEFAULT '',
        meeting_link        text NOT NULL DEFAULT '',
        address_shown_minutes integer NOT NULL DEFAULT 1440 CHECK (address_shown_minutes BETWEEN 0 AND 525600),
        link_shown_minutes  integer NOT NULL DEFAULT 30 CHECK (link_shown_minutes BETWEEN 0 AND 525600),
        access_facts        text[] NOT NULL DEFAULT '{}',
        language            text NOT NULL,
        reminder_minutes    integer[],
        state               text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled')),
        cancellation_reason text,
        sequence            integer NOT NULL DEFAULT 0,
        created_at          timestamptz NOT NULL,
        modified_at         timestamptz NOT NULL,
        published_at        timestamptz,
        cancelled_at        timestamptz
      );
      CREATE INDEX events_group ON events (group_id);

      CREATE TABLE occurrences (
        id               uuid PRIMARY KEY,
        event_id         uuid NOT NULL REFERENCES events ON DELETE CASCADE,
        original_local   text NOT NULL,
        starts_local     text NOT NULL,
        starts_at        timestamptz NOT NULL,
        ends_at          timestamptz NOT NULL CHECK (ends_at > starts_at),
        tz_version       text NOT NULL,
        rsvps_open_at    timestamptz,
        rsvps_close_at   timestamptz NOT NULL,
        capacity         integer CHECK (capacity BETWEEN 1 AND 100000),
        seats_taken      integer NOT NULL DEFAULT 0 CHECK (seats_taken >= 0),
        state            text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'cancelled')),
        attendance_count integer CHECK (attendance_count BETWEEN 0 AND 100000),
        UNIQUE (event_id, original_local),
        CHECK (seats_taken <= capacity)
      );
      CREATE INDEX occurrences_starts ON occurrences (starts_at, id);

      CREATE TABLE rsvps (
        id              uuid PRIMARY KEY,
        occurrence_id   uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        person_id       uuid REFERENCES people ON DELETE CASCADE,
        code_hash       bytea UNIQUE,
        source          text NOT NULL CHECK (source IN ('person', 'code', 'walk-in')),
        answer          text NOT NULL CHECK (answer IN ('going', 'maybe', 'declined', 'waitlisted', 'offered')),
        seats           integer NOT NULL DEFAULT 1 CHECK (seats BETWEEN 1 AND 20),
        called_name_box text,
        agreed_version  integer NOT NULL DEFAULT 0,
        version         integer NOT NULL DEFAULT 1,
        came            boolean,
        replied_at      timestamptz NOT NULL,
        created_at      timestamptz NOT NULL,
        UNIQUE (occurrence_id, person_id),
        CHECK ((source = 'person') = (person_id IS NOT NULL)),
        CHECK ((source = 'code') = (code_hash IS NOT NULL))
      );
      CREATE INDEX rsvps_person ON rsvps (person_id, occurrence_id);

      -- What hosts hear of an answer that is not there any more: that it was, and nothing of whose it was.
      CREATE TABLE withdrawals (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        occurrence_id uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        answered_at   timestamptz NOT NULL,
        withdrawn_at  timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX withdrawals_occurrence ON withdrawals (occurrence_id);

      CREATE TABLE event_changes (
        id            uuid PRIMARY KEY,
        occurrence_id uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        kind          text NOT NULL CHECK (kind IN ('changed', 'cancelled')),
        sequence      integer NOT NULL,
        before        jsonb NOT NULL,
        after         jsonb NOT NULL,
        changed_at    timestamptz NOT NULL
      );
      CREATE INDEX event_changes_occurrence ON event_changes (occurrence_id);

      CREATE TABLE mutes (
        person_id  uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        group_id   uuid REFERENCES groups ON DELETE CASCADE,
        event_id   uuid REFERENCES events ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (person_id, group_id, event_id),
        CHECK (num_nonnulls(group_id, event_id) = 1)
      );

      -- Rings and claims touch no indexed column, so that they stay within a row's page (HOT); it needs room there.
      CREATE TABLE outbox (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name          text NOT NULL,
        lane          text NOT NULL,
        key           text NOT NULL UNIQUE,
        about         jsonb NOT NULL,
        person_id     uuid REFERENCES people ON DELETE CASCADE,
        due_at        timestamptz NOT NULL DEFAULT now(),
        use_by        timestamptz NOT NULL,
        state         text NOT NULL DEFAULT 'pending'
                      CHECK (state IN ('pending', 'claimed', 'done', 'failed', 'suppressed')),
        attempts      integer NOT NULL DEFAULT 0,
        lost_claims   integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        rang_at       timestamptz,
        outcome       text,
        created_at    timestamptz NOT NULL DEFAULT now(),
        ended_at      timestamptz,
        CHECK ((ended_at IS NULL) = (state IN ('pending', 'claimed')))
      ) WITH (fillfactor = 70);
      CREATE INDEX outbox_waiting ON outbox (due_at) WHERE ended_at IS NULL;
      CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
      CREATE INDEX outbox_person ON outbox (person_id);

      CREATE TABLE link_tokens (
        hash       bytea PRIMARY KEY,
        purpose    text NOT NULL,
        about      jsonb NOT NULL,
        person_id  uuid REFERENCES people ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at    timestamptz
      );
      CREATE INDEX link_tokens_expiry ON link_tokens (expires_at);
      CREATE INDEX link_tokens_person ON link_tokens (person_id);

      CREATE TABLE guest_replies (
        id              uuid PRIMARY KEY,
        occurrence_id   uuid NOT NULL REFERENCES occurrences ON DELETE CASCADE,
        person_id       uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        called_name_box text NOT NULL,
        answer          text NOT NULL CHECK (answer IN ('going', 'maybe')),
        agreed_version  integer NOT NULL DEFAULT 0,
        created_at      timestamptz NOT NULL,
        expires_at      timestamptz NOT NULL,
        confirmed_at    timestamptz
      );
      CREATE INDEX guest_replies_expiry ON guest_replies (expires_at);

      CREATE TABLE feeds (
        id              uuid PRIMARY KEY,
        person_id       uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        name            text NOT NULL,
        token_hash      bytea NOT NULL UNIQUE,
        created_at      timestamptz NOT NULL,
        last_fetched_at timestamptz,
        last_fetched_by text
      );
      CREATE INDEX feeds_person ON feeds (person_id);

      CREATE TABLE calendar_blocks (
        event_id uuid PRIMARY KEY REFERENCES events ON DELETE CASCADE,
        made_for      text NOT NULL,
        full_text     text NOT NULL,
        discreet_text text NOT NULL
      );

      CREATE TABLE calendar_documents (
        key           text PRIMARY KEY,
        made_for      text NOT NULL,
        etag          text NOT NULL,
        last_modified timestamptz NOT NULL,
        body          bytea NOT NULL,
        gzip          bytea NOT NULL,
        made_at       timestamptz NOT NULL
      );

      CREATE UNLOGGED TABLE rate_limits (
        key    varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE mailbox_letters (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        letter_box text NOT NULL,
        arrived_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TABLE mailbox_letters, rate_limits, calendar_documents, calendar_blocks, feeds, guest_replies, link_tokens, outbox,
        mutes, event_changes, withdrawals, rsvps, occurrences, events, memberships, groups, api_tokens, sessions,
        sign_in_requests, people, installation;
    `);
  }
}
