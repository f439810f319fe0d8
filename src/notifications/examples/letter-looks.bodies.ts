import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { Line } from '../../common/text.js';
import { MOST_CHARACTERS } from '../words/check-words.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

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
  @IsArray(says(refusals.letterWords.sentences))
  @ArrayMaxSize(MOST_SENTENCES, says(refusals.letterWords.tooManySentences({ most: MOST_SENTENCES })))
  @ValidateNested({ each: true, ...says(refusals.letterWords.nameAndMessage) })
  @Type(() => TriedSentenceBody)
  sentences?: TriedSentenceBody[];
}
