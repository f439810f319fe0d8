import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { EventChangesBody } from '../../../events/events.bodies.js';
import { DateChangesBody } from '../../../events/series/dates.bodies.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { ChangeDate } from '../../../events/series/change-date.js';
import { ChangeSeries } from '../../../events/series/change-series.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { MembersQueries } from '../../../groups/members.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { dateFrom } from '../../date-posted.js';
import { eventFrom } from '../../event-posted.js';
import {
  answerForm,
  type FormState,
  freshForm,
  isToBeTypedAgain,
  number,
  optional,
  type Posted,
  statusOf,
  ticked,
  typedAgain,
  withoutProof,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { eventToChange } from '../events/event-to-change.js';
import { ChangeDatePage } from './change-date.js';
import { ChangeSeriesPage, DatePreviewPage, SeriesPreviewPage } from './change-series.js';

/** Who asks, about which date, and where the answer goes. */
interface Asked {
  eventId: string;
  viewer: Viewer;
  reply: FastifyReply;
}

type Scope = 'following' | 'all';

@Controller('events/:eventId')
export class SeriesEditorPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly members: MembersQueries,
    private readonly changeDate: ChangeDate,
    private readonly changeSeries: ChangeSeries,
  ) {}

  @Get('change-date')
  showDate(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.datePage({ eventId, viewer, reply }, freshForm);
  }

  /** Where somebody has answered, or nothing is different, it shows first what the change does. */
  @Post('change-date')
  changeOne(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        if (isToBeTypedAgain(posted)) return this.datePage({ eventId, viewer, reply }, typedAgain(posted));
        const changes = await checkBody(DateChangesBody, { ...dateFrom(posted), ...versionFrom(posted) });
        const change = { id: eventId, personId: viewer.personId, changes };
        if (!ticked(posted, 'confirmed')) {
          const event = await eventToChange(this.events, { eventId, viewer });
          const effect = await this.changeDate.look(change);
          const isSeen = effect.told > 0 || event.hosting!.seatsTaken > 0;
          if (isSeen || effect.differences.length === 0) {
            const info = { title: hostedEventTitle(event), unlisted: true };
            const page = <DatePreviewPage event={event} effect={effect} typed={withoutProof(posted)} />;
            return this.pages.send(reply, info, page);
          }
        }
        await this.changeDate.run(change);
        const notice = ticked(posted, 'confirmed') ? 'saved' : 'saved-quietly';
        return this.pages.goOn(reply, `/events/${eventId}`, notice);
      },
      again: (form) => this.datePage({ eventId, viewer, reply }, form),
    });
  }

  @Get('change-following')
  showFollowing(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.seriesPage({ eventId, viewer, reply }, 'following', freshForm);
  }

  @Post('change-following')
  changeFollowing(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.change({ eventId, viewer, reply }, 'following', posted);
  }

  @Get('change-series')
  showAll(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.seriesPage({ eventId, viewer, reply }, 'all', freshForm);
  }

  @Post('change-series')
  changeAll(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.change({ eventId, viewer, reply }, 'all', posted);
  }

  /** Shows first what the change does, and makes it with the second press. */
  private change(asked: Asked, scope: Scope, posted: Posted): Promise<void> {
    const { eventId, viewer, reply } = asked;
    return answerForm(posted, {
      act: async () => {
        if (isToBeTypedAgain(posted)) return this.seriesPage(asked, scope, typedAgain(posted));
        const event = await eventToChange(this.events, asked);
        const changes = await checkBody(EventChangesBody, { ...eventFrom(posted), ...versionFrom(posted) });
        const language = await this.pages.languageFor(reply.request);
        const change = { id: eventId, personId: viewer.personId, scope, changes, language };
        if (ticked(posted, 'confirmed')) {
          await this.changeSeries.run(change);
          return this.pages.goOn(reply, `/events/${eventId}`, 'series-changed');
        }
        const effect = await this.changeSeries.look(change);
        const info = { title: hostedEventTitle(event), unlisted: true };
        await this.pages.send(
          reply,
          info,
          <SeriesPreviewPage {...{ event, scope, effect }} typed={withoutProof(posted)} />,
        );
      },
      again: (form) => this.seriesPage(asked, scope, form),
    });
  }

  private async datePage(asked: Asked, form: FormState): Promise<void> {
    const event = await eventToChange(this.events, asked);
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    const hosts = await this.members.hosts(event.groupId, asked.viewer.personId);
    await this.pages.send(asked.reply, info, <ChangeDatePage {...{ event, hosts, form }} />);
  }

  private async seriesPage(asked: Asked, scope: Scope, form: FormState): Promise<void> {
    const event = await eventToChange(this.events, asked);
    const { personId } = asked.viewer;
    const wish = await this.changeSeries.standing({ id: asked.eventId, personId, scope });
    const group = await this.groups.read(event.groupId, personId);
    const hosts = await this.members.hosts(event.groupId, personId);
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(
      asked.reply,
      info,
      <ChangeSeriesPage {...{ event, scope, group, wish, hosts, form }} />,
    );
  }
}

function versionFrom(posted: Posted) {
  return { sequence: number(posted, 'sequence'), modifiedAt: optional(posted, 'modifiedAt') };
}
