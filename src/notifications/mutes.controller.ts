import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { MuteLetters } from './mute-letters.js';
import { type ListedMute, MutesQueries } from './mutes.queries.js';
import { UnmuteLetters } from './unmute-letters.js';

@Controller('api/v1/me/mutes')
export class MutesController {
  constructor(
    private readonly muteLetters: MuteLetters,
    private readonly unmuteLetters: UnmuteLetters,
    private readonly mutes: MutesQueries,
  ) {}

  @Get()
  async list(@SignedIn() viewer: Viewer): Promise<{ items: ListedMute[] }> {
    return { items: await this.mutes.ofPerson(viewer.personId) };
  }

  /** No more letters from this group. The answer is the same whether or not there is such a group. */
  @Put('groups/:groupId')
  @HttpCode(204)
  muteGroup(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<void> {
    return this.muteLetters.run({ personId, scope: { kind: 'group', groupId } });
  }

  @Delete('groups/:groupId')
  @HttpCode(204)
  unmuteGroup(
    @SignedIn() { personId }: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<void> {
    return this.unmuteLetters.run({ personId, scope: { kind: 'group', groupId } });
  }

  /** No more letters about this event. The answer is the same whether or not there is such an event. */
  @Put('events/:eventId')
  @HttpCode(204)
  muteEvent(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<void> {
    return this.muteLetters.run({ personId, scope: { kind: 'event', eventId } });
  }

  @Delete('events/:eventId')
  @HttpCode(204)
  unmuteEvent(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<void> {
    return this.unmuteLetters.run({ personId, scope: { kind: 'event', eventId } });
  }
}
