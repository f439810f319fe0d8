import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languageFrom } from '../../common/languages.js';
import { networkOf } from '../../common/network.js';
import { ChangeReplyWithCode } from './change-reply-with-code.js';
import { type CodeReply, CodeReplyQueries } from './code-reply.queries.js';
import { ConfirmGuestReply, type ConfirmedReply } from './confirm-guest-reply.js';
import type { ReplyResult } from '../keep-reply.js';
import type { Answer } from '../rsvp.entity.js';
import { CONFIRM_HOURS, ReplyAsGuest } from './reply-as-guest.js';
import { ReplyWithCode } from './reply-with-code.js';
import { CodeReplyBody, ConfirmationBody, GuestReplyBody } from '../rsvps.bodies.js';

/** A letter is on its way; the reply counts once it is confirmed. Or it counts already, and this is its code. */
export type GuestReplyAnswer = { confirmWithinHours: number } | { code: string; answer: Answer };

@Controller('api/v1')
export class GuestRsvpsController {
  constructor(
    private readonly codeReplies: CodeReplyQueries,
    private readonly replyAsGuest: ReplyAsGuest,
    private readonly replyWithCode: ReplyWithCode,
    private readonly confirmGuestReply: ConfirmGuestReply,
    private readonly changeReplyWithCode: ChangeReplyWithCode,
  ) {}

  /** Replies without signing in. With an address the answer is the same whether or not the address is known. */
  @Post('occurrences/:occurrenceId/guest-rsvps')
  async reply(
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { email, timeZone, ...body }: GuestReplyBody,
    @Ip() ip: string,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuestReplyAnswer> {
    const network = networkOf(ip);
    if (email === undefined) return this.replyWithCode.run({ eventId, ...body, network });
    const language = languageFrom(acceptLanguage);
    await this.replyAsGuest.run({ eventId, ...body, email, timeZone, network, language });
    void reply.status(202);
    return { confirmWithinHours: CONFIRM_HOURS };
  }

  /** The press on the page that the letter's link opens. */
  @Post('guest-rsvps/confirmations')
  @HttpCode(200)
  confirm(@Body() { secret, ...now }: ConfirmationBody): Promise<ConfirmedReply> {
    return this.confirmGuestReply.run(secret, now);
  }

  /** The reply that a code stands for. The code is in a header, because addresses of pages are written down. */
  @Get('guest-rsvps/current')
  read(@Headers('reference-code') code: string | undefined, @Ip() ip: string): Promise<CodeReply> {
    return this.codeReplies.read(code ?? '', networkOf(ip));
  }

  /** Changes the reply that a code stands for. */
  @Put('guest-rsvps/current')
  change(
    @Headers('reference-code') code: string | undefined,
    @Body() body: CodeReplyBody,
    @Ip() ip: string,
  ): Promise<ReplyResult> {
    return this.changeReplyWithCode.run({ code: code ?? '', ...body, network: networkOf(ip) });
  }
}
