import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { networkOf } from '../../../common/network.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { Cookies } from '../../../people/cookies.js';
import { MaybeViewer, SignedIn, type Viewer } from '../../../people/viewer.js';
import { Askers } from '../../../rsvps/on-the-day/askers.js';
import { CallsQueries } from '../../../rsvps/on-the-day/calls.queries.js';
import { JoinCall } from '../../../rsvps/on-the-day/join-call.js';
import { OpenCall } from '../../../rsvps/on-the-day/open-call.js';
import { DayScript } from '../../components/day-script.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, ticked } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { eventTitle } from '../../tab-titles.js';
import { JoinPage } from './join.js';

/** Browsers hold a form to where its page lets forms lead, also after a redirect (CSP 3 §6.4.1). */
const FORMS_STAY = "form-action 'self'";

@Controller('events/:eventId')
export class JoinPages {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly events: EventsQueries,
    private readonly askers: Askers,
    private readonly calls: CallsQueries,
    private readonly joinCall: JoinCall,
    private readonly openCall: OpenCall,
  ) {}

  @Get('join')
  show(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, eventId, ip, reply }, freshForm);
  }

  @Post('join')
  join(
    @MaybeViewer() viewer: Viewer | null,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, eventId, ip, reply };
    return answerForm(posted, {
      act: async () => {
        const link = await this.joinCall.run(eventId, await this.askerOf(asked));
        void reply.status(303).header('location', link).send();
      },
      again: (form) => this.page(asked, form),
    });
  }

  @Post('call')
  openOrClose(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isOpen = ticked(posted, 'open');
    return answerForm(posted, {
      act: async () => {
        await this.openCall.run({ eventId, hostId: viewer.personId, isOpen });
        this.pages.goOn(reply, `/events/${eventId}/join`, isOpen ? 'call-opened' : 'call-closed');
      },
      again: (form) => this.page({ viewer, eventId, ip, reply }, form),
    });
  }

  private askerOf({ viewer, ip, reply }: Omit<Asked, 'eventId'>) {
    return this.askers.of(viewer, this.cookies.recall(reply.request, 'code'), networkOf(ip));
  }

  private async page(asked: Asked, form: FormState): Promise<void> {
    const { viewer, eventId, reply } = asked;
    const event = await this.events.read(eventId, viewer?.personId ?? null);
    const call = await this.calls.read(eventId, await this.askerOf(asked));
    if (call.state === 'open') {
      const policy = String(reply.getHeader('content-security-policy'));
      void reply.header('content-security-policy', policy.replace(FORMS_STAY, `${FORMS_STAY} https:`));
    }
    const title = eventTitle(event);
    const info = { title, status: statusOf(form), unlisted: true, head: <DayScript /> };
    await this.pages.send(reply, info, <JoinPage {...{ event, call, form }} />);
  }
}

interface Asked {
  viewer: Viewer | null;
  eventId: string;
  ip: string;
  reply: FastifyReply;
}
