import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../common/languages.js';

/** A sentence of letters as an administrator wrote it. */
@Entity('letter_words')
export class LetterWord {
  @PrimaryColumn('text')
  language: Language;

  /** Its place in the catalogue, like `confirmation.going.intro`. */
  @PrimaryColumn('text')
  name: string;

  /** An ICU message. */
  @Column('text')
  message: string;
}
