// Bare Fastify and pg: sends the recorded statements, and answers the recorded bytes.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const { statements, body, type } = JSON.parse(
  readFileSync(/** @type {string} */ (process.env.PLAN_FILE), 'utf8'),
);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = Fastify();
server.get('/*', async (_, reply) => {
  for (const { text, values } of statements) await pool.query(text, values);
  return reply.type(type).send(body);
});
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.stdout.write('ready\n');
