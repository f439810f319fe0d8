import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../common/languages.js';
import { rowsOf } from '../../database/sql.js';
import { canStandFor } from './check-words.js';
import { oursByName } from './sentences.js';
import { type Changes, changedWordsIn, wordsIn, type Words } from './words.js';

export type WordsByLanguage = (language: Language) => Words;

interface Read {
  changes: ReadonlyMap<Language, Changes>;
  words: WordsByLanguage;
}

/** What letters say here: our sentences, and in their place those that administrators wrote. */
@Injectable()
export class ChangedWords {
  private known: { version: number; read: Promise<Read> } | null = null;

  constructor(private readonly database: DataSource) {}

  /** @param version of the state of the installation: they are read anew when it is another */
  async of(version: number): Promise<WordsByLanguage> {
    return (await this.at(version)).words;
  }

  /**
   * What letters would say if these sentences were said so. Nothing is kept.
   * @param messages that can stand for ours; one that is empty is ours again
   */
  async trying(version: number, language: Language, messages: Changes): Promise<Words> {
    const { changes, words } = await this.at(version);
    if (messages.size === 0) return words(language);
    const tried = new Map(changes.get(language));
    for (const [name, message] of messages) {
      if (message.trim() === '') tried.delete(name);
      else tried.set(name, message.trim());
    }
    return changedWordsIn(language, tried);
  }

  private at(version: number): Promise<Read> {
    if (this.known?.version !== version) {
      const read = this.read();
      this.known = { version, read };
      read.catch(() => (this.known = null));
    }
    return this.known.read;
  }

  /** What another version of this program took, and ours has no place for, is left out: a letter is never lost to it. */
  private async read(): Promise<Read> {
    const rows = await rowsOf<{ language: Language; changes: [string, string][] }>(
      this.database,
      'SELECT language, json_agg(json_build_array(name, message)) AS changes FROM letter_words GROUP BY language',
    );
    const changes = new Map(
      rows.map(({ language, changes: all }) => {
        const ours = oursByName(language);
        const fitting = all.filter(([name, message]) => canStandFor(ours.get(name), message, language));
        return [language, new Map(fitting)];
      }),
    );
    const changed = new Map([...changes].map(([language, it]) => [language, changedWordsIn(language, it)]));
    return { changes, words: (language) => changed.get(language) ?? wordsIn(language) };
  }
}
