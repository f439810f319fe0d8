import { IsBoolean, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { Paragraphs } from '../common/text.js';
import type { GivenAnswers } from './question-answers.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_COMPANIONS = 9;
const MOST_HELPERS = 4;
const COMPANIONS = says(refusals.common.wholeNumberBetween({ least: 0, most: MOST_COMPANIONS }));
const HELPERS = says(refusals.common.wholeNumberBetween({ least: 0, most: MOST_HELPERS }));
const YES_OR_NO = says(refusals.common.trueOrFalse);

/** What someone may say for one date, or once for all, for the hosts alone. What is left out stays as it was. */
export class LastingSayingBody {
  /**
   * Answers to the event's questions, by their ids: a text, one of the choices, a list of choices, or true or false.
   * `null` takes one back.
   */
  @MayBeLeftOut()
  @IsObject(says(refusals.rsvps.answersById))
  answers?: GivenAnswers;

  /** Anything that would make it easier to come. Empty takes it back. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  needs?: string;

  /** Who comes along, as many as the group allows; beside carers and interpreters. */
  @MayBeLeftOut()
  @IsInt(COMPANIONS)
  @Min(0, COMPANIONS)
  @Max(MOST_COMPANIONS, COMPANIONS)
  companions?: number;

  @MayBeLeftOut()
  @IsInt(HELPERS)
  @Min(0, HELPERS)
  @Max(MOST_HELPERS, HELPERS)
  carers?: number;

  @MayBeLeftOut()
  @IsInt(HELPERS)
  @Min(0, HELPERS)
  @Max(MOST_HELPERS, HELPERS)
  interpreters?: number;

  /** Whether carers and interpreters need seats; at first they do. */
  @MayBeLeftOut()
  @IsBoolean(YES_OR_NO)
  helpersSeated?: boolean;

  /** Where the group writes down who came: to be counted, and never by name. */
  @MayBeLeftOut()
  @IsBoolean(YES_OR_NO)
  countMeOnly?: boolean;

  /** Where photos or recordings are made: whether they may be in them. `null` takes the word back. */
  @IsOptional()
  @IsBoolean(YES_OR_NO)
  recordingOk?: boolean | null;
}

/** What someone may say beside their answer to a date. */
export class SayingBody extends LastingSayingBody {
  /** Whether it is their first time. Hosts see how many newcomers come. */
  @MayBeLeftOut()
  @IsBoolean(YES_OR_NO)
  firstTime?: boolean;

  /** Whether hosts may see that it is them. */
  @MayBeLeftOut()
  @IsBoolean(YES_OR_NO)
  showsFirstTime?: boolean;
}
