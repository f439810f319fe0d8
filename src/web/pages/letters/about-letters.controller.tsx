import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Installation } from '../../../installation/installation.js';
import { Pages } from '../../pages.js';
import { AboutLettersPage } from './about-letters.js';

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
    await this.pages.send(reply, { title: 'About our letters', unlisted: true }, page);
  }
}
