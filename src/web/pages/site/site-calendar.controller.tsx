import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SiteFilters, siteFilterNames, sitePath } from '../../../calendar/site-filters.js';
import { checkBody } from '../../../common/check-body.js';
import { InvalidInput } from '../../../common/domain-error.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { type FormState, freshForm, type Posted, several, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { SiteCalendarPage } from './site-calendar.js';
import { siteWords } from './words/words.js';

const YES_OR_NOT = new Set(['accessible', 'firstTimers']);

@Controller('calendar')
export class SiteCalendarPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
  ) {}

  @Get()
  async show(@Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    const { baseUrl, country } = await this.installation.state();
    const { filters, form } = await readFilters(query);
    const url = filters && baseUrl + sitePath(filters);
    const countryCodes = [
      ...(await this.groups.publicCountries()),
      ...(country ? [country] : []),
      ...(filters?.country ?? []),
    ];
    const page = <SiteCalendarPage filters={filters ?? {}} {...{ countryCodes, url, form }} />;
    await this.pages.send(
      reply,
      { title: (language) => siteWords(language).calendar.title, status: statusOf(form) },
      page,
    );
  }
}

/** Fields left empty ask for everything, and several topics stand in one field. */
async function readFilters(query: Posted): Promise<{ filters: SiteFilters | null; form: FormState }> {
  const given = siteFilterNames.flatMap((name) => {
    const values = several(query, name).flatMap((it) => (name === 'topic' ? it.split(',') : it));
    const said = values.filter((it) => it.trim() !== '');
    return said.length === 0 ? [] : [[name, YES_OR_NOT.has(name) ? said[0] : said] as const];
  });
  try {
    return { filters: await checkBody(SiteFilters, Object.fromEntries(given)), form: freshForm };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { filters: null, form: { typed: query, problems: error.errors } };
  }
}
