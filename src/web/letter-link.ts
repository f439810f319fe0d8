import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../common/domain-error.js';
import { hashSecret } from '../common/secrets.js';
import { Cookies } from '../people/cookies.js';
import { type Link, type LinkPurpose, LinkTokens } from '../people/link-tokens.js';
import { LinkIsOver } from '../people/people.errors.js';
import { type Posted, text } from './forms.js';
import { refusals } from '../common/refusals/refusals.js';

const LETTER = 'letter';

/** A letter's link while its page is open: the secret stands in a cookie, and its mark in each form. */
export interface OpenLink<P extends LinkPurpose> extends Link<P> {
  secret: string;
  /** Tells the letters of two tabs apart without being a secret. */
  mark: string;
}

export class CookiesNeeded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'cookies-needed';
  constructor() {
    super(refusals.pages.cookiesNeeded);
  }
}

/** Exchanges a letter's link for a cookie, so that the address shows no secret and opening it changes nothing. */
@Injectable()
export class LetterLink {
  constructor(
    private readonly cookies: Cookies,
    private readonly links: LinkTokens,
  ) {}

  /** @throws LinkIsOver */
  async exchange(secret: string, reply: FastifyReply): Promise<LinkPurpose> {
    const link = await this.links.find(secret);
    if (!link) throw new LinkIsOver();
    this.cookies.remember(reply, LETTER, secret);
    return link.purpose;
  }

  /** @throws CookiesNeeded, LinkIsOver also when the link was opened too long ago, or not in this browser */
  async open<P extends LinkPurpose>(request: FastifyRequest, ...purposes: P[]): Promise<OpenLink<P>> {
    const secret = this.cookies.recall(request, LETTER);
    if (!secret) throw Object.keys(request.cookies).length === 0 ? new CookiesNeeded() : new LinkIsOver();
    const link = await this.links.find(secret);
    if (!link || !isFor(link, purposes)) throw new LinkIsOver();
    return { ...link, secret, mark: markOf(secret) };
  }

  /**
   * The same for a form, which must be from the page of this very letter.
   * @throws LinkIsOver also when another letter was opened in between
   */
  async openFor<P extends LinkPurpose>(
    request: FastifyRequest,
    posted: Posted,
    ...purposes: P[]
  ): Promise<OpenLink<P>> {
    const link = await this.open(request, ...purposes);
    if (text(posted, 'mark') !== link.mark) throw new LinkIsOver();
    return link;
  }

  /** The letter's link that was opened last in this browser, whatever it is for. */
  async last(request: FastifyRequest): Promise<Link | null> {
    const secret = this.cookies.recall(request, LETTER);
    return secret ? this.links.find(secret) : null;
  }

  forget(reply: FastifyReply): void {
    this.cookies.forget(reply, LETTER);
  }
}

function isFor<P extends LinkPurpose>(link: Link, purposes: P[]): link is Link<P> {
  return purposes.some((it) => it === link.purpose);
}

function markOf(secret: string): string {
  return hashSecret(`mark ${secret}`).toString('base64url').slice(0, 12);
}
