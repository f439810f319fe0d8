import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../../common/domain-error.js';
import { Config } from '../../../config/config.js';
import { Pages } from '../../pages.js';
import { StyleguidePage } from './styleguide.js';

/** For those who build pages; where people live, there is none. */
@Controller('styleguide')
export class StyleguidePages {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
  ) {}

  /** @throws NotFound in production */
  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    if (this.config.production) throw new NotFound();
    await this.pages.send(reply, { title: 'What pages are made of', unlisted: true }, <StyleguidePage />);
  }
}
