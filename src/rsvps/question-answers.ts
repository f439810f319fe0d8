import type { FieldProblem } from '../common/domain-error.js';
import { lineProblem } from '../common/text.js';
import { tidy } from '../common/tidy.js';
import type { Question } from '../events/questions.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

export type QuestionAnswer = string | string[] | boolean;

/** What someone answers, by the questions' ids. An empty text or list and `null` take an answer back. */
export type GivenAnswers = Record<string, unknown>;

/** An answer with the question as it was asked, so that it can be read when the question has changed. */
export interface KeptAnswer {
  id: string;
  question: string;
  answer: QuestionAnswer;
}

const LONGEST = { max: 500 };

/**
 * What stands once this is said. Questions that are not spoken of keep their answers; answers to questions that are not
 * asked any more go.
 * @param needsAll whether the answers that are required have to be there
 */
export function answersAfter(
  questions: readonly Question[],
  earlier: readonly KeptAnswer[],
  given: GivenAnswers,
  { needsAll }: { needsAll: boolean },
): { answers: KeptAnswer[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const problem = (id: string, detail: Sentence) => void problems.push({ pointer: `/answers/${id}`, detail });
  for (const id of Object.keys(given)) {
    if (questions.some((it) => it.id === id)) continue;
    problem(id, refusals.rsvps.questionsChanged);
  }
  const answers = questions.flatMap((question) => {
    const { id, text, required } = question;
    const kept = earlier.find((it) => it.id === id);
    const said = Object.hasOwn(given, id) ? tidied(given[id]) : undefined;
    const wrong = said === undefined || isNothing(said) ? null : problemOf(question, said);
    if (wrong) problem(id, wrong);
    const answer = said === undefined ? kept : toKeep({ id, question: text }, said);
    if (!answer && required && needsAll && !wrong) problem(id, refusals.rsvps.answerIt);
    return answer ? [answer] : [];
  });
  return { answers, problems };
}

function tidied(said: unknown): unknown {
  return typeof said === 'string' ? tidy(said) : said;
}

function isNothing(said: unknown): boolean {
  return said === null || said === '' || (Array.isArray(said) && said.length === 0);
}

function toKeep(question: Omit<KeptAnswer, 'answer'>, said: unknown): KeptAnswer | null {
  return isNothing(said) ? null : { ...question, answer: said as QuestionAnswer };
}

function problemOf({ kind, choices }: Question, said: unknown): Sentence | null {
  const isChoice = (it: unknown) => typeof it === 'string' && choices.includes(it);
  switch (kind) {
    case 'short text':
      return lineProblem(said, LONGEST);
    case 'one of':
      return isChoice(said) ? null : refusals.rsvps.oneOfTheAnswers;
    case 'any of':
      return Array.isArray(said) && said.every(isChoice) && new Set(said).size === said.length
        ? null
        : refusals.rsvps.fromTheAnswers;
    default:
      return typeof said === 'boolean' ? null : refusals.rsvps.yesOrNo;
  }
}
