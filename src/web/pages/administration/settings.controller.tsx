import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SettingsBody } from '../../../administration/installation.bodies.js';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { Config } from '../../../config/config.js';
import { Installation } from '../../../installation/installation.js';
import { Administrator, InSession, type Viewer } from '../../../people/viewer.js';
import { AccountQueries } from '../../../queue/account.queries.js';
import { LetterTroublesQueries } from '../../../queue/letter-troubles.queries.js';
import { LettersQueries } from '../../../queue/letters.queries.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { webWords } from '../../words/words.js';
import { settingsFrom } from './settings-fields.js';
import { SettingsPage } from './settings.js';

@Controller('settings')
export class SettingsPages {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly letters: LettersQueries,
    private readonly account: AccountQueries,
    private readonly troubles: LetterTroublesQueries,
  ) {}

  @Get()
  show(@Administrator() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    return this.page(viewer, reply, freshForm);
  }

  @Post()
  change(
    @Administrator() viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.installation.change(await checkBody(SettingsBody, settingsFrom(posted)));
        this.pages.goOn(reply, '/settings', 'saved');
      },
      again: (form) => this.page(viewer, reply, form),
    });
  }

  @Post('release')
  async release(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.installation.release();
    this.pages.goOn(reply, '/settings', 'letters-released');
  }

  private async page(viewer: Viewer, reply: FastifyReply, form: FormState) {
    const settings = await this.installation.state();
    const [counts, stuck, kinds, troubles] = await Promise.all([
      this.letters.count(settings.timeZone),
      this.letters.stuck(),
      this.account.byKind(),
      this.troubles.now(),
    ]);
    const hasMailServer = this.config.smtpUrl !== null;
    const page = (
      <SettingsPage
        {...{ settings, counts, stuck, kinds, troubles, hasMailServer, form }}
        readerZone={viewer.timeZone}
      />
    );
    const title = (language: Language) => webWords(language).around.administration;
    const info = { title, status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, page);
  }
}
