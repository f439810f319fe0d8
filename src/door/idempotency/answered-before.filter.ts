import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FirstAnswer } from './first-answer.js';

/** Ends a request whose answer is known: it was given under the same key. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: FirstAnswer) {
    super('This was answered before');
  }
}

/** Gives the first answer again, word for word. */
@Catch(AnsweredBefore)
export class AnsweredBeforeFilter implements ExceptionFilter<AnsweredBefore> {
  async catch({ answer }: AnsweredBefore, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    await reply
      .status(answer.status)
      .headers(answer.headers)
      .header('idempotent-replayed', 'true')
      .send(answer.body || undefined);
  }
}
