import { lookAtBody } from '../common/check-body.js';
import type { FieldProblem } from '../common/domain-error.js';
import type { EventChangesBody } from './events.bodies.js';

/** What somebody says about an event, not yet refused, so that it can be told together what is wrong with it. */
export interface Heard<Words extends EventChangesBody> {
  words: Words;
  /** Of shape. A field named here holds whatever was sent, but never an object: comparing one may throw. */
  problems: FieldProblem[];
}

/** Looks at the shape alone; `settle` tells these problems beside its own. */
export async function hearWords<Words extends EventChangesBody>(
  type: new () => Words,
  sent: unknown,
): Promise<Heard<Words>> {
  const { body, problems } = await lookAtBody(type, sent);
  const wrong = new Set(problems.map(({ pointer }) => pointer.split('/')[1]));
  const words = Object.fromEntries(
    Object.entries(body).map(([field, value]) => [
      field,
      wrong.has(field) && typeof value === 'object' ? '' : value,
    ]),
  ) as Words;
  return { words, problems };
}
