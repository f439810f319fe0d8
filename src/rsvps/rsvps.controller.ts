import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { InvalidInput } from '../common/domain-error.js';
import { type Page, PageQuery } from '../common/page.js';
import type { Reach } from '../groups/group-reach.queries.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import type { AnsweredMeeting } from './answered-meeting.js';
import { AddWalkIn } from './on-the-day/add-walk-in.js';
import type { ReplyResult } from './keep-reply.js';
import { MarkArrival } from './on-the-day/mark-arrival.js';
import { type Attendance, MarkAttendance } from './on-the-day/mark-attendance.js';
import { OwnMeetingsQueries } from './own-meetings.queries.js';
import { type OwnReply, OwnReplyQueries } from './own-reply.queries.js';
import { DateReachQueries } from './date-reach.queries.js';
import { type Roster, RosterQueries } from './roster.queries.js';
import { RemoveWalkIn } from './on-the-day/remove-walk-in.js';
import { ReplyToEvent } from './reply-to-event.js';
import {
  AttendanceBody,
  MarkQuery,
  MyRsvpsQuery,
  ReplyBody,
  WalkInBody,
  WithdrawQuery,
} from './rsvps.bodies.js';
import { WithdrawReply } from './withdraw-reply.js';
import { refusals } from '../common/refusals/refusals.js';

@Controller('api/v1')
export class RsvpsController {
  constructor(
    private readonly ownMeetings: OwnMeetingsQueries,
    private readonly ownReplies: OwnReplyQueries,
    private readonly rosters: RosterQueries,
    private readonly reach: DateReachQueries,
    private readonly replyToEvent: ReplyToEvent,
    private readonly withdrawReply: WithdrawReply,
    private readonly addWalkIn: AddWalkIn,
    private readonly removeWalkIn: RemoveWalkIn,
    private readonly markAttendance: MarkAttendance,
    private readonly markArrival: MarkArrival,
  ) {}

  /** One's own meetings, ahead or over: every date that one answered, and every one that a standing place holds. */
  @Get('me/rsvps')
  mine(@SignedIn() viewer: Viewer, @Query() query: MyRsvpsQuery): Promise<Page<AnsweredMeeting>> {
    return this.ownMeetings.list(viewer.personId, query);
  }

  /** One's own answer, and when it is time, the address and the link. */
  @Get('occurrences/:occurrenceId/rsvp')
  own(@SignedIn() viewer: Viewer, @Param('occurrenceId', ParseUUIDPipe) eventId: string): Promise<OwnReply> {
    return this.ownReplies.read(eventId, viewer.personId);
  }

  /** Says whether one comes. Sending the same again changes nothing; sending `previous` undoes it. */
  @Put('occurrences/:occurrenceId/rsvp')
  reply(
    @SignedIn() { personId }: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: ReplyBody,
  ): Promise<ReplyResult> {
    return this.replyToEvent.run({ eventId, personId, ...body });
  }

  /**
   * Takes the answer back as if it was never given; twice is as once. Where a standing place holds the date, a yes becomes a
   * no, and a no or maybe stays unless `answer` names it: then the date is held again.
   */
  @Delete('occurrences/:occurrenceId/rsvp')
  @HttpCode(204)
  async withdraw(
    @SignedIn() { personId }: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Query() { answer }: WithdrawQuery,
  ): Promise<void> {
    await this.withdrawReply.run({ eventId, personId, takenBack: answer });
  }

  /** For hosts: called names and answers. */
  @Get('occurrences/:occurrenceId/rsvps')
  roster(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Query() query: PageQuery,
  ): Promise<Roster> {
    return this.rosters.read(eventId, viewer.personId, query);
  }

  /** For hosts: how many of those who mean to come can be reached by letter, and never who. */
  @Get('occurrences/:occurrenceId/reach')
  readReach(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<Reach> {
    return this.reach.read(eventId, viewer.personId);
  }

  /** For hosts: someone is at the door without a reply. */
  @Post('occurrences/:occurrenceId/walk-ins')
  async addOne(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: WalkInBody,
  ): Promise<{ rsvpId: string }> {
    return { rsvpId: await this.addWalkIn.run({ eventId, hostId: viewer.personId, ...body }) };
  }

  /** For hosts: a walk-in that was added by mistake. */
  @Delete('occurrences/:occurrenceId/walk-ins/:rsvpId')
  @HttpCode(204)
  removeOne(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Param('rsvpId', ParseUUIDPipe) rsvpId: string,
  ): Promise<void> {
    return this.removeWalkIn.run({ eventId, hostId: viewer.personId, rsvpId });
  }

  /** For hosts: who came, as the group decided. Replaces what was marked before. */
  @Put('occurrences/:occurrenceId/attendance')
  @HttpCode(204)
  mark(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: AttendanceBody,
  ): Promise<void> {
    const attendance = attendanceIn(body);
    return this.markAttendance.run({ eventId, hostId: viewer.personId, attendance });
  }

  /** For hosts: someone is there. Of marks that arrive late, the one that was pressed last counts. */
  @Put('occurrences/:occurrenceId/attendance/:rsvpId')
  @HttpCode(204)
  markHere(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Param('rsvpId', ParseUUIDPipe) rsvpId: string,
    @Query() { pressedAt }: MarkQuery,
  ): Promise<void> {
    return this.markArrival.run({ eventId, hostId: viewer.personId, rsvpId, came: true, ...at(pressedAt) });
  }

  /** For hosts: takes that back. */
  @Delete('occurrences/:occurrenceId/attendance/:rsvpId')
  @HttpCode(204)
  unmark(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Param('rsvpId', ParseUUIDPipe) rsvpId: string,
    @Query() { pressedAt }: MarkQuery,
  ): Promise<void> {
    return this.markArrival.run({ eventId, hostId: viewer.personId, rsvpId, came: false, ...at(pressedAt) });
  }
}

function at(pressedAt: string | undefined): { pressedAt?: Temporal.Instant } {
  return pressedAt === undefined ? {} : { pressedAt: Temporal.Instant.from(pressedAt) };
}

function attendanceIn({ count, came, among }: AttendanceBody): Attendance {
  if (among !== undefined && came === undefined) {
    throw InvalidInput.at('among', refusals.rsvps.amongWithoutCame);
  }
  if (count !== undefined && came === undefined) return { count };
  if (came !== undefined && count === undefined) return { came, among };
  throw InvalidInput.at('count', refusals.rsvps.countOrCame);
}
