import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../common/domain-error.js';
import type { Language } from '../../../common/languages.js';
import { Config } from '../../../config/config.js';
import { Installation } from '../../../installation/installation.js';
import { type KeptLetter, Mailbox } from '../../../mail/mailbox.js';
import { allowFrames, LETTER_POLICY } from '../../letter-frames.js';
import { opensMailbox } from '../../mailbox-door.js';
import { Pages } from '../../pages.js';
import { LetterPage, MailboxPage } from './mailbox.js';
import { letterPageWords } from './words/words.js';

const LETTERS_ON_A_PAGE = 25;

/** The letters of an installation without a mail server. */
@Controller('mailbox')
export class MailboxPages {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly mailbox: Mailbox,
  ) {}

  @Get()
  async list(@Query('before') before: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    await this.assertAtHome(reply.request);
    const from = /^\d{1,15}$/.test(before ?? '') ? Number(before) : null;
    const found = await this.mailbox.list(LETTERS_ON_A_PAGE + 1, from);
    const letters = found.slice(0, LETTERS_ON_A_PAGE);
    const next = found.length > letters.length ? letters.at(-1)!.id : null;
    const page = <MailboxPage letters={letters} next={next} isFirst={from === null} />;
    const title = (language: Language) => letterPageWords(language).mailbox.title;
    await this.pages.send(reply, { title, unlisted: true }, page);
  }

  @Get(':id')
  async show(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply): Promise<void> {
    const letter = await this.find(id, reply.request);
    allowFrames(reply);
    const page = <LetterPage id={id} letter={letter} />;
    const title = (language: Language) => letterPageWords(language).letter.title;
    await this.pages.send(reply, { title, unlisted: true }, page);
  }

  @Get(':id/letter.html')
  async html(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply): Promise<void> {
    const { html } = await this.find(id, reply.request);
    void reply
      .header('content-security-policy', LETTER_POLICY)
      .type('text/html; charset=utf-8')
      .send(html.replace(/<head[^>]*>/i, '$&<base target="_top">'));
  }

  @Get(':id/attachments/:at')
  async attachment(
    @Param('id', ParseIntPipe) id: number,
    @Param('at', ParseIntPipe) at: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const attachment = (await this.find(id, reply.request)).attachments[at];
    if (!attachment) throw new NotFound();
    void reply
      .header('content-disposition', `attachment; filename="${attachment.filename.replace(/[^\w.-]/g, '_')}"`)
      .type(attachment.contentType)
      .send(attachment.content);
  }

  private async find(id: number, request: FastifyRequest): Promise<KeptLetter & { arrivedAt: Date }> {
    await this.assertAtHome(request);
    const letter = await this.mailbox.read(id);
    if (!letter) throw new NotFound();
    return letter;
  }

  /** @throws NotFound when there is a mail server, or the browser may not be on this machine */
  private async assertAtHome(request: FastifyRequest): Promise<void> {
    const { baseUrl } = await this.installation.state();
    if (!opensMailbox(this.config, baseUrl, request)) throw new NotFound();
  }
}
