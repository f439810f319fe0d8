import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/clock.js';
import { NotFound } from '../../../common/domain-error.js';
import { type Language, oneOfOurs } from '../../../common/languages.js';
import { mayFindEvents } from '../../../events/events.policy.js';
import { GroupsQueries, type GroupView } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import { ListedDatesQueries } from '../../../listings/listed-dates.queries.js';
import { RegularMeetingsQueries } from '../../../listings/regular-meetings.queries.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { type Posted, readSearch, statusOf } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { PosterPage } from './poster.js';
import { PosterQuery, TimetableQuery } from './sheets.bodies.js';
import { TimetablePage } from './timetable.js';
import { siteWords } from './words/words.js';

/** What is made to be printed. */
@Controller()
export class SheetPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly groups: GroupsQueries,
    private readonly listed: ListedDatesQueries,
    private readonly regular: RegularMeetingsQueries,
  ) {}

  @Get('groups/:groupId/poster')
  async poster(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.find(groupId, viewer);
    const { search, form } = await readSearch(PosterQuery, query, ['month', 'words']);
    const today = this.clock.now().toZonedDateTimeISO(group.timeZone).toPlainDate();
    const thisMonth = today.toPlainYearMonth().toString();
    // Posters are hung up ahead: in its last week, a month is as good as over.
    const nextMonth = today.add({ days: 7 }).toPlainYearMonth().toString();
    const { words, month = nextMonth } = search ?? new PosterQuery();
    const shown = await this.listed.ofMonth(groupId, month, group.sensitive && words === 'discreet');
    const { baseUrl } = await this.installation.state();
    const page = {
      ...shown,
      group,
      month,
      thisMonth,
      words,
      form,
      language: oneOfOurs(group.language),
      url: `${baseUrl}/groups/${groupId}`,
    };
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <PosterPage {...page} />);
  }

  @Get('groups/:groupId/timetable')
  async timetableOfGroup(
    @MaybeViewer() viewer: Viewer | null,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.find(groupId, viewer);
    const { search, form } = await readSearch(TimetableQuery, query, ['words']);
    const { words } = search ?? new TimetableQuery();
    const isDiscreet = group.sensitive && words === 'discreet';
    const { baseUrl } = await this.installation.state();
    const page = {
      ...(await this.timetable(groupId, isDiscreet)),
      group,
      words,
      form,
      name: isDiscreet ? group.discreetName : group.name,
      choice: group.sensitive ? { discreet: group.discreetName, full: group.name } : null,
      language: oneOfOurs(group.language),
      home: group.timeZone,
      url: `${baseUrl}/groups/${groupId}`,
    };
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <TimetablePage {...page} />);
  }

  /** Of all public groups, the same for everyone. */
  @Get('timetable')
  async timetableOfAll(@Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    const { search, form } = await readSearch(TimetableQuery, query, ['words']);
    const { words } = search ?? new TimetableQuery();
    const { communityName, baseUrl, language, timeZone } = await this.installation.state();
    const page = {
      ...(await this.timetable(null, words === 'discreet')),
      words,
      form,
      group: null,
      name: communityName,
      choice: null,
      language: oneOfOurs(language),
      home: timeZone,
      url: baseUrl,
    };
    const title = (language: Language) => siteWords(language).sheets.timetable;
    await this.pages.send(reply, { title, status: statusOf(form) }, <TimetablePage {...page} />);
  }

  private async timetable(groupId: string | null, isDiscreet: boolean) {
    const wish = { groupId, isDiscreet };
    const [{ meetings, hasMore }, single] = await Promise.all([
      this.regular.regular(wish),
      this.regular.single(wish),
    ]);
    return { meetings, hasMore, single };
  }

  /** @throws NotFound also where the dates are for members */
  private async find(groupId: string, viewer: Viewer | null): Promise<GroupView> {
    const group = await this.groups.read(groupId, viewer?.personId ?? null);
    if (!mayFindEvents(group, group.membership)) throw new NotFound();
    return group;
  }
}
