import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where people look for words: kept beside what people wrote, without what people leave out when they type: capitals, accents, and of Arabic the vowel signs, the stretching, and which
 * of several alike letters it is. Both extensions are trusted: whoever owns the database may have them.
 */
export class FoldedWords1795485600000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
      CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
      CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT translate(lower(public.unaccent('public.unaccent'::regdictionary, words)),
          '\u0623\u0625\u0622\u0649\u0629\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0640', '\u0627\u0627\u0627\u064A\u0647')
      $$;

      ALTER TABLE groups ADD folded_words text;
      ALTER TABLE events ADD folded_title text;
      ALTER TABLE occurrences ADD folded_title text;
      CREATE FUNCTION fold_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        NEW.folded_words := folded(concat_ws(' ', NEW.name, NEW.purpose, NEW.for_whom, array_to_string(NEW.topics, ' ')));
        RETURN NEW;
      END $$;
      CREATE FUNCTION fold_title() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        NEW.folded_title := folded(NEW.title);
        RETURN NEW;
      END $$;
      CREATE TRIGGER fold_words BEFORE INSERT OR UPDATE OF name, purpose, for_whom, topics ON groups
        FOR EACH ROW EXECUTE FUNCTION fold_words();
      CREATE TRIGGER fold_title BEFORE INSERT OR UPDATE OF title ON events
        FOR EACH ROW EXECUTE FUNCTION fold_title();
      CREATE TRIGGER fold_title BEFORE INSERT OR UPDATE OF title ON occurrences
        FOR EACH ROW WHEN (NEW.title IS NOT NULL OR NEW.folded_title IS NOT NULL) EXECUTE FUNCTION fold_title();
      UPDATE groups SET name = name;
      UPDATE events SET title = title;
      UPDATE occurrences SET title = title WHERE title IS NOT NULL;
    `);
  }

  /** The extensions may be used by others too. */
  async down(database: QueryRunner): Promise<void> {
    await database.query(`
      DROP TRIGGER fold_title ON occurrences;
      DROP TRIGGER fold_title ON events;
      DROP TRIGGER fold_words ON groups;
      ALTER TABLE occurrences DROP folded_title;
      ALTER TABLE events DROP folded_title;
      ALTER TABLE groups DROP folded_words;
      DROP FUNCTION fold_title, fold_words, folded;
    `);
  }
}
