import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ButtonLink } from './components/button.js';
import { Pages } from './pages.js';

interface Refusal {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** The page a browser sees when something was refused or broke. */
@Injectable()
export class ErrorPages {
  constructor(private readonly pages: Pages) {}

  /** A page that needs a signed-in person leads to the sign-in page, which leads back. */
  async send(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<void> {
    if (refusal.status === 401 && request.method !== 'POST') {
      this.pages.goOn(reply, `/sign-in?from=${encodeURIComponent(request.url)}`);
      return;
    }
    await this.pages.send(
      request,
      reply,
      { title: refusal.title, status: refusal.status, unlisted: true },
      <div class="reading stack">
        <h1>{refusal.title}</h1>
        <p class="lead">{refusal.detail}</p>
        <WhatNow status={refusal.status} />
        <p class="row">
          {refusal.status === 401 ? (
            <ButtonLink href="/sign-in">Sign in</ButtonLink>
          ) : (
            <ButtonLink href="/">See what is on</ButtonLink>
          )}
          <ButtonLink href="/groups" look="quiet">
            Look at the groups
          </ButtonLink>
        </p>
      </div>,
    );
  }
}

function WhatNow({ status }: { status: number }) {
  if (status === 404) {
    return (
      <p>
        A link may have been cut in half on its way to you, or a meeting may have been taken down. If it is a
        private group, sign in with the address that was invited.
      </p>
    );
  }
  if (status >= 500) return <p>Nothing you did caused this. What you have already sent and saved is kept.</p>;
  return null;
}
