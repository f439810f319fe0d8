import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
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
  list(@SignedIn() viewer: Viewer, @Query() query: PageQuery): Promise<Page<ListedMute>> {
    return this.mutes.list(viewer.personId, query);
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

  /** No more letters about this event, but that it is off or on again. The answer is the same whether or not there is such an event. */
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
