import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { AcceptInvitation } from '../../../groups/accept-invitation.js';
import { DeclineInvitation } from '../../../groups/decline-invitation.js';
import { JoiningBody } from '../../../groups/groups.bodies.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Cookies } from '../../../people/cookies.js';
import { describeDevice } from '../../../people/device.js';
import type { LinkPurpose } from '../../../people/link-tokens.js';
import { SignIn } from '../../../people/sign-in.js';
import { answerForm, type FormState, freshForm, optional, type Posted, statusOf } from '../../forms.js';
import { LetterLandingsQueries } from '../../letter-landings.queries.js';
import { LetterLink, type OpenLink } from '../../letter-link.js';
import { ownPath } from '../../own-path.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { unlessOver } from '../../unless-over.js';
import { webWords } from '../../words/words.js';
import { InvitationLandingPage } from './letter-invitation.js';
import { meWords } from '../me/words/words.js';
import { SignInLinkPage, SignInOverPage } from '../me/sign-in.js';

const PAGES: Record<LinkPurpose, string> = {
  'sign-in': '/letters/sign-in',
  'confirm-reply': '/letters/confirm',
  answer: '/letters/answer',
  unsubscribe: '/letters/unsubscribe',
  invitation: '/letters/invitation',
};

/** Where links in letters lead. Opening one shows what can be done; only a press does it. */
@Controller('letters')
export class LetterPages {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly letter: LetterLink,
    private readonly landings: LetterLandingsQueries,
    private readonly groups: GroupsQueries,
    private readonly signIn: SignIn,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly declineInvitation: DeclineInvitation,
  ) {}

  @Get('sign-in')
  async showSignIn(@Res() reply: FastifyReply): Promise<void> {
    const { about } = await this.letter.open(reply.request, 'sign-in');
    const browser = this.cookies.browser(reply);
    const asked = await this.landings.signInAskedFor(about.signInRequestId, browser);
    if (asked === 'over') return this.overPage(reply);
    await this.signInPage(reply, freshForm, asked === 'elsewhere');
  }

  @Post('sign-in')
  async begin(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const { secret: linkSecret } = await this.letter.open(reply.request, 'sign-in');
    await answerForm(posted, {
      act: async () => {
        const proof = {
          linkSecret,
          code: optional(posted, 'code')?.trim(),
          browser: this.cookies.browser(reply),
          device: describeDevice(reply.request.headers['user-agent']),
          earlier: this.cookies.session(reply.request),
        };
        const signedIn = await unlessOver(this.signIn.run(proof));
        if (!signedIn) return this.overPage(reply);
        this.cookies.startSession(reply, signedIn.secret);
        this.cookies.forget(reply, 'sign-in');
        this.letter.forget(reply);
        this.pages.goOn(reply, ownPath(signedIn.returnTo) ?? '/me/meetings', 'signed-in');
      },
      // In the browser that asked, nothing is refused that could be typed again.
      again: (form) => this.signInPage(reply, form, true),
    });
  }

  @Get('invitation')
  async showInvitation(@Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.open(reply.request, 'invitation');
    await this.invitationPage(link, reply, freshForm);
  }

  @Post('invitation')
  async accept(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'invitation');
    await answerForm(posted, {
      act: async () => {
        const { calledName } = await checkBody(JoiningBody, { calledName: optional(posted, 'calledName') });
        await this.acceptInvitation.run({ secret: link.secret, calledName });
        this.pages.goOn(reply, '/letters/invitation', 'invitation-accepted');
      },
      again: (form) => this.invitationPage(link, reply, form),
    });
  }

  @Post('invitation/decline')
  async decline(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'invitation');
    await answerForm(posted, {
      act: async () => {
        await this.declineInvitation.run(link.secret);
        this.pages.goOn(reply, '/letters/invitation', 'invitation-declined');
      },
      again: (form) => this.invitationPage(link, reply, form),
    });
  }

  /** Every link of every letter. Scanners open them all, and change nothing. */
  @Get(':secret')
  async open(
    @Param('secret') secret: string,
    @Query('answer') answer: unknown,
    @Query('standing') standing: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const purpose = await this.letter.exchange(secret, reply);
    if (purpose === 'answer' && typeof standing === 'string') {
      return this.pages.goOn(reply, `/letters/standing?${new URLSearchParams({ standing })}`);
    }
    const query =
      purpose === 'answer' && typeof answer === 'string' ? `?${new URLSearchParams({ answer })}` : '';
    this.pages.goOn(reply, PAGES[purpose] + query);
  }

  private signInPage(reply: FastifyReply, form: FormState, needsCode: boolean) {
    const title = (language: Language) => webWords(language).around.signIn;
    const info = { title, status: statusOf(form), unlisted: true };
    return this.pages.send(reply, info, <SignInLinkPage form={form} needsCode={needsCode} />);
  }

  private overPage(reply: FastifyReply): Promise<void> {
    const title = (language: Language) => meWords(language).usedUp.letter;
    const info = { title, status: 409, unlisted: true };
    return this.pages.send(reply, info, <SignInOverPage />);
  }

  private async invitationPage(
    link: OpenLink<'invitation'>,
    reply: FastifyReply,
    form: FormState,
  ): Promise<void> {
    const { group, personId } = await this.groups.invitation(link.secret);
    const names = await this.landings.names({ groupId: group.id, eventId: null }, personId);
    const title = groupTitle({ ...group, name: names.group ?? group.discreetName });
    const info = { title, status: statusOf(form), ofReader: link.language, unlisted: true };
    const page = <InvitationLandingPage group={group} mark={link.mark} form={form} />;
    await this.pages.send(reply, info, page);
  }
}
