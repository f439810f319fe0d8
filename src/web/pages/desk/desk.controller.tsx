import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { DeskQueries } from '../../../rsvps/desk.queries.js';
import { Pages } from '../../pages.js';
import { DeskPage } from './desk.js';
import { deskWords } from './words/words.js';

@Controller('desk')
export class DeskPages {
  constructor(
    private readonly pages: Pages,
    private readonly desk: DeskQueries,
  ) {}

  @Get()
  async show(@SignedIn() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    const page = <DeskPage desk={await this.desk.read(viewer.personId)} />;
    await this.pages.send(reply, { title: (language) => deskWords(language).title, unlisted: true }, page);
  }
}
