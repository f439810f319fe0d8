import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify/decorators/route-config.decorator.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { ChooseRows } from './choose-rows.js';
import { DiscardImport } from './discard-import.js';
import { ImportBody, ImportChoiceBody } from './imports.bodies.js';
import { ImportsQueries, type ImportSummary, type ImportView } from './imports.queries.js';
import { StartImport } from './start-import.js';

@Controller('api/v1/groups/:groupId/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly startImport: StartImport,
    private readonly chooseRows: ChooseRows,
    private readonly discardImport: DiscardImport,
  ) {}

  /** One's own files of the last day, the newest first. */
  @Get()
  async list(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<{ items: ImportSummary[] }> {
    return { items: await this.imports.list({ groupId, personId }) };
  }

  /** Sends a file of events. It is read in a moment: ask for the import until its state is `read`. */
  @Post()
  @RouteConfig({ takesFile: true })
  async start(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { text }: ImportBody,
  ): Promise<ImportView> {
    const importId = await this.startImport.run({ groupId, personId, text });
    return this.imports.read({ groupId, importId, personId });
  }

  @Get(':importId')
  read(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('importId', ParseUUIDPipe) importId: string,
  ): Promise<ImportView> {
    return this.imports.read({ groupId, importId, personId });
  }

  /** Makes drafts of the chosen rows. Ask for the import until its state is `imported`. */
  @Put(':importId/choice')
  async choose(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() { rows }: ImportChoiceBody,
  ): Promise<ImportView> {
    await this.chooseRows.run({ groupId, importId, personId, rows });
    return this.imports.read({ groupId, importId, personId });
  }

  /** Throws the file away. What came in already stays. */
  @Delete(':importId')
  @HttpCode(204)
  discard(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('importId', ParseUUIDPipe) importId: string,
  ): Promise<void> {
    return this.discardImport.run({ groupId, importId, personId });
  }
}
