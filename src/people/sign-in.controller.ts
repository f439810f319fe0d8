import { Body, Controller, Delete, Headers, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageFrom } from '../common/languages.js';
import { networkOf } from '../common/network.js';
import { AskToSignIn } from './ask-to-sign-in.js';
import { Cookies } from './cookies.js';
import { describeDevice } from './device.js';
import { SessionBody, SignInRequestBody } from './people.bodies.js';
import { Sessions } from './sessions.js';
import { SIGN_IN_MINUTES } from './sign-in-limits.js';
import { SignIn } from './sign-in.js';
import { SignedIn, type Viewer } from './viewer.js';

@Controller('api/v1')
export class SignInController {
  constructor(
    private readonly askToSignIn: AskToSignIn,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  /** Sends a sign-in letter. The answer is the same whether or not the address is known. */
  @Post('sign-in-requests')
  @HttpCode(202)
  async ask(
    @Body() body: SignInRequestBody,
    @Ip() ip: string,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; minutes: number }> {
    const id = await this.askToSignIn.run({
      email: body.email,
      browser: this.cookies.browser(reply),
      network: networkOf(ip),
      returnTo: null,
      language: languageFrom(language),
      timeZone: body.timeZone ?? null,
    });
    return { id, minutes: SIGN_IN_MINUTES };
  }

  /** Signs in with the code from the letter; the session is in the cookie. */
  @Post('sessions')
  async begin(
    @Body() body: SessionBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ personId: string }> {
    const { personId, secret } = await this.signIn.run({
      requestId: body.signInRequestId,
      code: body.code,
      browser: this.cookies.browser(reply),
      device: describeDevice(request.headers['user-agent']),
      earlier: this.cookies.session(request),
    });
    this.cookies.startSession(reply, secret);
    return { personId };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  async end(@SignedIn() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (viewer.sessionId) await this.sessions.end(viewer.personId, viewer.sessionId);
    this.cookies.endSession(reply);
  }
}
