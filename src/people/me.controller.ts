import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { PreferencesBody } from './people.bodies.js';
import { type Me, PreferencesOfPeople } from './preferences.js';
import { type ListedSession, Sessions } from './sessions.js';
import { InSession, SignedIn, type Viewer } from './viewer.js';

@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly preferences: PreferencesOfPeople,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  read(@SignedIn() viewer: Viewer): Promise<Me> {
    return this.preferences.read(viewer.personId);
  }

  @Patch()
  change(@SignedIn() viewer: Viewer, @Body() body: PreferencesBody): Promise<Me> {
    const confirmed = body.timeZone ? { timeZoneConfirmed: true } : {};
    return this.preferences.change(viewer.personId, { ...body, ...confirmed });
  }

  @Get('sessions')
  async listSessions(@InSession() viewer: Viewer): Promise<{ items: ListedSession[] }> {
    return { items: await this.sessions.list(viewer.personId) };
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  endSession(
    @InSession() viewer: Viewer,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    return this.sessions.end(viewer.personId, sessionId);
  }
}
