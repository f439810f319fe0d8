import type { FastifyInstance } from 'fastify';
import { headersOfAll } from '../common/headers-of-all.js';

/** Answers are private unless a route says otherwise. */
export function secureHeaders(server: FastifyInstance, baseUrl: string): void {
  const headers = { ...headersOfAll(baseUrl), 'cache-control': 'no-store' };
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}
