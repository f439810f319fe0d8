import { randomBytes } from 'node:crypto';
import type { FieldProblem } from '../common/domain-error.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

export const questionKinds = ['short text', 'one of', 'any of', 'yes or no'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const MOST_QUESTIONS = 10;
export const MOST_CHOICES = 12;

/** What people are asked when they say that they come. Only hosts see what they answer. */
export interface Question {
  /** Stays the same when its words change. */
  id: string;
  kind: QuestionKind;
  text: string;
  /** To choose from; empty for a text, and for yes or no. */
  choices: string[];
  required: boolean;
}

/** A question as someone writes it down. */
export interface SaidQuestion {
  id?: string;
  kind: QuestionKind;
  text: string;
  choices?: string[];
  required?: boolean;
}

/** What `newQuestionId` makes. */
export const QUESTION_ID = /^q[0-9a-f]{10}$/;

/** Questions with their ids. One that stands already keeps its own, so that answers go on belonging to it. */
export function withIds(said: readonly SaidQuestion[], standing: readonly SaidQuestion[]): SaidQuestion[] {
  const taken = new Set(said.map(({ id }) => id));
  return said.map((question) => {
    const { kind, text } = question;
    const same = standing.find((it) => !taken.has(it.id) && it.kind === kind && it.text === text);
    const id = question.id ?? same?.id ?? newQuestionId();
    taken.add(id);
    return { ...question, id };
  });
}

/** Questions as they will stand; one without words is none. */
export function asAsked(said: readonly SaidQuestion[]): Question[] {
  return said
    .filter((it) => !isEmpty(it))
    .map(({ id, kind, text, choices = [], required = false }) => ({
      id: id ?? newQuestionId(),
      kind,
      text,
      choices: hasChoices(kind) ? choices : [],
      required,
    }));
}

export function hasChoices(kind: QuestionKind): boolean {
  return kind === 'one of' || kind === 'any of';
}

/** What cannot be so of questions, beside what is wrong with their shape. */
export function questionProblems(said: readonly SaidQuestion[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  said.forEach((question, at) => {
    const add = (field: string, detail: Sentence) =>
      problems.push({ pointer: `/questions/${at}/${field}`, detail });
    if (isEmpty(question)) return;
    const { id, kind, text, choices = [] } = question;
    if (id !== undefined && seen.has(id)) add('id', refusals.events.questionOwnId);
    if (id !== undefined) seen.add(id);
    if (text === '') add('text', refusals.events.writeQuestion);
    if (hasChoices(kind) && choices.length < 2) {
      add('choices', refusals.events.twoChoices);
    }
  });
  return problems;
}

/** Choices that are no list hold something that was refused already. */
function isEmpty({ text, choices = [] }: SaidQuestion): boolean {
  return text === '' && Array.isArray(choices) && choices.length === 0;
}

function newQuestionId(): string {
  return `q${randomBytes(5).toString('hex')}`;
}
