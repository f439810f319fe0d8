// Bare node:http and pg: for the n-th request, sends the recorded statements with that request's own ids.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { translator } from '../record-sql.js';

const { statements, known, cases } = JSON.parse(
  readFileSync(/** @type {string} */ (process.env.PLAN_FILE), 'utf8'),
  (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value),
);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  const own = cases[Number(request.url?.slice(1))];
  const pairs = Object.entries(known).map(([name, recorded]) => [recorded, own[name]]);
  const translate = translator(new Map(/** @type {[string, string][]} */ (pairs)), randomUUID);
  let body = '';
  for await (const chunk of request) body += chunk;
  JSON.parse(body);
  let client = null;
  for (const { name, text, values, transaction } of statements) {
    if (transaction) client ??= await pool.connect();
    await (client ?? pool).query({ name, text, values: values.map(translate) });
    if (/^COMMIT/i.test(text)) {
      client?.release();
      client = null;
    }
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"answer":"going"}');
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
