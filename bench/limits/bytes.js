// A bare node:http server that serves one file's bytes, and 304 to the ETag it knows.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const body = readFileSync(/** @type {string} */ (process.env.BODY_FILE));
const headers = JSON.parse(process.env.HEADERS ?? '{}');

createServer((request, response) => {
  if (request.headers['if-none-match'] === headers.etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
