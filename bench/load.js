import autocannon from 'autocannon';

/**
 * Loads one address for a while.
 * @param {string} url
 * @param {{ seconds?: number, connections?: number, headers?: Record<string, string>, expect?: number,
 *   onLatency?: (milliseconds: { p50: number, p99: number }) => void,
 *   next?: () => { path: string, method: 'GET' | 'PUT', headers?: Record<string, string>, body?: string } }} how
 *   `next` gives each request when they differ
 * @returns {Promise<number>} answers per second
 */
export async function load(
  url,
  { seconds = 3, connections = 20, headers = {}, expect = 200, onLatency, next } = {},
) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(next && { requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }] }),
  });
  const codes = Object.entries(result.statusCodeStats ?? {});
  const wrong = codes.filter(([code]) => Number(code) !== expect);
  if (wrong.length > 0 || result.errors > 0) {
    throw new Error(
      `Expected ${expect} from ${new URL(url).pathname}, got ${JSON.stringify(result.statusCodeStats)}`,
    );
  }
  onLatency?.(result.latency);
  const answers = codes.reduce((sum, [, { count = 0 }]) => sum + count, 0);
  return answers / result.duration;
}
