import { ArrayMaxSize, IsArray } from 'class-validator';
import { Line } from '../../common/text.js';
import { MOST_CHARACTERS } from './check-words.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

/** A sentence of letters, as an ICU message. */
export class MessageBody {
  @Line({ max: MOST_CHARACTERS })
  message: string;
}

const MOST_WORDS = 200;

/** Words that letters must not say, beside those that they must not say anywhere. */
export class TelltaleWordsBody {
  /** Each is the beginning of a word, or several words. */
  @IsArray(says(refusals.letterWords.wordList))
  @ArrayMaxSize(MOST_WORDS, says(refusals.letterWords.tooManyWords({ most: MOST_WORDS })))
  @Line({ min: 3, max: 60 }, { each: true })
  words: string[];
}
