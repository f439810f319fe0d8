import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Installation, type InstallationState } from '../installation/installation.js';
import { Cookies } from '../people/cookies.js';
import { describeDevice } from '../people/device.js';
import { Administrator, InSession, type Viewer } from '../people/viewer.js';
import { AccountQueries, type LetterAccount } from '../queue/account.queries.js';
import { type LetterFigures, LetterFiguresQueries } from '../queue/letter-figures.queries.js';
import { type LetterCounts, LettersQueries, type StuckLetters } from '../queue/letters.queries.js';
import { OpeningBody, SettingsChangesBody } from './installation.bodies.js';
import { OpenInstallation } from './open-installation.js';

@Controller('api/v1/installation')
export class InstallationController {
  constructor(
    private readonly installation: Installation,
    private readonly openInstallation: OpenInstallation,
    private readonly letters: LettersQueries,
    private readonly account: AccountQueries,
    private readonly figures: LetterFiguresQueries,
    private readonly cookies: Cookies,
  ) {}

  /** Names the community with the one-time welcome link, and signs its first administrator in. */
  @Post()
  async open(
    @Body() { secret, email, ...settings }: OpeningBody,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstallationState> {
    const device = describeDevice(userAgent);
    this.cookies.startSession(reply, await this.openInstallation.run({ secret, email, settings, device }));
    return this.installation.state();
  }

  @Get()
  read(@Administrator() _viewer: Viewer): Promise<InstallationState> {
    return this.installation.state();
  }

  @Patch()
  change(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() changes: SettingsChangesBody,
  ): Promise<InstallationState> {
    return this.installation.change(changes);
  }

  /** Lets a restored copy send letters again. */
  @Delete('hold')
  @HttpCode(204)
  release(@Administrator() _viewer: Viewer, @InSession() _session: Viewer): Promise<void> {
    return this.installation.release();
  }

  /** How letters are doing, without saying whose they are. */
  @Get('letters')
  async countLetters(
    @Administrator() _viewer: Viewer,
  ): Promise<LetterCounts & { stuck: StuckLetters[]; kinds: LetterAccount[] }> {
    const { timeZone } = await this.installation.state();
    const [counts, stuck, kinds] = await Promise.all([
      this.letters.count(timeZone),
      this.letters.stuck(),
      this.account.byKind(),
    ]);
    return { ...counts, stuck, kinds };
  }

  /** How the letters of the last 24 hours are doing by lane and kind, and how many left by hour and day on your clocks. */
  @Get('letters/figures')
  readLetterFigures(@Administrator() { timeZone }: Viewer): Promise<LetterFigures> {
    return this.figures.read(timeZone);
  }
}
