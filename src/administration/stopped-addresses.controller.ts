import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../common/page.js';
import { type KnownSuppression, Suppressions } from '../people/suppressions.js';
import { Administrator, InSession, type Viewer } from '../people/viewer.js';
import { LetLettersComeAgain } from './let-letters-come-again.js';
import { StopLetters } from './stop-letters.js';
import { LookUpBody, StopLettersBody } from './stopped-addresses.bodies.js';
import {
  type LoggedAddressAct,
  StoppedAddressesQueries,
  type StoppedForReason,
} from './stopped-addresses.queries.js';

/** Addresses that get no letters. They are found by one who knows them, and cannot be listed. */
@Controller('api/v1/installation/stopped-addresses')
export class StoppedAddressesController {
  constructor(
    private readonly stopped: StoppedAddressesQueries,
    private readonly suppressions: Suppressions,
    private readonly stopLetters: StopLetters,
    private readonly letLettersComeAgain: LetLettersComeAgain,
  ) {}

  /** How many there are for each reason. */
  @Get()
  async count(@Administrator() _viewer: Viewer): Promise<{ items: StoppedForReason[] }> {
    return { items: await this.stopped.count() };
  }

  /** What administrators stopped and lifted, the latest first; never which address it was. */
  @Get('log')
  readLog(@Administrator() { personId }: Viewer, @Query() query: PageQuery): Promise<Page<LoggedAddressAct>> {
    return this.stopped.log(personId, query);
  }

  /** Whether letters go to an address, and if not, why, since and until when. */
  @Post('look-up')
  @HttpCode(200)
  async lookUp(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() { email }: LookUpBody,
  ): Promise<{ stopped: KnownSuppression | null }> {
    return { stopped: await this.suppressions.find(email) };
  }

  /** Lets no letter go to an address any more, not even codes to sign in. */
  @Post()
  async stop(
    @Administrator() { personId }: Viewer,
    @InSession() _session: Viewer,
    @Body() body: StopLettersBody,
  ): Promise<{ stopped: KnownSuppression | null }> {
    await this.stopLetters.run({ administratorId: personId, ...body });
    return { stopped: await this.suppressions.find(body.email) };
  }

  /** Lets letters go there again. */
  @Delete(':stoppedId')
  @HttpCode(204)
  lift(
    @Administrator() { personId }: Viewer,
    @InSession() _session: Viewer,
    @Param('stoppedId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.letLettersComeAgain.run({ administratorId: personId, id });
  }
}
