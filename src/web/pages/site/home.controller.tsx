import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Page } from '../../../common/page.js';
import { EventsQuery } from '../../../events/lists.bodies.js';
import { type ComingUp, ComingUpQueries } from '../../../events/coming-up.queries.js';
import type { EventSummary } from '../../../events/event.view.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { Installation } from '../../../installation/installation.js';
import { MeetingsFeedLink, NewsLinks } from '../../components/for-programs.js';
import { type Posted, readSearch, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { findOrNear } from '../../find-or-near.js';
import { HomePage } from './home.js';

const NONE: Page<EventSummary | ComingUp> = { items: [], next: null };

@Controller()
export class HomePages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly events: EventsQueries,
    private readonly comingUp: ComingUpQueries,
  ) {}

  @Get()
  async show(@Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    const { communityName, baseUrl, isSetUp } = await this.installation.state();
    const { search, form } = await readSearch(EventsQuery, query, [
      'kind',
      'format',
      'topic',
      'language',
      'from',
      'to',
      'text',
      'after',
    ]);
    const { found: events, isNear } = search
      ? await findOrNear(search.text, (near) => this.find(search, near))
      : { found: NONE, isNear: false };
    const { after: _, limit: __, ...filters } = search ?? new EventsQuery();
    const page = <HomePage events={events} isNear={isNear} isSetUp={isSetUp} filters={filters} form={form} />;
    const head = (
      <>
        <NewsLinks path="/feeds/events" name={communityName} />
        <MeetingsFeedLink baseUrl={baseUrl} />
      </>
    );
    await this.pages.send(reply, { title: communityName, status: statusOf(form), head }, page);
  }

  /** Who asks for some days wants to see what is on each of them. */
  private find(search: EventsQuery, near: boolean): Promise<Page<EventSummary | ComingUp>> {
    return search.from || search.to
      ? this.events.listPublic(search, near)
      : this.comingUp.inPublic(search, near);
  }
}
