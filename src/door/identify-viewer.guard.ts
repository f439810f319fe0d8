import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotAllowed, SignInNeeded } from '../common/domain-error.js';
import { ApiTokens } from '../people/api-tokens.js';
import { Cookies } from '../people/cookies.js';
import { Sessions } from '../people/sessions.js';
import type { Viewer } from '../people/viewer.js';
import { refusals } from '../common/refusals/refusals.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who is asking, from a bearer token or the session cookie, before any handler runs. Tokens are for the API
 * alone: pages can do more than a token may.
 */
@Injectable()
export class IdentifyViewerGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly cookies: Cookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.viewer = await this.find(request);
    if (request.viewer?.scope === 'read' && !SAFE_METHODS.includes(request.method)) {
      throw new NotAllowed(refusals.door.onlyRead);
    }
    return true;
  }

  private async find(request: FastifyRequest): Promise<Viewer | null> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer && request.url.startsWith('/api/')) {
      const viewer = await this.tokens.find(bearer);
      if (!viewer) throw new SignInNeeded();
      return viewer;
    }
    const secret = this.cookies.session(request);
    return secret ? this.sessions.find(secret) : null;
  }
}
