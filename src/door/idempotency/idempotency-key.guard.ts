import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../../common/network.js';
import { KeptAnswers } from '../../database/kept-answers.js';
import { AnsweredBefore } from './answered-before.filter.js';
import type { FirstAnswer } from './first-answer.js';
import {
  IdempotencyKeyIsTooLong,
  IdempotencyKeyIsUsed,
  SameRequestIsUnderWay,
} from './idempotency.errors.js';

const MOST_LETTERS = 255;

declare module 'fastify' {
  interface FastifyRequest {
    /** The row that will keep this request's answer; `null` when nobody asked for that. */
    keptAnswerId: string | null;
  }
}

/**
 * Lets a POST of the API with an Idempotency-Key do its work once; see docs/decisions/0020-idempotency-keys.md. It
 * stands behind the guards that find out who asks: a key is theirs alone.
 */
@Injectable()
export class IdempotencyKeyGuard implements CanActivate {
  constructor(private readonly answers: KeptAnswers) {}

  /** @throws AnsweredBefore, IdempotencyKeyIsTooLong, IdempotencyKeyIsUsed, SameRequestIsUnderWay */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { method, url, body, headers } = request;
    const key = headers['idempotency-key'];
    if (key === undefined || method !== 'POST' || !url.startsWith('/api/v1/')) return true;
    if (typeof key !== 'string' || key.length < 1 || key.length > MOST_LETTERS)
      throw new IdempotencyKeyIsTooLong(MOST_LETTERS);
    const claim = await this.answers.claim({
      by: `${whoAsks(request)} ${request.routeOptions.url}`,
      key,
      request: `${url}\n${JSON.stringify(body ?? null)}`,
    });
    if (claim.is === 'answered') throw new AnsweredBefore(JSON.parse(claim.answer) as FirstAnswer);
    if (claim.is === 'another request') throw new IdempotencyKeyIsUsed();
    if (claim.is === 'under way') throw new SameRequestIsUnderWay();
    request.keptAnswerId = claim.id;
    return true;
  }
}

function whoAsks({ viewer, ip }: FastifyRequest): string {
  return viewer ? `person ${viewer.personId}` : `network ${networkOf(ip)}`;
}
