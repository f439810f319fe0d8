import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '../../../common/page.js';
import { SeriesQueries } from '../../../events/series/series.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { StandingQueries } from '../../../rsvps/standing/standing.queries.js';
import { asksOf } from '../../components/saying/asks.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { agreementFor, groupToJoin, StandingPosted } from '../../standing-posted.js';
import { eventTitle } from '../../tab-titles.js';
import { RegularsPage, StandingPlacePage } from './standing-place.js';

@Controller('series/:seriesId')
export class StandingPlacePages {
  constructor(
    private readonly pages: Pages,
    private readonly series: SeriesQueries,
    private readonly groups: GroupsQueries,
    private readonly standing: StandingQueries,
    private readonly posted: StandingPosted,
  ) {}

  @Get('standing-place')
  show(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page(seriesId, viewer, reply, freshForm);
  }

  @Post('standing-place')
  change(
    @SignedIn() viewer: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { personId } = viewer;
        await this.series.read(seriesId, personId);
        const notice = await this.posted.run(posted, { eventId: seriesId, personId });
        this.pages.goOn(reply, `/series/${seriesId}/standing-place`, notice);
      },
      again: (form) => this.page(seriesId, viewer, reply, form),
    });
  }

  @Get('standing-places')
  async list(
    @SignedIn() { personId }: Viewer,
    @Param('seriesId', IdInAddress) seriesId: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const series = await this.series.read(seriesId, personId);
    const regulars = await this.standing.of(seriesId, personId, query);
    const info = { title: eventTitle(series), unlisted: true };
    await this.pages.send(reply, info, <RegularsPage {...{ series, regulars }} />);
  }

  private async page(
    seriesId: string,
    { personId }: Viewer,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const language = await this.pages.languageFor(reply.request);
    const series = await this.series.read(seriesId, personId, language);
    const [own, group] = await Promise.all([
      this.standing.own(seriesId, personId),
      this.groups.read(series.group.id, personId),
    ]);
    const info = { title: eventTitle(series), status: statusOf(form), unlisted: true };
    const agreement = agreementFor(group);
    await this.pages.send(
      reply,
      info,
      <StandingPlacePage
        {...{ series, own, agreement, form }}
        asks={asksOf(own, group)}
        join={groupToJoin(group)}
        canTakeBack={group.waitingRule === 'offer'}
      />,
    );
  }
}
