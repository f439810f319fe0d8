import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { Line } from '../../common/text.js';
import { MOST_CHARACTERS } from '../words/check-words.js';

const MOST_SENTENCES = 200;

export class TriedSentenceBody {
  /** Like `confirmation.going.intro`. */
  @Line({ max: 100 })
  name: string;

  /** An ICU message; an empty one is ours again. */
  @Line({ min: 0, max: MOST_CHARACTERS })
  message: string;
}

export class LookBody {
  /** One of the letter's ways to read; left out, the usual one. */
  @MayBeLeftOut()
  @Line({ max: 100 })
  example?: string;

  /** Left out, the letter reads as it does now. */
  @MayBeLeftOut()
  @IsArray({ message: 'Please give a list of sentences.' })
  @ArrayMaxSize(MOST_SENTENCES, { message: `Please keep to ${MOST_SENTENCES} sentences.` })
  @ValidateNested({ each: true, message: 'Please give each sentence its name and its message.' })
  @Type(() => TriedSentenceBody)
  sentences?: TriedSentenceBody[];
}
