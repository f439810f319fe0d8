import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret } from '../common/secrets.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { ABSOLUTE_DAYS } from './sessions.js';

const DAY_SECONDS = 86_400;

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

  endSession(reply: FastifyReply): void {
    this.write(reply, 'session', '', 0);
  }

  /** The secret of this browser, made at its first page: it binds sign-in letters and forms to the browser. */
  browser(reply: FastifyReply): string {
    const known = this.browserOf(reply.request);
    if (known) return known;
    const secret = newSecret();
    this.write(reply, 'browser', secret, 400 * DAY_SECONDS);
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

  /** A small thing to remember for the next page, for an hour: `sign-in`, `letter`. */
  remember(reply: FastifyReply, name: string, value: string): void {
    this.write(reply, name, value, 3600);
  }

  recall(request: FastifyRequest, name: string): string | null {
    return this.read(request, name);
  }

  forget(reply: FastifyReply, name: string): void {
    this.write(reply, name, '', 0);
  }

  private read(request: FastifyRequest, name: string): string | null {
    return request.cookies[this.prefix + name] || null;
  }

  private write(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    void reply.setCookie(this.prefix + name, value, {
      path: '/',
      httpOnly: true,
      secure: this.secure,
      sameSite: 'lax',
      maxAge,
    });
  }
}
