import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InvalidInput } from '../common/domain-error.js';
import { Cookies } from '../people/cookies.js';
import { PreferencesOfPeople } from '../people/preferences.js';
import { MaybeViewer, ProofOfSignedIn, type Viewer } from '../people/viewer.js';
import { pageOfForm } from './form-paths.js';
import { type Posted, text } from './forms.js';
import { ownPath } from './own-path.js';
import { isOffered, PAGE_LANGUAGES } from './page-language.js';
import { Pages } from './pages.js';
import { oneOf } from '../common/one-of.js';

/** The foot of every page asks in which language it should be. */
@Controller('language')
export class LanguageChoice {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly preferences: PreferencesOfPeople,
  ) {}

  /** @throws InvalidInput for a language that pages are not offered in */
  @Post()
  @ProofOfSignedIn()
  async choose(
    @MaybeViewer() viewer: Viewer | null,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = text(posted, 'language');
    if (!isOffered(language)) {
      throw InvalidInput.at('language', oneOf(PAGE_LANGUAGES));
    }
    if (viewer) await this.preferences.change(viewer.personId, { language });
    this.cookies.keepLanguage(reply, language);
    this.pages.goOn(reply, whereFrom(text(posted, 'from')));
  }
}

/** The page that somebody looked at; where a form had made it, the page with that form. */
function whereFrom(from: string): string {
  const path = ownPath(from) ?? '/';
  return pageOfForm(path.split('?')[0]!) ?? path;
}
