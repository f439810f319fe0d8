import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ButtonLink } from './components/button.js';
import { pageOfForm } from './form-paths.js';
import { Pages } from './pages.js';

interface Refusal {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Where a date was left out of one. */
  seriesId?: unknown;
}

/** The page a browser sees when something was refused or broke. */
@Injectable()
export class ErrorPages {
  constructor(private readonly pages: Pages) {}

  /** A page that needs a signed-in person leads to the sign-in page, which leads back; a form's address to its page. */
  async send(reply: FastifyReply, refusal: Refusal): Promise<void> {
    const { status, type } = refusal;
    if (status === 401 && reply.request.method !== 'POST') {
      this.pages.goOn(reply, `/sign-in?from=${encodeURIComponent(reply.request.url)}`);
      return;
    }
    const path = reply.request.url.split('?')[0]!;
    const pageToSee = status === 404 && reply.request.method !== 'POST' && pageOfForm(path);
    if (pageToSee) {
      this.pages.goOn(reply, pageToSee);
      return;
    }
    const detail = (type === 'about:blank' && DETAILS[status]) || refusal.detail;
    const title = TITLES[type] ?? refusal.title;
    const hint = HINTS[type] ?? HINTS[status];
    const meeting = status === 409 && /^\/events\/[^/]+(?=\/)/.exec(path)?.[0];
    const page = (
      <div class="reading stack">
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {hint && <p>{hint}</p>}
        <p class="row">
          {status === 401 ? (
            <ButtonLink href={`/sign-in?from=${encodeURIComponent(pageOfForm(path) ?? path)}`}>
              Sign in
            </ButtonLink>
          ) : typeof refusal.seriesId === 'string' ? (
            <ButtonLink href={`/series/${refusal.seriesId}`}>See the other dates</ButtonLink>
          ) : meeting ? (
            <ButtonLink href={meeting}>Back to the meeting</ButtonLink>
          ) : (
            <ButtonLink href="/">See what is on</ButtonLink>
          )}
          {status < 500 && !reply.request.viewer && status !== 401 && (
            <ButtonLink href="/sign-in" look="quiet">
              Sign in
            </ButtonLink>
          )}
        </p>
      </div>
    );
    await this.pages.send(reply, { title, status, unlisted: true }, page).catch(() => {
      // The page itself needs the database; whoever waits gets an answer without it too.
      void reply.status(status).type('text/plain; charset=utf-8').send(`${title}\n\n${detail}\n`);
    });
  }
}

/** By kind of refusal, where the status alone says too little. */
const TITLES: Record<string, string> = {
  '/problems/link-is-over': 'This link does not work any more',
  '/problems/no-meeting-that-day': 'There is no meeting that day',
  '/problems/cookies-needed': 'Your browser kept no cookie',
};

/** For refusals that were not written for people. */
const DETAILS: Record<number, string> = {
  400: 'Something arrived here that we cannot read. Please go back, and try it once more.',
  404: 'There is no page at this address.',
  413: 'This is more text than we can take at once. Please go back, and make it shorter.',
};

/** What someone can do now, by kind of refusal or by status. */
const HINTS: Record<string, string> = {
  '/problems/link-is-over':
    'Links in letters end after a while, and each opens one page at a time. Open the link in the newest letter once more, or sign in: there you can do the same.',
  '/problems/no-meeting-that-day': 'Perhaps it is a holiday. You need not do anything.',
  404: 'A link may have been cut in half on its way to you, or a meeting may have been taken down. If it is a private group, sign in with the address that was invited.',
  500: 'Nothing you did caused this. What you have already sent and saved is kept.',
};
