import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../common/clock.js';
import { Installation } from '../installation/installation.js';
import { meetingGuide } from './meeting-guide.js';
import { sendPolledJson } from './polled.js';
import { RegularMeetingsQueries } from './regular-meetings.queries.js';

@Controller()
export class MeetingGuideController {
  constructor(
    private readonly installation: Installation,
    private readonly meetings: RegularMeetingsQueries,
    private readonly clock: Clock,
  ) {}

  /** Outside the API: its address is found in the pages, and robots may read it. */
  @Get('feeds/meetings.json')
  async list(@Res() reply: FastifyReply): Promise<void> {
    const site = await this.installation.state();
    sendPolledJson(reply, meetingGuide(await this.meetings.inDirectories(), site, this.clock.now()));
  }
}
