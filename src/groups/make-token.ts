import { Injectable } from '@nestjs/common';
import { ApiTokens, type ListedToken } from '../people/api-tokens.js';
import type { TokenBody } from '../people/people.bodies.js';
import type { Viewer } from '../people/viewer.js';
import { TokensAreForOrganisers } from './groups.errors.js';
import { mayMakeTokens } from './groups.policy.js';
import { GroupsQueries } from './groups.queries.js';

/** Makes an API token for someone who looks after a group, or after the installation. */
@Injectable()
export class MakeToken {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly tokens: ApiTokens,
  ) {}

  /**
   * @returns the token itself, shown this once
   * @throws TokensAreForOrganisers, TooManyTokens
   */
  async run(maker: Viewer, wish: TokenBody): Promise<ListedToken & { token: string }> {
    if (!mayMakeTokens(maker, await this.groups.organisesAny(maker.personId))) {
      throw new TokensAreForOrganisers();
    }
    return this.tokens.create(maker.personId, wish);
  }
}
