import { Controller, Get, Res } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../common/domain-error.js';
import { Config } from '../../config/config.js';
import { MaybeViewer, type Viewer } from '../../people/viewer.js';
import { Pages } from '../pages.js';
import { ApiDescription } from './api-description.js';
import { ApiReference } from './api-reference.js';

@Controller('api')
export class ApiDocsController {
  constructor(
    private readonly config: Config,
    private readonly description: ApiDescription,
    private readonly pages: Pages,
  ) {}

  @Get('openapi.json')
  document(): Promise<OpenAPIObject> {
    return this.description.read();
  }

  /** In production it is for administrators: nobody else needs a map of every door. */
  @Get('docs')
  async docs(@MaybeViewer() viewer: Viewer | null, @Res() reply: FastifyReply): Promise<void> {
    if (this.config.production && !viewer?.administrator) throw new NotFound();
    await this.pages.send(
      reply,
      { title: 'The API', unlisted: true },
      <ApiReference document={await this.description.read()} />,
    );
  }
}
