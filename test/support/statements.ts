import { jest } from '@jest/globals';
import pg from 'pg';

/** The relay, the queue and the reading of the settings go by the clock, whatever is asked for. */
const BY_THE_CLOCK = /rang_at|bullmq|^--|FROM installation/;

/** The statements this process sends to the database while something is done. */
export async function statementsDuring(act: () => Promise<unknown>): Promise<string[]> {
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    const texts = asked.mock.calls.map(([text]) => text as unknown);
    return texts.filter((text): text is string => typeof text === 'string' && !BY_THE_CLOCK.test(text));
  } finally {
    asked.mockRestore();
  }
}
