import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyForNow } from '../common/domain-error.js';
import { Log } from '../common/log.js';
import { ErrorPages } from '../web/error-pages.js';
import { type Problem, problemOf } from './problem.js';

const SECONDS_TO_COME_BACK = 5;

/** Turns whatever was thrown into an answer: problem details for programs, a page for browsers. */
@Catch()
@Injectable()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly pages: ErrorPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error('request-failed', error, { requestId: request.id });
    if (reply.sent) return;
    void reply.header('cache-control', 'no-store');
    const seconds = problem.status === 503 ? SECONDS_TO_COME_BACK : secondsToWait(error);
    if (seconds !== null) void reply.header('retry-after', seconds);
    if (wantsPage(request)) await this.pages.send(reply, problem);
    else sendProblem(reply, problem);
  }
}

function secondsToWait(error: unknown): number | null {
  return error instanceof TooManyForNow ? error.secondsToWait : null;
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply.status(problem.status).type('application/problem+json').send(problem);
}
