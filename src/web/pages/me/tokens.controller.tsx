import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { mayMakeTokens } from '../../../groups/groups.policy.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { MakeToken } from '../../../groups/make-token.js';
import { ApiTokens } from '../../../people/api-tokens.js';
import { TokenBody } from '../../../people/people.bodies.js';
import { InSession, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { NewTokenPage, TokensPage } from './tokens.js';
import { meWords } from './words/words.js';

@Controller('me/tokens')
export class TokensPages {
  constructor(
    private readonly pages: Pages,
    private readonly tokens: ApiTokens,
    private readonly groups: GroupsQueries,
    private readonly makeToken: MakeToken,
  ) {}

  @Get()
  show(@InSession() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    return this.page(viewer, reply, freshForm);
  }

  /** The token is on the page that answers, and nowhere afterwards: no redirect, nothing kept. */
  @Post()
  create(@InSession() viewer: Viewer, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wish = await checkBody(TokenBody, { name: text(posted, 'name'), scope: text(posted, 'scope') });
        const made = await this.makeToken.run(viewer, wish);
        const page = <NewTokenPage name={made.name} token={made.token} />;
        const title = (language: Language) => meWords(language).newToken.title;
        await this.pages.send(reply, { title, unlisted: true }, page);
      },
      again: (form) => this.page(viewer, reply, form),
    });
  }

  @Post(':tokenId/revoke')
  async revoke(
    @InSession() viewer: Viewer,
    @Param('tokenId', IdInAddress) tokenId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tokens.revoke(viewer.personId, tokenId);
    this.pages.goOn(reply, '/me/tokens', 'token-revoked');
  }

  private async page(viewer: Viewer, reply: FastifyReply, form: FormState) {
    const tokens = await this.tokens.list(viewer.personId);
    const mayMake = mayMakeTokens(viewer, await this.groups.organisesAny(viewer.personId));
    const page = <TokensPage tokens={tokens} mayMake={mayMake} zone={viewer.timeZone} form={form} />;
    const title = (language: Language) => meWords(language).tokens.title;
    await this.pages.send(reply, { title, status: statusOf(form), unlisted: true }, page);
  }
}
