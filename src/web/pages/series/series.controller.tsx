import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../../common/domain-error.js';
import { type Page, PageQuery } from '../../../common/page.js';
import { GroupEventsQuery } from '../../../events/lists.bodies.js';
import { SeriesQueries, type SkippedDate } from '../../../events/series/series.queries.js';
import { Installation } from '../../../installation/installation.js';
import { RegularMeetingsQueries } from '../../../listings/regular-meetings.queries.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { OwnReplyQueries } from '../../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../../rsvps/standing/standing.queries.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { eventTitle, tabTitleFor } from '../../tab-titles.js';
import { SeriesCalendarPage, SeriesHead, SeriesPage } from './series.js';

const DATES_A_PAGE = 12;

@Controller('series/:seriesId')
export class SeriesPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly series: SeriesQueries,
    private readonly regular: RegularMeetingsQueries,
    private readonly ownReplies: OwnReplyQueries,
    private readonly standing: StandingQueries,
  ) {}

  @Get()
  async show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Query() query: GroupEventsQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const personId = viewer?.personId ?? null;
    const language = await this.pages.languageFor(reply.request);
    const series = await this.series.read(seriesId, personId, language);
    const few = Object.assign(query, { limit: DATES_A_PAGE });
    const dates = await this.series.dates(seriesId, personId, few);
    const ids = dates.items.map(({ id }) => id);
    const answers = personId ? await this.ownReplies.answersTo(ids, personId) : new Map();
    const standing =
      personId && series.state === 'published' ? await this.standing.own(seriesId, personId) : null;
    const { baseUrl, communityName } = await this.installation.state();
    const facts = await this.regular.ofSeries(seriesId);
    const info = {
      title: eventTitle(series),
      unlisted: series.group.visibility !== 'public',
      head: <SeriesHead {...{ series, facts, baseUrl }} siteName={communityName} />,
    };
    const skipped = series.hosting?.mayChange && personId ? await this.skipped(seriesId, personId) : null;
    await this.pages.send(
      reply,
      info,
      <SeriesPage {...{ series, dates, answers, standing, skipped }} when={query.when} />,
    );
  }

  /** @throws NotFound for a private group, whose dates are in no public calendar */
  @Get('calendar')
  async showCalendar(
    @MaybeViewer() viewer: Viewer | null,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const series = await this.series.read(seriesId, viewer?.personId ?? null);
    if (series.group.visibility === 'private') throw new NotFound();
    const { baseUrl } = await this.installation.state();
    const title = eventTitle(series);
    const name = tabTitleFor(null, title);
    const url = `${baseUrl}/feeds/events/${seriesId}.ics`;
    const info = { title, unlisted: series.group.visibility !== 'public' };
    await this.pages.send(reply, info, <SeriesCalendarPage series={series} url={url} name={name} />);
  }

  /** As many as fit beside the rest. */
  private skipped(seriesId: string, personId: string): Promise<Page<SkippedDate>> {
    return this.series.skipped(seriesId, personId, Object.assign(new PageQuery(), { limit: 12 }));
  }
}
