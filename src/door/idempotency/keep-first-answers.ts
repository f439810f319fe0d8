import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../../common/log.js';
import type { KeptAnswers } from '../../database/kept-answers.js';
import { firstAnswerOf } from './first-answer.js';

/**
 * Keeps what a request with an Idempotency-Key is answered, before the answer leaves: whoever loses it on the way can
 * ask again. It is registered behind what writes cookies, which are part of an answer.
 */
export function keepFirstAnswers(server: FastifyInstance, answers: KeptAnswers, log: Log): void {
  server.decorateRequest('keptAnswerId', null);
  server.addHook('onSend', async (request, reply, body) => {
    if (request.keptAnswerId === null) return;
    try {
      await keep(request.keptAnswerId, reply, body);
    } catch (error) {
      // It was done, and so the answer goes out. The key comes free by itself.
      log.error('answer-not-kept', error, { requestId: request.id });
    }
  });

  async function keep(id: string, reply: FastifyReply, body: unknown): Promise<void> {
    const answer = firstAnswerOf(reply, body);
    if (answer) await answers.keep(id, JSON.stringify(answer));
    else await answers.letGo(id);
  }
}
