import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { InvalidInput } from '../../../common/domain-error.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { AddWalkIn } from '../../../rsvps/on-the-day/add-walk-in.js';
import { DoorQueries } from '../../../rsvps/on-the-day/door.queries.js';
import { MarkArrival } from '../../../rsvps/on-the-day/mark-arrival.js';
import { MarkAttendance } from '../../../rsvps/on-the-day/mark-attendance.js';
import { RemoveWalkIn } from '../../../rsvps/on-the-day/remove-walk-in.js';
import { AttendanceBody, WalkInBody } from '../../../rsvps/rsvps.bodies.js';
import { EventIsFull } from '../../../rsvps/rsvps.errors.js';
import { assetPath } from '../../assets.js';
import { DayScript } from '../../components/day-script.js';
import {
  answerForm,
  type FormState,
  freshForm,
  number,
  optional,
  type Posted,
  statusOf,
  text,
  ticked,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import type { NoticeName } from '../../notices.js';
import { Pages } from '../../pages.js';
import { SentOnce } from '../../sent-once.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { DoorQuery, MarkBody } from './door.bodies.js';
import { ANYWAY } from './door-forms.js';
import { DoorPage } from './door.js';

interface Asked {
  viewer: Viewer;
  eventId: string;
  posted: Posted;
  reply: FastifyReply;
}

@Controller('events/:eventId')
export class DoorPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly door: DoorQueries,
    private readonly markArrival: MarkArrival,
    private readonly markAttendance: MarkAttendance,
    private readonly addWalkIn: AddWalkIn,
    private readonly removeWalkIn: RemoveWalkIn,
    private readonly sentOnce: SentOnce,
  ) {}

  @Get('door')
  show(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, eventId, posted: query, reply }, freshForm);
  }

  /** Looks for a name. It is sent, and not part of an address, where browsers would keep it. */
  @Post('door')
  async find(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, posted, reply };
    if (optional(posted, 'name') === undefined) return this.pages.goOn(reply, pathOf(asked));
    return answerForm(posted, {
      act: () => this.page(asked, { typed: posted, problems: [] }),
      again: (form) => this.page({ ...asked, posted: {} }, form),
    });
  }

  @Post('door/marks')
  mark(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, posted, reply };
    return answerForm(posted, {
      act: async () => {
        const here = optional(posted, 'here');
        const { rsvpId } = await checkBody(MarkBody, { rsvpId: here ?? text(posted, 'notHere') });
        await this.markArrival.run({ eventId, hostId: viewer.personId, rsvpId, came: here !== undefined });
        this.pages.goOn(reply, `${pathOf(asked)}#at-${rsvpId}`);
      },
      again: (form) => this.page(asked, form),
    });
  }

  @Post('walk-ins')
  addOne(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, eventId, posted, reply }, 'walk-in-added', async () => {
      const anyway = ticked(posted, ANYWAY);
      const walkIn = await checkBody(WalkInBody, { calledName: optional(posted, 'calledName'), anyway });
      const add = () => this.addWalkIn.run({ eventId, hostId: viewer.personId, ...walkIn });
      await this.sentOnce
        .run(`walk-in ${eventId} ${viewer.personId}`, posted, add)
        .catch((error: unknown) => {
          throw error instanceof EventIsFull && !anyway ? InvalidInput.at(ANYWAY, error.sentence) : error;
        });
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

  /** How many came, where the group counts. */
  @Post('attendance')
  count(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.act({ viewer, eventId, posted, reply }, 'attendance-marked', async () => {
      const { count = null } = await checkBody(AttendanceBody, { count: number(posted, 'count') });
      await this.markAttendance.run({ eventId, hostId: viewer.personId, attendance: { count } });
    });
  }

  private act(asked: Asked, notice: NoticeName, doIt: () => Promise<void>): Promise<void> {
    return answerForm(asked.posted, {
      act: async () => {
        await doIt();
        this.pages.goOn(asked.reply, pathOf(asked), notice);
      },
      again: (form) => this.page(asked, form),
    });
  }

  private async page(asked: Asked, form: FormState): Promise<void> {
    const { viewer, eventId, posted, reply } = asked;
    const [show, name, at] = [optional(posted, 'show'), optional(posted, 'name'), number(posted, 'page')];
    const query = await checkBody(DoorQuery, {
      ...(show && { show }),
      ...(name && { name }),
      ...(at !== undefined && { page: at }),
    });
    const door = await this.door.read(eventId, viewer.personId, query);
    const event = await this.events.read(eventId, viewer.personId);
    const page = <DoorPage {...{ event, door, form }} show={query.show} name={query.name ?? null} />;
    const info = {
      title: hostedEventTitle(event),
      status: statusOf(form),
      unlisted: true,
      head: (
        <>
          <DayScript />
          <script src={assetPath('door.js')} defer />
        </>
      ),
    };
    await this.pages.send(reply, info, page);
  }
}

/** Back to where in the list someone was. */
function pathOf({ eventId, posted }: Pick<Asked, 'eventId' | 'posted'>): string {
  const query = new URLSearchParams();
  for (const name of ['show', 'page']) if (optional(posted, name)) query.set(name, text(posted, name));
  return `/events/${eventId}/door${query.size > 0 ? `?${query.toString()}` : ''}`;
}
