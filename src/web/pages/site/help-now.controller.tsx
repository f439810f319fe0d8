import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { helpFor, helps } from '../../../common/help-lines.js';
import { Installation } from '../../../installation/installation.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { Pages } from '../../pages.js';
import { HelpNowPage } from './help-now.js';
import { siteWords } from './words/words.js';

@Controller('help-now')
export class HelpNowPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
  ) {}

  @Get()
  async show(@MaybeViewer() viewer: Viewer | null, @Res() reply: FastifyReply): Promise<void> {
    const { country } = await this.installation.state();
    const here = (viewer && helpFor(viewer.timeZone, country)) ?? helpFor(null, country);
    await this.pages.send(
      reply,
      { title: (language) => siteWords(language).help.title },
      <HelpNowPage here={here} all={helps} />,
    );
  }
}
