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
  return { words: withoutWrongObjects(body, '', problems), problems };
}

function withoutWrongObjects<Fields extends object>(
  fields: Fields,
  parent: string,
  problems: FieldProblem[],
): Fields {
  const harmless = Object.entries(fields).map(([field, value]): [string, unknown] => {
    const pointer = `${parent}/${field}`;
    const isWrong = problems.some((it) => it.pointer === pointer || it.pointer.startsWith(`${pointer}/`));
    if (!isWrong || typeof value !== 'object') return [field, value];
    const isList = Array.isArray(value) && !problems.some((it) => it.pointer === pointer);
    return [field, isList ? rowsWithout(value, pointer, problems) : ''];
  });
  return Object.fromEntries(harmless) as Fields;
}

/** What is wrong with one row of a list is nothing against the others, nor against the rest of it. */
function rowsWithout(rows: unknown[], pointer: string, problems: FieldProblem[]): unknown[] {
  return rows.map((row, at) =>
    typeof row === 'object' && row !== null ? withoutWrongObjects(row, `${pointer}/${at}`, problems) : '',
  );
}
