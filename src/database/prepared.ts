import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * Has PostgreSQL read and plan a statement once for each connection, instead of every time. For those that crowds wait
 * for: the plan must be right whatever the values are.
 * @returns the statement, to be sent as any other
 */
export function prepared(statement: string): string {
  names.set(statement, createHash('sha256').update(statement).digest('base64url').slice(0, 20));
  return statement;
}

/** The name under which a connection keeps a statement; left out for those that are not kept. */
export function preparedName(statement: string): string | undefined {
  return names.get(statement);
}
