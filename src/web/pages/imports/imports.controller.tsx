import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify/decorators/route-config.decorator.js';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { OrganisersOnly } from '../../../groups/groups.errors.js';
import { mayOrganise } from '../../../groups/groups.policy.js';
import { GroupsQueries, type GroupView } from '../../../groups/groups.queries.js';
import { ChooseRows } from '../../../imports/choose-rows.js';
import { DiscardImport } from '../../../imports/discard-import.js';
import { sampleTable } from '../../../imports/sample-table.js';
import { ImportChoiceBody } from '../../../imports/imports.bodies.js';
import { ImportsQueries } from '../../../imports/imports.queries.js';
import { StartImport } from '../../../imports/start-import.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, type Posted, several, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { ImportPage } from './import.js';
import { ImportsPage } from './imports.js';

/** Whose import, and where the answer goes. */
interface Asked {
  groupId: string;
  importId: string;
  viewer: Viewer;
  reply: FastifyReply;
}

@Controller('groups/:groupId/imports')
export class ImportPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly imports: ImportsQueries,
    private readonly startImport: StartImport,
    private readonly chooseRows: ChooseRows,
    private readonly discardImport: DiscardImport,
  ) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.listPage(groupId, viewer, reply, freshForm);
  }

  @Post()
  @RouteConfig({ takesFile: true })
  start(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const file = text(posted, 'text') || text(posted, 'pasted');
        const importId = await this.startImport.run({ groupId, personId: viewer.personId, text: file });
        this.pages.goOn(reply, `/groups/${groupId}/imports/${importId}`);
      },
      again: (form) => this.listPage(groupId, viewer, reply, form),
    });
  }

  @Get('sample.csv')
  async sample(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { timeZone } = await this.findMine(groupId, viewer);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="sample.csv"')
      .send(sampleTable(timeZone));
  }

  @Get(':importId')
  showOne(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('importId', IdInAddress) importId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.onePage({ groupId, importId, viewer, reply }, freshForm);
  }

  @Post(':importId')
  choose(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('importId', IdInAddress) importId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { rows } = await checkBody(ImportChoiceBody, { rows: several(posted, 'rows') });
        await this.chooseRows.run({ groupId, importId, personId: viewer.personId, rows });
        this.pages.goOn(reply, `/groups/${groupId}/imports/${importId}`);
      },
      again: (form) => this.onePage({ groupId, importId, viewer, reply }, form),
    });
  }

  @Post(':importId/discard')
  discard(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('importId', IdInAddress) importId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.discardImport.run({ groupId, importId, personId: viewer.personId });
        this.pages.goOn(reply, `/groups/${groupId}/imports`, 'import-discarded');
      },
      again: (form) => this.onePage({ groupId, importId, viewer, reply }, form),
    });
  }

  private async listPage(
    groupId: string,
    viewer: Viewer,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const group = await this.findMine(groupId, viewer);
    const imports = await this.imports.list({ groupId, personId: viewer.personId });
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <ImportsPage {...{ group, imports, form }} zone={viewer.timeZone} />);
  }

  private async onePage({ groupId, importId, viewer, reply }: Asked, form: FormState): Promise<void> {
    const group = await this.findMine(groupId, viewer);
    const view = await this.imports.read({ groupId, importId, personId: viewer.personId });
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <ImportPage {...{ group, view, form }} zone={viewer.timeZone} />);
  }

  /** @throws NotFound, OrganisersOnly */
  private async findMine(groupId: string, viewer: Viewer): Promise<GroupView> {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!mayOrganise(group.membership)) throw new OrganisersOnly();
    return group;
  }
}
