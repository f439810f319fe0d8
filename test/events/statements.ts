import type { Logger } from 'typeorm';
import type { World } from '../support/world.js';

/** Every SQL statement that the program runs while something happens; the relay's own sweep is left out. */
export async function statementsDuring(
  { database }: World,
  happening: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const before = database.logger;
  const listening: Partial<Logger> = {
    logQuery: (statement) => {
      if (!/\boutbox\b/.test(statement)) statements.push(statement);
    },
  };
  database.logger = Object.assign(Object.create(before) as Logger, listening);
  try {
    await happening();
  } finally {
    database.logger = before;
  }
  return statements;
}
