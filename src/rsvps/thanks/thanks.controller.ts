import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { ThanksBody } from '../rsvps.bodies.js';
import { SayThanks } from './say-thanks.js';
import { TakeThanksBack } from './take-thanks-back.js';
import { ThanksQueries, type ThanksView } from './thanks.queries.js';

@Controller('api/v1/occurrences/:occurrenceId/thanks')
export class ThanksController {
  constructor(
    private readonly thanks: ThanksQueries,
    private readonly sayThanks: SayThanks,
    private readonly takeThanksBack: TakeThanksBack,
  ) {}

  /** What hosts wrote after the date: for hosts, and for people who said that they would come. */
  @Get()
  read(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<ThanksView> {
    return this.thanks.read(eventId, viewer.personId);
  }

  /** For hosts: one letter, after five minutes, to everyone who had said that they would come, or where names are kept and some were marked, to those who were there. */
  @Put()
  @HttpCode(204)
  say(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { words }: ThanksBody,
  ): Promise<void> {
    return this.sayThanks.run({ eventId, hostId: viewer.personId, words });
  }

  /** For hosts: takes it back before it leaves. */
  @Delete()
  @HttpCode(204)
  takeBack(@SignedIn() viewer: Viewer, @Param('occurrenceId', ParseUUIDPipe) eventId: string): Promise<void> {
    return this.takeThanksBack.run({ eventId, hostId: viewer.personId });
  }
}
