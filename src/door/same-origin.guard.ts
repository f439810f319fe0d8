import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NotAllowed } from '../common/domain-error.js';
import { sameBytes } from '../common/secrets.js';
import { Config } from '../config/config.js';
import { Installation } from '../installation/installation.js';
import { Cookies } from '../people/cookies.js';
import { FROM_ANYWHERE, PROOF_OF_SIGNED_IN } from '../people/viewer.js';
import { refusals } from '../common/refusals/refusals.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets changes come from our own pages only. Every change is checked by where the browser says it comes from;
 * a form must bring the proof that only this browser's pages know as well. Programs with a bearer token carry no
 * cookie that could be misused.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly cookies: Cookies,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(request.method)) return true;
    if (bringsToken(request)) return assertReadable(request);
    if (this.reflector.get<boolean>(FROM_ANYWHERE, context.getHandler())) return true;
    const needsProof = isForm(request) && !this.isForStrangers(request, context);
    if (!(await this.comesFromUs(request, isForm(request))))
      throw new NotAllowed(refusals.door.notFromOurPages);
    assertReadable(request);
    if (needsProof && !this.bringsProof(request)) {
      throw new NotAllowed(refusals.door.openForTooLong);
    }
    return true;
  }

  /** A proof would leave something in the browser of everyone who looks at a page. */
  private isForStrangers({ viewer }: FastifyRequest, context: ExecutionContext): boolean {
    const isMarked = this.reflector.get<boolean | undefined>(PROOF_OF_SIGNED_IN, context.getHandler());
    return viewer === null && Boolean(isMarked);
  }

  /**
   * A client that sends neither header is not a browser of this decade, and holds no one's cookies by accident. Over
   * plain http browsers leave Sec-Fetch-Site out, and our own Referrer-Policy makes their Origin `null` (Fetch §3.2):
   * then only the proof can tell.
   */
  private async comesFromUs({ headers }: FastifyRequest, isForm: boolean): Promise<boolean> {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    if (headers.origin === 'null') return isForm;
    if (headers.origin === undefined) return true;
    // An administrator may have given another address than the one this process was started with.
    const { baseUrl } = await this.installation.state();
    return [baseUrl, this.config.baseUrl].some((ours) => new URL(ours).origin === headers.origin);
  }

  private bringsProof(request: FastifyRequest): boolean {
    const browser = this.cookies.browserOf(request);
    const { proof } = (request.body ?? {}) as { proof?: unknown };
    if (!browser || typeof proof !== 'string') return false;
    return sameBytes(Buffer.from(proof), Buffer.from(this.cookies.formProof(browser)));
  }
}

/** Someone with a token that we know. Any other Authorization header may be a browser's own, beside its cookies. */
function bringsToken({ viewer }: FastifyRequest): boolean {
  return viewer !== null && viewer.sessionId === null;
}

/** What a browser can send from a page without scripts, and whatever is sent to a page of ours. */
function isForm(request: FastifyRequest): boolean {
  return !isForPrograms(request) || isUnreadable(request);
}

/** @throws UnsupportedMediaTypeException for what is sent to the API in another form than it reads */
function assertReadable(request: FastifyRequest): true {
  if (isForPrograms(request) && isUnreadable(request)) throw new UnsupportedMediaTypeException();
  return true;
}

function isForPrograms({ url }: FastifyRequest): boolean {
  return url.startsWith('/api/');
}

function isUnreadable({ headers, body }: FastifyRequest): boolean {
  return Boolean(body) && !(headers['content-type'] ?? '').startsWith('application/json');
}
