import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../common/languages.js';
import { rowsOf } from '../../database/sql.js';
import { canStandFor } from './check-words.js';
import { oursByName } from './sentences.js';
import { changedWordsIn, wordsIn, type Words } from './words.js';

export type WordsByLanguage = (language: Language) => Words;

/** What letters say here: our sentences, and in their place those that administrators wrote. */
@Injectable()
export class ChangedWords {
  private known: { version: number; words: Promise<WordsByLanguage> } | null = null;

  constructor(private readonly database: DataSource) {}

  /** @param version of the state of the installation: they are read anew when it is another */
  of(version: number): Promise<WordsByLanguage> {
    if (this.known?.version !== version) {
      const words = this.read();
      this.known = { version, words };
      words.catch(() => (this.known = null));
    }
    return this.known.words;
  }

  /** What another version of this program took, and ours has no place for, is left out: a letter is never lost to it. */
  private async read(): Promise<WordsByLanguage> {
    const rows = await rowsOf<{ language: Language; changes: [string, string][] }>(
      this.database,
      'SELECT language, json_agg(json_build_array(name, message)) AS changes FROM letter_words GROUP BY language',
    );
    const changed = new Map(
      rows.map(({ language, changes }) => {
        const ours = oursByName(language);
        const fitting = changes.filter(([name, message]) => canStandFor(ours.get(name), message, language));
        return [language, changedWordsIn(language, new Map(fitting))];
      }),
    );
    return (language) => changed.get(language) ?? wordsIn(language);
  }
}
