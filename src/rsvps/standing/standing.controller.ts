import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import type { ReplyResult } from '../keep-reply.js';
import { GiveUpStandingPlace } from './give-up-standing-place.js';
import { type FollowingResult, ReplyToFollowing } from './reply-to-following.js';
import { SkipDate } from './skip-date.js';
import { FollowingBody, StandingPlaceBody } from './standing.bodies.js';
import { type OwnStandingPlace, type Regular, StandingQueries } from './standing.queries.js';
import { TakeStandingPlace } from './take-standing-place.js';

/** Coming every time. A series can be named by the id of any of its dates. */
@Controller('api/v1')
export class StandingController {
  constructor(
    private readonly standing: StandingQueries,
    private readonly takeStandingPlace: TakeStandingPlace,
    private readonly giveUpStandingPlace: GiveUpStandingPlace,
    private readonly skipDate: SkipDate,
    private readonly replyToFollowing: ReplyToFollowing,
  ) {}

  /** One's own standing place, and on how many coming dates it holds a place or waits for one. */
  @Get('events/:eventId/standing-place')
  own(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<OwnStandingPlace> {
    return this.standing.own(eventId, personId);
  }

  /** Comes every time: holds a place on every coming date, pauses it, or ends a pause. For members. */
  @Put('events/:eventId/standing-place')
  async take(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @Body() { pause, agreedVersion, ...saying }: StandingPlaceBody,
  ): Promise<OwnStandingPlace> {
    await this.takeStandingPlace.run({ eventId, personId, saying, pause, agreedVersion });
    return this.standing.own(eventId, personId);
  }

  /**
   * Gives it up. What it holds on coming dates goes to those who wait; where the group offers places, ten minutes later, and
   * until then a PUT keeps it.
   */
  @Delete('events/:eventId/standing-place')
  @HttpCode(204)
  async giveUp(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
  ): Promise<void> {
    await this.giveUpStandingPlace.run({ eventId, personId });
  }

  /** For hosts: who comes every time, by called name. */
  @Get('events/:eventId/standing-places')
  list(
    @SignedIn() { personId }: Viewer,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @Query() query: PageQuery,
  ): Promise<Page<Regular>> {
    return this.standing.of(eventId, personId, query);
  }

  /** "Not this week": leaves this date alone to others. */
  @Put('occurrences/:occurrenceId/skip')
  skip(
    @SignedIn() { personId }: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<ReplyResult> {
    return this.skipDate.run({ eventId, personId });
  }

  /** Takes the date again: a place where one is free, else on the waiting list. */
  @Delete('occurrences/:occurrenceId/skip')
  @HttpCode(204)
  async comeAfterAll(
    @SignedIn() { personId }: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<void> {
    await this.skipDate.undo({ eventId, personId });
  }

  /** Answers this date and all that follow it and are laid out: on how many the answer changed, on how many one waits, and after a yes on how many neither. For members. */
  @Put('occurrences/:occurrenceId/following-rsvps')
  async replyToAll(
    @SignedIn() { personId }: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: FollowingBody,
  ): Promise<FollowingResult> {
    return this.replyToFollowing.run({ dateId: eventId, personId, ...body });
  }
}
