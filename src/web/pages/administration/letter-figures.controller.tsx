import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../common/languages.js';
import { Administrator, InSession, type Viewer } from '../../../people/viewer.js';
import { LetterFiguresQueries } from '../../../queue/letter-figures.queries.js';
import { Pages } from '../../pages.js';
import { LetterFiguresPage } from './letter-figures.js';
import { administrationWords } from './words/words.js';

@Controller('admin/letters')
export class LetterFiguresPages {
  constructor(
    private readonly pages: Pages,
    private readonly figures: LetterFiguresQueries,
  ) {}

  @Get()
  async show(
    @Administrator() { timeZone }: Viewer,
    @InSession() _session: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = <LetterFiguresPage figures={await this.figures.read(timeZone)} readerZone={timeZone} />;
    const title = (language: Language) => administrationWords(language).figures.heading;
    await this.pages.send(reply, { title, unlisted: true }, page);
  }
}
