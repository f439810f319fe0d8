import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WelcomeBody } from '../../../administration/installation.bodies.js';
import { OpenInstallation } from '../../../administration/open-installation.js';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { Config } from '../../../config/config.js';
import { Installation } from '../../../installation/installation.js';
import { Cookies } from '../../../people/cookies.js';
import { describeDevice } from '../../../people/device.js';
import { Administrator, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { Pages } from '../../pages.js';
import { settingsFrom } from '../administration/settings-fields.js';
import { FirstStepsPage, WelcomeIsOverPage, WelcomePage } from './welcome.js';
import { siteWords } from './words/words.js';

@Controller('welcome')
export class WelcomePages {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
    private readonly cookies: Cookies,
    private readonly installation: Installation,
    private readonly openInstallation: OpenInstallation,
  ) {}

  /** What to do first, once the community has a name. */
  @Get()
  async firstSteps(@Administrator() _viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    const { communityName } = await this.installation.state();
    const page = (
      <FirstStepsPage communityName={communityName} hasMailServer={this.config.smtpUrl !== null} />
    );
    await this.pages.send(
      reply,
      { title: (language) => siteWords(language).welcome.whatFirst, unlisted: true },
      page,
    );
  }

  @Get(':secret')
  show(@Param('secret') secret: string, @Res() reply: FastifyReply): Promise<void> {
    return this.page(secret, reply, freshForm);
  }

  @Post(':secret')
  open(@Param('secret') secret: string, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const typed = { ...settingsFrom(posted), email: text(posted, 'email') };
        const { email, ...settings } = await checkBody(WelcomeBody, typed);
        const device = describeDevice(reply.request.headers['user-agent']);
        const session = await this.openInstallation.run({ secret, email, settings, device });
        this.cookies.startSession(reply, session);
        this.pages.goOn(reply, '/welcome');
      },
      again: (form) => this.page(secret, reply, form),
    });
  }

  private async page(secret: string, reply: FastifyReply, form: FormState) {
    if (!(await this.installation.welcomes(secret))) {
      const { isSetUp } = await this.installation.state();
      const info = {
        title: (language: Language) => siteWords(language).welcome.usedUp,
        status: 409,
        unlisted: true,
      };
      return this.pages.send(reply, info, <WelcomeIsOverPage isSetUp={isSetUp} />);
    }
    const info = {
      title: (language: Language) => siteWords(language).welcome.title,
      status: statusOf(form),
      unlisted: true,
    };
    const page = <WelcomePage secret={secret} settings={await this.installation.state()} form={form} />;
    return this.pages.send(reply, info, page);
  }
}
