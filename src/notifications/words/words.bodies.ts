import { ArrayMaxSize, IsArray } from 'class-validator';
import { Line } from '../../common/text.js';
import { MOST_CHARACTERS } from './check-words.js';

/** A sentence of letters, as an ICU message. */
export class MessageBody {
  @Line({ max: MOST_CHARACTERS })
  message: string;
}

const MOST_WORDS = 200;

/** Words that letters must not say, beside those that they must not say anywhere. */
export class TelltaleWordsBody {
  /** Each is the beginning of a word, or several words. */
  @IsArray({ message: 'Please give a list of words.' })
  @ArrayMaxSize(MOST_WORDS, { message: `Please keep to ${MOST_WORDS} words.` })
  @Line({ min: 3, max: 60 }, { each: true })
  words: string[];
}
