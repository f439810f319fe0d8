import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../common/check-body.js';
import { Clock } from '../../common/clock.js';
import { PageQuery } from '../../common/page.js';
import { toDate, toInstant } from '../../database/instant.js';
import { EventsQueries } from '../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { AddWalkIn } from '../../rsvps/add-walk-in.js';
import { type Attendance, MarkAttendance } from '../../rsvps/mark-attendance.js';
import { RemoveWalkIn } from '../../rsvps/remove-walk-in.js';
import { AttendanceBody, WalkInBody } from '../../rsvps/rsvps.bodies.js';
import { HOSTS_BEGIN } from '../../rsvps/rsvps.policy.js';
import { RsvpsQueries } from '../../rsvps/rsvps.queries.js';
import {
  answerForm,
  type FormState,
  freshForm,
  number,
  optional,
  type Posted,
  several,
  statusOf,
  text,
} from '../forms.js';
import { IdInAddress } from '../id-in-address.pipe.js';
import type { NoticeName } from '../notices.js';
import { Pages } from '../pages.js';
import { hostedEventTitle } from '../tab-titles.js';
import { RosterPage } from './roster.js';

const ON_A_PAGE = 100;

interface Asked {
  viewer: Viewer;
  eventId: string;
  posted: Posted;
  reply: FastifyReply;
}

@Controller('events/:eventId')
export class RosterPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly events: EventsQueries,
    private readonly rsvps: RsvpsQueries,
    private readonly addWalkIn: AddWalkIn,
    private readonly removeWalkIn: RemoveWalkIn,
    private readonly markAttendance: MarkAttendance,
  ) {}

  @Get('roster')
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, eventId, posted: query, reply }, freshForm);
  }

  @Post('walk-ins')
  addOne(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, eventId, posted, reply }, 'walk-in-added', async () => {
      const walkIn = await checkBody(WalkInBody, { calledName: optional(posted, 'calledName') });
      await this.addWalkIn.run({ eventId, hostId: viewer.personId, ...walkIn });
    });
  }

  @Post('walk-ins/:rsvpId/remove')
  removeOne(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Param('rsvpId', IdInAddress) rsvpId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, eventId, posted, reply }, 'walk-in-removed', () =>
      this.removeWalkIn.run({ eventId, hostId: viewer.personId, rsvpId }),
    );
  }

  @Post('attendance')
  mark(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, eventId, posted, reply }, 'attendance-marked', async () => {
      const attendance = await attendanceIn(posted);
      await this.markAttendance.run({ eventId, hostId: viewer.personId, attendance });
    });
  }

  private act(asked: Asked, notice: NoticeName, doIt: () => Promise<void>): Promise<void> {
    const { posted, reply, eventId } = asked;
    return answerForm(posted, {
      act: async () => {
        await doIt();
        this.pages.goOn(reply, rosterPath(eventId, text(posted, 'after')), notice);
      },
      again: (form) => this.page(asked, form),
    });
  }

  private async page({ viewer, eventId, posted, reply }: Asked, form: FormState): Promise<void> {
    const query = await checkBody(PageQuery, { after: text(posted, 'after') || undefined, limit: ON_A_PAGE });
    const roster = await this.rsvps.roster(eventId, viewer.personId, query);
    const event = await this.events.read(eventId, viewer.personId);
    const opensAt = toDate(toInstant(event.startsAt).subtract(HOSTS_BEGIN));
    const isOn = event.state === 'published' || event.state === 'finished';
    const page = (
      <RosterPage
        event={event}
        roster={roster}
        after={query.after ?? null}
        mayMark={isOn && toDate(this.clock.now()) >= opensAt}
        form={form}
      />
    );
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, page);
  }
}

/** By name, the form speaks of the rows that it showed; what was marked on other pages of the list stays. */
async function attendanceIn(posted: Posted): Promise<Attendance> {
  if (text(posted, 'by') === 'names') {
    const names = { came: several(posted, 'came'), among: several(posted, 'shown') };
    const { came = [], among } = await checkBody(AttendanceBody, names);
    return { came, among };
  }
  const { count = null } = await checkBody(AttendanceBody, { count: number(posted, 'count') });
  return { count };
}

function rosterPath(eventId: string, after: string): string {
  const path = `/events/${eventId}/roster`;
  return after ? `${path}?${new URLSearchParams({ after }).toString()}` : path;
}
