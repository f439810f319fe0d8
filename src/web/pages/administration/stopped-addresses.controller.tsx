import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LetLettersComeAgain } from '../../../administration/let-letters-come-again.js';
import { StopLetters } from '../../../administration/stop-letters.js';
import { LookUpBody, StopLettersBody } from '../../../administration/stopped-addresses.bodies.js';
import { StoppedAddressesQueries } from '../../../administration/stopped-addresses.queries.js';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { PageQuery } from '../../../common/page.js';
import { Suppressions } from '../../../people/suppressions.js';
import { Administrator, InSession, type Viewer } from '../../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  number,
  optional,
  type Posted,
  statusOf,
  text,
} from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { type LookedUp, StoppedAddressesPage } from './stopped-addresses.js';
import { administrationWords } from './words/words.js';

const PATH = '/admin/addresses';
const ON_A_PAGE = 20;

/** What was asked of the page: a look into the log, or for an address. */
interface Asked {
  viewer: Viewer;
  reply: FastifyReply;
  after?: string | undefined;
  lookedUp?: LookedUp | null;
}

/** Addresses that get no letters. What is typed is sent in the body, and stands in no address and no log. */
@Controller('admin/addresses')
export class StoppedAddressesPages {
  constructor(
    private readonly pages: Pages,
    private readonly stopped: StoppedAddressesQueries,
    private readonly suppressions: Suppressions,
    private readonly stopLetters: StopLetters,
    private readonly letLettersComeAgain: LetLettersComeAgain,
  ) {}

  @Get()
  show(
    @Administrator() viewer: Viewer,
    @InSession() _session: Viewer,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, reply, after: optional(query, 'after') }, freshForm);
  }

  @Post('look-up')
  lookUp(
    @Administrator() viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { email } = await checkBody(LookUpBody, { email: text(posted, 'email') });
        await this.page({ viewer, reply, lookedUp: await this.look(email) }, freshForm);
      },
      again: (form) => this.page({ viewer, reply }, form),
    });
  }

  @Post('stop')
  stop(
    @Administrator() viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wish = await checkBody(StopLettersBody, {
          email: text(posted, 'email'),
          note: text(posted, 'note'),
          days: number(posted, 'days'),
        });
        await this.stopLetters.run({ administratorId: viewer.personId, ...wish });
        this.pages.goOn(reply, PATH, 'address-stopped');
      },
      again: async (form) => {
        const { email } = await checkBody(LookUpBody, { email: text(posted, 'email') });
        await this.page({ viewer, reply, lookedUp: await this.look(email) }, form);
      },
    });
  }

  @Post(':stoppedId/lift')
  lift(
    @Administrator() viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('stoppedId', IdInAddress) id: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await this.letLettersComeAgain.run({ administratorId: viewer.personId, id });
        this.pages.goOn(reply, PATH, 'address-lifted');
      },
      again: (form) => this.page({ viewer, reply }, form),
    });
  }

  private async look(email: string): Promise<LookedUp> {
    return { email, stopped: await this.suppressions.find(email) };
  }

  private async page({ viewer, reply, after, lookedUp = null }: Asked, form: FormState): Promise<void> {
    const query = await checkBody(PageQuery, { after, limit: ON_A_PAGE });
    const [counts, acts] = await Promise.all([
      this.stopped.count(),
      this.stopped.log(viewer.personId, query),
    ]);
    const page = <StoppedAddressesPage {...{ counts, acts, lookedUp, form }} readerZone={viewer.timeZone} />;
    const title = (language: Language) => administrationWords(language).addresses.title;
    const info = { title, status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, page);
  }
}
