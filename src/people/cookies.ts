import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret } from '../common/secrets.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { ABSOLUTE_DAYS } from './sessions.js';

const DAY_SECONDS = 86_400;
const LANGUAGE_DAYS = 365;

/** What a browser is given to remember for a while; signing out forgets them all. */
const PASSING = [
  'sign-in',
  'letter',
  'code',
  'new-code',
  'code-shown',
  'here',
  'new-feed',
  'undo',
  'notice',
] as const;
export type PassingName = (typeof PASSING)[number];

/**
 * The cookies we set, all HttpOnly, and none of them for anyone else to read. Over https they carry the
 * `__Host-` prefix, so that no sister domain can set them; plain http (a laptop) does not know that prefix.
 */
@Injectable()
export class Cookies {
  private readonly secure: boolean;
  private readonly prefix: string;

  constructor(
    config: Config,
    private readonly vault: Vault,
  ) {
    this.secure = config.baseUrl.startsWith('https://');
    this.prefix = this.secure ? '__Host-' : '';
  }

  /** As programs would have to name it. */
  get sessionName(): string {
    return `${this.prefix}session`;
  }

  session(request: FastifyRequest): string | null {
    return this.read(request, 'session');
  }

  startSession(reply: FastifyReply, secret: string): void {
    this.write(reply, 'session', secret, ABSOLUTE_DAYS * DAY_SECONDS);
  }

  /**
   * Also forgets whatever else the next person at this browser could open: a letter, a reference code. What binds the
   * browser stays, for its forms.
   */
  endSession(reply: FastifyReply): void {
    for (const name of ['session', ...PASSING])
      if (this.read(reply.request, name)) this.write(reply, name, '', 0);
  }

  /**
   * The secret of this browser, made at its first page with a form: it binds sign-in letters and forms to the browser,
   * and ends with its window. A letter asked for before that then needs its code, as in any other browser.
   */
  browser(reply: FastifyReply): string {
    const known = this.browserOf(reply.request);
    if (known) return known;
    const secret = newSecret();
    this.write(reply, 'browser', secret);
    reply.request.cookies[`${this.prefix}browser`] = secret;
    return secret;
  }

  /** `null` for a browser that has not seen a page of ours. */
  browserOf(request: FastifyRequest): string | null {
    const secret = this.read(request, 'browser');
    return secret && /^[\w-]{43}$/.test(secret) ? secret : null;
  }

  /** Goes into every form as `proof`; only this browser's pages can know it. */
  formProof(browser: string): string {
    return this.vault.sign(`form ${browser}`).toString('base64url');
  }

  /** A small thing to remember for the next page, for an hour unless it is told otherwise. */
  remember(reply: FastifyReply, name: PassingName, value: string, minutes = 60): void {
    this.write(reply, name, value, minutes * 60);
  }

  recall(request: FastifyRequest, name: PassingName): string | null {
    return this.read(request, name);
  }

  forget(reply: FastifyReply, name: PassingName): void {
    this.write(reply, name, '', 0);
  }

  /** The language that was chosen for pages at this browser, as it was kept; signing out leaves it. */
  language(request: FastifyRequest): string | null {
    return this.read(request, 'language');
  }

  keepLanguage(reply: FastifyReply, language: string): void {
    this.write(reply, 'language', language, LANGUAGE_DAYS * DAY_SECONDS);
  }

  private read(request: FastifyRequest, name: string): string | null {
    return request.cookies[this.prefix + name] || null;
  }

  /** @param maxAge in seconds; left out, until the browser's window is closed */
  private write(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    void reply.setCookie(this.prefix + name, value, {
      path: '/',
      httpOnly: true,
      secure: this.secure,
      sameSite: 'lax',
      maxAge,
    });
  }
}
