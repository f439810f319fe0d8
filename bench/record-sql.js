import pg from 'pg';

/**
 * @typedef {{ name?: string, text: string, values: unknown[], transaction: boolean }} Statement
 */

/**
 * Runs something and writes down every statement it sends to PostgreSQL, in order, so that a bare server can send
 * the very same ones. What the queue does in its own connections is not part of it.
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Statement[]>}
 */
export async function recordSql(act) {
  /** @type {Statement[]} */
  const statements = [];
  /** @type {any} */
  const client = pg.Client.prototype;
  const query = client.query;
  const open = new WeakSet();
  client.query = function record(first, second, ...rest) {
    const text = typeof first === 'string' ? first : first?.text;
    const isQueue = this.connectionParameters?.application_name === 'gatherwell queue';
    if (text && !isQueue) {
      if (/^(START TRANSACTION|BEGIN)/i.test(text)) open.add(this);
      const values = Array.isArray(second) ? second : (first.values ?? []);
      statements.push({ name: first?.name, text, values, transaction: open.has(this) });
      if (/^(COMMIT|ROLLBACK)/i.test(text)) open.delete(this);
    }
    return query.call(this, first, second, ...rest);
  };
  try {
    await act();
  } finally {
    client.query = query;
  }
  return statements;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Turns recorded values into ones for another request: known values change place, ids made on the way become fresh.
 * @param {Map<string, string>} known recorded text → text of this request; bytes as `\x…`
 * @param {() => string} freshId
 */
export function translator(known, freshId) {
  const seen = new Map(known);
  const translateText = (/** @type {string} */ text) =>
    text.replace(UUID, (id) => {
      if (!seen.has(id)) seen.set(id, freshId());
      return /** @type {string} */ (seen.get(id));
    });
  /** @param {any} value @returns {unknown} */
  function translate(value) {
    if (value === null || value === undefined) return value;
    if (Buffer.isBuffer(value)) {
      const other = seen.get(`\\x${value.toString('hex')}`);
      return other ? Buffer.from(other.slice(2), 'hex') : value;
    }
    if (typeof value === 'string') return translateText(value);
    if (Array.isArray(value)) return value.map(translate);
    if (value instanceof Date || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translate(inner)]));
  }
  return translate;
}
