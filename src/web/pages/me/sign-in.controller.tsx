import { Body, Controller, Get, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { type Language, languages } from '../../../common/languages.js';
import { networkOf } from '../../../common/network.js';
import { isTimeZone, spelled } from '../../../common/time-zone.js';
import { AskToSignIn } from '../../../people/ask-to-sign-in.js';
import { Cookies } from '../../../people/cookies.js';
import { describeDevice } from '../../../people/device.js';
import { SessionBody, SignInRequestBody } from '../../../people/people.bodies.js';
import { Sessions } from '../../../people/sessions.js';
import { SignIn } from '../../../people/sign-in.js';
import { MaybeViewer, type Viewer } from '../../../people/viewer.js';
import { answerForm, type FormState, freshForm, type Posted, statusOf, text } from '../../forms.js';
import { ownPath } from '../../own-path.js';
import { Pages } from '../../pages.js';
import { unlessOver } from '../../unless-over.js';
import { webWords } from '../../words/words.js';
import { CodePage, SignInOverPage, SignInPage } from './sign-in.js';
import { meWords } from './words/words.js';

const AFTERWARDS = '/me/meetings';

@Controller()
export class SignInPages {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly askToSignIn: AskToSignIn,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Get('sign-in')
  async show(
    @MaybeViewer() viewer: Viewer | null,
    @Query('from') from: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (viewer) return this.pages.goOn(reply, ownPath(from) ?? AFTERWARDS);
    return this.page(reply, freshForm, ownPath(from));
  }

  /** Known and unknown addresses are answered with the same bytes. */
  @Post('sign-in')
  async ask(@Body() posted: Posted, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const from = ownPath(text(posted, 'from'));
    const guess = text(posted, 'timeZone');
    await answerForm(posted, {
      act: async () => {
        const { email } = await checkBody(SignInRequestBody, { email: text(posted, 'email') });
        const requestId = await this.askToSignIn.run({
          email,
          browser: this.cookies.browser(reply),
          network: networkOf(ip),
          returnTo: from,
          language: await this.pages.languageFor(reply.request, null, languages),
          timeZone: isTimeZone(guess) ? spelled(guess) : null,
        });
        this.cookies.remember(reply, 'sign-in', requestId);
        this.pages.goOn(reply, '/sign-in/code');
      },
      again: (form) => this.page(reply, form, from),
    });
  }

  @Get('sign-in/code')
  async showCode(@Res() reply: FastifyReply): Promise<void> {
    if (!this.cookies.recall(reply.request, 'sign-in')) return this.pages.goOn(reply, '/sign-in');
    return this.codePage(reply, freshForm);
  }

  @Post('sign-in/code')
  async begin(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const requestId = this.cookies.recall(reply.request, 'sign-in');
    if (!requestId) return this.pages.goOn(reply, '/sign-in');
    await answerForm(posted, {
      act: async () => {
        const { code } = await checkBody(SessionBody, {
          signInRequestId: requestId,
          code: text(posted, 'code'),
        });
        const proof = {
          requestId,
          code,
          browser: this.cookies.browser(reply),
          device: describeDevice(reply.request.headers['user-agent']),
          earlier: this.cookies.session(reply.request),
        };
        const signedIn = await unlessOver(this.signIn.run(proof));
        this.cookies.forget(reply, 'sign-in');
        if (!signedIn) return this.overPage(reply);
        this.cookies.startSession(reply, signedIn.secret);
        this.pages.goOn(reply, ownPath(signedIn.returnTo) ?? AFTERWARDS, 'signed-in');
      },
      again: (form) => this.codePage(reply, form),
    });
  }

  @Post('sign-out')
  async end(@MaybeViewer() viewer: Viewer | null, @Res() reply: FastifyReply): Promise<void> {
    if (viewer?.sessionId) await this.sessions.end(viewer.personId, viewer.sessionId);
    this.cookies.endSession(reply);
    this.pages.goOn(reply, '/', 'signed-out');
  }

  private page(reply: FastifyReply, form: FormState, from: string | null) {
    const title = (language: Language) => webWords(language).around.signIn;
    const info = { title, status: statusOf(form), unlisted: true };
    return this.pages.send(reply, info, <SignInPage form={form} from={from} />);
  }

  private codePage(reply: FastifyReply, form: FormState) {
    const title = (language: Language) => meWords(language).code.title;
    const info = { title, status: statusOf(form), unlisted: true };
    return this.pages.send(reply, info, <CodePage form={form} />);
  }

  private overPage(reply: FastifyReply): Promise<void> {
    const title = (language: Language) => meWords(language).usedUp.code;
    const info = { title, status: 409, unlisted: true };
    return this.pages.send(reply, info, <SignInOverPage ofCode />);
  }
}
