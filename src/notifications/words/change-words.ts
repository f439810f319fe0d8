import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { Installation } from '../../installation/installation.js';
import { problemWith } from './check-words.js';
import { oursByName } from './sentences.js';
import { NoSuchSentence } from './words.errors.js';

/** An administrator says sentences of letters in other words, or in ours again. */
@Injectable()
export class ChangeWords {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
  ) {}

  /**
   * All of them, or none. Letters that are composed from then on say them.
   * @param messages by the names of the sentences; one that is empty, or says what ours says, is ours again
   * @throws NoSuchSentence, InvalidInput
   */
  async run({ language, messages }: { language: Language; messages: Map<string, string> }): Promise<void> {
    await this.check(language, messages);
    const ours = oursByName(language);
    await this.database.transaction(async (tx) => {
      const names = [...messages.keys()];
      const theirs = names.filter((name) => isTheirs(messages.get(name)!, ours.get(name)!));
      await tx.query('UPDATE installation SET words_version = words_version + 1');
      await tx.query('DELETE FROM letter_words WHERE language = $1 AND name = ANY($2)', [language, names]);
      await tx.query(
        `INSERT INTO letter_words (language, name, message)
         SELECT $1, name, message FROM unnest($2::text[], $3::text[]) AS said (name, message)`,
        [language, theirs, theirs.map((name) => messages.get(name)!.trim())],
      );
    });
    this.installation.forget();
  }

  /** @throws NoSuchSentence, InvalidInput: what would be wrong with them */
  async check(language: Language, messages: ReadonlyMap<string, string>): Promise<void> {
    const { telltaleWords: telltales } = await this.installation.state();
    const all = oursByName(language);
    const problems: FieldProblem[] = [];
    for (const [name, message] of messages) {
      const ours = all.get(name);
      if (ours === undefined) throw new NoSuchSentence();
      const detail = isTheirs(message, ours) && problemWith(message, ours, { language, telltales });
      if (detail) problems.push({ pointer: `/${name}`, detail });
    }
    if (problems.length > 0) throw new InvalidInput(problems);
  }
}

function isTheirs(message: string, ours: string): boolean {
  return message.trim() !== '' && message.trim() !== ours;
}
