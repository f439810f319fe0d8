import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../common/languages.js';
import { telltaleIn } from '../../common/telltale-words.js';
import { rowsOf } from '../../database/sql.js';
import { canStandFor } from './check-words.js';
import { examplesOf } from './examples.js';
import { oursByName, type Part, sentencesIn } from './sentences.js';

/** A sentence of letters. */
export interface SaidSentence {
  /** Like `confirmation.going.intro`. */
  name: string;
  /** An ICU message: what letters say now. */
  message: string;
  ours: string;
  isChanged: boolean;
}

/** Sentences of one letter, or that several letters share. */
export interface LetterPart {
  part: Part;
  sentences: SaidSentence[];
}

@Injectable()
export class WordsQueries {
  constructor(private readonly database: DataSource) {}

  /** All that letters say in one language, and that can be said otherwise. */
  async list(language: Language): Promise<LetterPart[]> {
    const rows = await rowsOf<{ name: string; message: string }>(
      this.database,
      'SELECT name, message FROM letter_words WHERE language = $1',
      [language],
    );
    const theirs = new Map(rows.map(({ name, message }) => [name, message]));
    return [...sentencesIn(language)].map(([part, sentences]) => ({
      part,
      sentences: sentences.map(({ name, ours }) => ({
        name,
        message: theirs.get(name) ?? ours,
        ours,
        isChanged: theirs.has(name),
      })),
    }));
  }

  /**
   * How many discreet names of groups, and of meetings that are not over, hold one of these words: they were written before
   * it was named.
   */
  async namesWith(telltales: readonly string[]): Promise<number> {
    if (telltales.length === 0) return 0;
    const names = await rowsOf<{ name: string; count: number }>(
      this.database,
      `SELECT name, count(*)::int AS count FROM (
         SELECT discreet_name AS name FROM groups WHERE archived_at IS NULL
         UNION ALL
         SELECT discreet_title FROM events e
         WHERE EXISTS (SELECT FROM occurrences o WHERE o.event_id = e.id AND o.ends_at > now())
       ) AS names GROUP BY name`,
    );
    const held = names.filter(({ name }) => telltaleIn(name, telltales) !== null);
    return held.reduce((sum, { count }) => sum + count, 0);
  }

  /** How sentences read, once for each of their forms. In the place of one that letters cannot say, they say ours. */
  readings(language: Language, messages: Map<string, string>): Map<string, string[]> {
    const readings = new Map<string, string[]>();
    for (const [name, ours] of oursByName(language)) {
      const message = messages.get(name);
      if (message === undefined) continue;
      const said = canStandFor(ours, message, language) ? message : ours;
      readings.set(name, examplesOf(said, ours, language));
    }
    return readings;
  }
}
