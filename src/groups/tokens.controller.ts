import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTokens, type ListedToken } from '../people/api-tokens.js';
import { TokenBody } from '../people/people.bodies.js';
import { InSession, type Viewer } from '../people/viewer.js';
import { MakeToken } from './make-token.js';

@Controller('api/v1/me/tokens')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly makeToken: MakeToken,
  ) {}

  @Get()
  async list(@InSession() viewer: Viewer): Promise<{ items: ListedToken[] }> {
    return { items: await this.tokens.list(viewer.personId) };
  }

  /** For organisers and administrators. The token itself is in this answer and never again. */
  @Post()
  create(@InSession() viewer: Viewer, @Body() body: TokenBody): Promise<ListedToken & { token: string }> {
    return this.makeToken.run(viewer, body);
  }

  @Delete(':tokenId')
  @HttpCode(204)
  revoke(@InSession() viewer: Viewer, @Param('tokenId', ParseUUIDPipe) tokenId: string): Promise<void> {
    return this.tokens.revoke(viewer.personId, tokenId);
  }
}
