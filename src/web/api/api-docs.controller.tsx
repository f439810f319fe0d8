import { Controller, Get, Param, Res } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../common/domain-error.js';
import { Config } from '../../config/config.js';
import { MaybeViewer, type Viewer } from '../../people/viewer.js';
import { Pages } from '../pages.js';
import { ApiDescription } from './api-description.js';
import { ApiArea, ApiOverview, areasOf, titleOf } from './api-reference.js';

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

  @Get('docs')
  async docs(@MaybeViewer() viewer: Viewer | null, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.readAs(viewer);
    await this.pages.send(reply, { title: 'The API', unlisted: true }, <ApiOverview document={document} />);
  }

  /** @throws NotFound when it is about no such thing */
  @Get('docs/:area')
  async area(
    @Param('area') area: string,
    @MaybeViewer() viewer: Viewer | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.readAs(viewer);
    const routes = areasOf(document).get(area);
    if (!routes) throw new NotFound();
    await this.pages.send(
      reply,
      { title: `The API: ${titleOf(area)}`, unlisted: true },
      <ApiArea document={document} area={area} routes={routes} />,
    );
  }

  /** In production it is for administrators: nobody else needs a map of every door. */
  private async readAs(viewer: Viewer | null): Promise<OpenAPIObject> {
    if (this.config.production && !viewer?.administrator) throw new NotFound();
    return this.description.read();
  }
}
