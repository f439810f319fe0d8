import { Injectable } from '@nestjs/common';
import type { LetterName } from '../queue/jobs.js';
import type { LetterWriter } from './letter.js';
import { SignInLetter } from './sign-in.letter.js';

type Writers = { [Name in LetterName]?: LetterWriter<Name> };

/** Who writes which letter. */
@Injectable()
export class LetterWriters {
  private readonly writers: Writers;

  constructor(signIn: SignInLetter) {
    this.writers = { 'sign-in': signIn };
  }

  of(name: LetterName): LetterWriter {
    return this.writers[name] as LetterWriter;
  }
}
