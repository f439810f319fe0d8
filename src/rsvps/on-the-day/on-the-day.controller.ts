import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { networkOf } from '../../common/network.js';
import { MaybeViewer, SignedIn, type Viewer } from '../../people/viewer.js';
import { Clock } from '../../common/clock.js';
import { Askers } from './askers.js';
import { CheckInWithoutAnswer } from './check-in-without-answer.js';
import { CheckInQueries, type ShownCheckIn } from './check-in.queries.js';
import { LetWalkInsCheckIn } from './let-walk-ins-check-in.js';
import type { Asker } from './call-for.js';
import { CheckInCodes } from './check-in-codes.js';
import { CheckIn } from './check-in.js';
import { JoinCall } from './join-call.js';
import { OpenCall } from './open-call.js';
import { CheckInBody, WalkInCheckInBody, WalkInsCheckInBody } from '../rsvps.bodies.js';
import { UndoCheckIn } from './undo-check-in.js';

@Controller('api/v1/occurrences/:occurrenceId')
export class OnTheDayController {
  constructor(
    private readonly askers: Askers,
    private readonly joinCall: JoinCall,
    private readonly openCall: OpenCall,
    private readonly checkIn: CheckIn,
    private readonly codes: CheckInCodes,
    private readonly checkIns: CheckInQueries,
    private readonly withoutAnswer: CheckInWithoutAnswer,
    private readonly undoCheckIn: UndoCheckIn,
    private readonly letWalkInsCheckIn: LetWalkInsCheckIn,
    private readonly clock: Clock,
  ) {}

  /** For hosts: the code that people check in with, to be shown in the room. It changes each minute. */
  @Get('check-in-code')
  code(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<ShownCheckIn> {
    return this.checkIns.shown(eventId, viewer.personId);
  }

  /** For hosts: whether people without an answer may check in with it. */
  @Put('check-in-code/walk-ins')
  @HttpCode(204)
  letWalkIns(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { allowed }: WalkInsCheckInBody,
  ): Promise<void> {
    return this.letWalkInsCheckIn.run({ eventId, hostId: viewer.personId, allowed });
  }

  /** "I'm here", with the code that is shown in the room. A guest brings a reference code too. */
  @Put('check-in')
  async checkInSelf(
    @MaybeViewer() viewer: Viewer | null,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { code }: CheckInBody,
    @Headers('reference-code') referenceCode: string | undefined,
    @Ip() ip: string,
  ): Promise<{ rsvpId: string }> {
    const asker = await this.whoSaw(viewer, eventId, { code, referenceCode, ip });
    return { rsvpId: await this.checkIn.run({ eventId, asker }) };
  }

  /** Takes that back, with the code that is shown then. */
  @Delete('check-in')
  @HttpCode(204)
  async undo(
    @MaybeViewer() viewer: Viewer | null,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { code }: CheckInBody,
    @Headers('reference-code') referenceCode: string | undefined,
    @Ip() ip: string,
  ): Promise<void> {
    const asker = await this.whoSaw(viewer, eventId, { code, referenceCode, ip });
    await this.undoCheckIn.run({ eventId, asker });
  }

  /** "I'm here" of someone without an answer, where the hosts let them. */
  @Post('check-ins')
  async checkInWalkIn(
    @MaybeViewer() viewer: Viewer | null,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { code, calledName }: WalkInCheckInBody,
    @Ip() ip: string,
  ): Promise<{ rsvpId: string }> {
    const asker = await this.whoSaw(viewer, eventId, { code, ip });
    return {
      rsvpId: await this.withoutAnswer.run({ eventId, asker, calledName, network: networkOf(ip) }),
    };
  }

  /** Takes that back, with the code that is shown then: whoever came without an answer has none again. */
  @Delete('check-ins/:rsvpId')
  @HttpCode(204)
  async undoWalkIn(
    @MaybeViewer() viewer: Viewer | null,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Param('rsvpId', ParseUUIDPipe) rsvpId: string,
    @Body() { code }: CheckInBody,
    @Ip() ip: string,
  ): Promise<void> {
    const asker = await this.whoSaw(viewer, eventId, { code, ip });
    await this.undoCheckIn.run({ eventId, asker, rsvpId });
  }

  /** The link of an online meeting, for people who are going and once it is open. A guest brings a reference code. */
  @Post('joining')
  @HttpCode(200)
  async join(
    @MaybeViewer() viewer: Viewer | null,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Headers('reference-code') code: string | undefined,
    @Ip() ip: string,
  ): Promise<{ link: string }> {
    const asker = await this.askers.of(viewer, code, networkOf(ip));
    return { link: await this.joinCall.run(eventId, asker) };
  }

  /** For hosts: lets those who wait for a host into the online meeting. */
  @Put('call')
  @HttpCode(204)
  open(@SignedIn() viewer: Viewer, @Param('occurrenceId', ParseUUIDPipe) eventId: string): Promise<void> {
    return this.openCall.run({ eventId, hostId: viewer.personId, isOpen: true });
  }

  /** For hosts: lets those who come from now on wait again. */
  @Delete('call')
  @HttpCode(204)
  close(@SignedIn() viewer: Viewer, @Param('occurrenceId', ParseUUIDPipe) eventId: string): Promise<void> {
    return this.openCall.run({ eventId, hostId: viewer.personId, isOpen: false });
  }

  private async whoSaw(
    viewer: Viewer | null,
    eventId: string,
    { code, referenceCode, ip }: { code: string; referenceCode?: string; ip: string },
  ): Promise<Asker> {
    await this.codes.assertShown(eventId, code, networkOf(ip), this.clock.now());
    return this.askers.of(viewer, referenceCode, networkOf(ip));
  }
}
