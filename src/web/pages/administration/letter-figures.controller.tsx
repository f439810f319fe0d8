import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Administrator, InSession, type Viewer } from '../../../people/viewer.js';
import { LetterFiguresQueries } from '../../../queue/letter-figures.queries.js';
import { Pages } from '../../pages.js';
import { LetterFiguresPage } from './letter-figures.js';

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
    await this.pages.send(reply, { title: 'Letters by lane and kind', unlisted: true }, page);
  }
}
