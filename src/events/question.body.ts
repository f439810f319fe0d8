import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, Matches } from 'class-validator';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { Line } from '../common/text.js';
import { tidy } from '../common/tidy.js';
import { A_LIST, EACH_ONCE } from './field-shapes.js';
import { MOST_CHOICES, QUESTION_ID, type QuestionKind, questionKinds } from './questions.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

export class QuestionBody {
  /** As the event has it, for a question that is there already. A new one has none yet. */
  @MayBeLeftOut()
  @Matches(QUESTION_ID, says(refusals.events.questionId))
  id?: string;

  @OneOf(questionKinds)
  kind: QuestionKind;

  /** Left empty, there is no such question. */
  @Line({ min: 0, max: 200 })
  text: string;

  /** For `one of` and `any of`: what can be chosen. */
  @MayBeLeftOut()
  @Transform(({ value }) => withoutEmpty(value), { toClassOnly: true })
  @IsArray(A_LIST)
  @ArrayMaxSize(MOST_CHOICES, says(refusals.events.tooManyChoices({ most: MOST_CHOICES })))
  @ArrayUnique(EACH_ONCE)
  @Line({ max: 80 }, { each: true, ...says(refusals.events.choice) })
  choices?: string[];

  /** Whether an answer is needed from someone who says that they come. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  required?: boolean;
}

function withoutEmpty(choices: unknown): unknown {
  if (!Array.isArray(choices)) return choices;
  return choices.map((it: unknown) => (typeof it === 'string' ? tidy(it) : it)).filter((it) => it !== '');
}
