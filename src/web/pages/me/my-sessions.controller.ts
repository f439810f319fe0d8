import { Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Sessions } from '../../../people/sessions.js';
import { InSession, type Viewer } from '../../../people/viewer.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';

/** Where someone is signed in. */
@Controller('me/sessions')
export class MySessionsPages {
  constructor(
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Post('end-others')
  async endOthers(@InSession() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endOthers(viewer.personId, viewer.sessionId);
    this.pages.goOn(reply, '/me', 'sessions-ended');
  }

  @Post(':sessionId/end')
  async end(
    @InSession() viewer: Viewer,
    @Param('sessionId', IdInAddress) sessionId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(viewer.personId, sessionId);
    this.pages.goOn(reply, '/me', 'session-ended');
  }
}
