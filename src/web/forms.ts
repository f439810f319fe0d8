import { checkBody } from '../common/check-body.js';
import { DomainError, type FieldProblem, InvalidInput } from '../common/domain-error.js';

/** A form's fields as they arrived: text, or several texts under one name. */
export type Posted = Record<string, string | string[] | undefined>;

/** A form as it stands on the page: what was typed, and what was said about it. */
export interface FormState {
  /** `null` on a form that nobody has sent yet. */
  typed: Posted | null;
  problems: FieldProblem[];
}

export const freshForm: FormState = { typed: null, problems: [] };

/**
 * Does what a form asks for. A refusal that its sender can put right shows the form again, with everything typed
 * kept and each problem at its field; any other goes on to the error page.
 */
export async function answerForm(
  posted: Posted,
  on: { act: () => Promise<void>; again: (form: FormState) => Promise<void> },
): Promise<void> {
  try {
    await on.act();
  } catch (error) {
    if (!(error instanceof DomainError) || !canBePutRight(error)) throw error;
    const problems = error.errors.length > 0 ? error.errors : [{ pointer: '', detail: error.sentence }];
    await on.again({ typed: withoutProof(posted), problems: inOrderOf(posted, problems) });
  }
}

/**
 * What a search form looks for. Empty fields look for everything.
 * @returns `search: null` when something cannot be looked for; the form says what
 */
export async function readSearch<Query extends object>(
  type: new () => Query,
  query: Posted,
  names: (keyof Query & string)[],
): Promise<{ search: Query | null; form: FormState }> {
  const given = names.flatMap((name) => {
    const value = optional(query, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  try {
    return { search: await checkBody(type, Object.fromEntries(given)), form: freshForm };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { search: null, form: { typed: query, problems: error.errors } };
  }
}

/** What was typed, without what the form brings along itself. */
export function withoutProof(posted: Posted): Posted {
  const { proof: _, ...typed } = posted;
  return typed;
}

/** Whether, after a look at what it does, something of it is to be different. */
export function isToBeTypedAgain(posted: Posted): boolean {
  return ticked(posted, 'again');
}

/** What was typed before the look, with nothing said about it. */
export function typedAgain(posted: Posted): FormState {
  const { again: _, ...typed } = withoutProof(posted);
  return { typed, problems: [] };
}

/** The status of a page with this form on it. */
export function statusOf(form: FormState): number {
  return form.problems.length > 0 ? 422 : 200;
}

/** One text; empty when the field was missing. */
export function text(posted: Posted, name: string): string {
  const value: unknown = [posted[name]].flat().at(-1);
  return typeof value === 'string' ? value : '';
}

/** One text, or `undefined` where nothing was typed. */
export function optional(posted: Posted, name: string): string | undefined {
  return text(posted, name).trim() === '' ? undefined : text(posted, name);
}

/** A number where one was typed, the text itself where it is none (the check will say so), or `undefined`. */
export function number(posted: Posted, name: string): number | string | undefined {
  const typed = optional(posted, name)?.trim();
  return typed !== undefined && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

/** Whether a checkbox was ticked. */
export function ticked(posted: Posted, name: string): boolean {
  return text(posted, name) !== '';
}

/** All texts under one name, for a list of checkboxes. */
export function several(posted: Posted, name: string): string[] {
  const value = posted[name];
  return (Array.isArray(value) ? value : [value]).filter(
    (it): it is string => typeof it === 'string' && it !== '',
  );
}

/** The field that a pointer means. A list's third entry (`/topics/2`) is told at the list. */
export function fieldOf(pointer: string): string {
  return pointer.slice(1).replace(/\/\d+$/, '');
}

/** As the fields stand on the page, for a browser sends them in that order. */
function inOrderOf(posted: Posted, problems: FieldProblem[]): FieldProblem[] {
  const names = Object.keys(posted);
  const place = ({ pointer }: FieldProblem) => names.indexOf(fieldOf(pointer)) + 1 || Infinity;
  return problems.toSorted((one, other) => place(one) - place(other) || 0);
}

function canBePutRight({ kind }: DomainError): boolean {
  return kind === 'invalid' || kind === 'conflict' || kind === 'too-many';
}
