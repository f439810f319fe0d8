import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../common/languages.js';
import { Installation } from '../../../installation/installation.js';
import { Pages } from '../../pages.js';
import { AboutLettersPage } from './about-letters.js';
import { letterPageWords } from './words/words.js';

/** Where `List-Help` of our letters leads (RFC 2369 §3.1): the same for everyone, from every letter. */
@Controller('about-letters')
export class AboutLettersPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
  ) {}

  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    const { communityName, senderAddress } = await this.installation.state();
    const page = <AboutLettersPage {...{ communityName, senderAddress }} />;
    const title = (language: Language) => letterPageWords(language).about.title;
    await this.pages.send(reply, { title, unlisted: true }, page);
  }
}
