import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { PageQuery } from '../../../common/page.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { OwnHostLettersQueries } from '../../../rsvps/host-letters/own-host-letters.queries.js';
import { optional, type Posted } from '../../forms.js';
import { Pages } from '../../pages.js';
import { OwnHostLettersPage } from './own-host-letters.js';
import { meWords } from './words/words.js';

@Controller('me/host-letters')
export class OwnHostLettersPages {
  constructor(
    private readonly pages: Pages,
    private readonly letters: OwnHostLettersQueries,
  ) {}

  @Get()
  async show(@SignedIn() viewer: Viewer, @Query() asked: Posted, @Res() reply: FastifyReply): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const letters = await this.letters.list(viewer.personId, query);
    const page = (
      <OwnHostLettersPage
        letters={letters}
        isFirst={query.after === undefined}
        readerZone={viewer.timeZone}
      />
    );
    const title = (language: Language) => meWords(language).hostLetters.title;
    await this.pages.send(reply, { title, unlisted: true }, page);
  }
}
