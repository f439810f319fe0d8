import { HttpException } from '@nestjs/common';
import { DomainError, type FieldProblem, type RefusalKind } from '../common/domain-error.js';
import { isDiskFull } from '../database/away.js';
import { tookTooLong } from '../database/time-limits.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';
import { titleOf as titleIn } from '../web/error-pages.js';
import { siteWords } from '../web/pages/site/words/words.js';

/** Problem details (RFC 9457). `type` is a stable relative reference; `detail` is for people: programs read it in English. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: Sentence;
  errors?: FieldProblem[];
  /** Facts of the refusal itself, each under a name of its own (RFC 9457 §3.2). */
  [fact: string]: unknown;
}

const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
};

/** Where the status says what can be put right. */
const DETAIL: Record<number, Sentence> = {
  415: refusals.door.unknownForm,
};

/** Fastify's, of a body that says it is JSON. */
const NOT_JSON = ['FST_ERR_CTP_EMPTY_JSON_BODY', 'FST_ERR_CTP_INVALID_JSON_BODY'];

const NO_ANSWER_IN_TIME: Problem = {
  type: '/problems/no-answer-in-time',
  title: titleOf(503),
  status: 503,
  detail: refusals.door.noAnswerInTime,
};

const NO_ROOM: Problem = {
  type: '/problems/no-room',
  title: titleOf(503),
  status: 503,
  detail: refusals.door.noRoom,
};

/** What to tell the one who asked. Anything that is not a refusal becomes a bare 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const status = STATUS[error.kind];
    const errors = error.errors.length > 0 ? { errors: error.errors } : {};
    return {
      ...error.facts,
      type: `/problems/${error.code}`,
      title: titleOf(status),
      status,
      detail: error.sentence,
      ...errors,
    };
  }
  if (tookTooLong(error)) return NO_ANSWER_IN_TIME;
  if (isDiskFull(error)) return NO_ROOM;
  const status = statusOf(error);
  return { type: 'about:blank', title: titleOf(status), status, detail: detailOf(error, status) };
}

function detailOf(error: unknown, status: number): Sentence {
  if (NOT_JSON.includes((error as { code?: string } | null)?.code ?? '')) {
    return refusals.door.notJson({ empty: '{}' });
  }
  return DETAIL[status] ?? (status < 500 ? refusals.door.checkAddress : refusals.door.notYourFault);
}

/** Nest's and Fastify's own errors carry a status: a body too large, no such route, JSON that does not parse. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** In English, as programs read it. */
function titleOf(status: number): string {
  return titleIn(status, siteWords('en').refused.titles);
}
