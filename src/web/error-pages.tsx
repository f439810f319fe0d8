import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languages } from '../common/languages.js';
import { ButtonLink } from './components/button.js';
import { componentWords } from './components/words/words.js';
import { pageOfForm } from './form-paths.js';
import { Pages } from './pages.js';
import { refusalIn, type Sentence } from '../common/refusals/refusals.js';
import { siteWords } from './pages/site/words/words.js';

interface Refusal {
  type: string;
  status: number;
  detail: Sentence;
  /** Where a date was left out of one. */
  seriesId?: unknown;
}

/** The page a browser sees when something was refused or broke. */
@Injectable()
export class ErrorPages {
  constructor(private readonly pages: Pages) {}

  /** A page that needs a signed-in person leads to the sign-in page, which leads back; a form's address to its page. */
  async send(reply: FastifyReply, refusal: Refusal): Promise<void> {
    const { status } = refusal;
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
    const language = await this.pages.languageFor(reply.request).catch(() => languages[0]);
    const say = siteWords(language).refused;
    const { title, hint, ...told } = toldOf(refusal, say);
    const detail = told.detail ?? refusalIn(language, refusal.detail);
    const meeting = status === 409 && /^\/events\/[^/]+(?=\/)/.exec(path)?.[0];
    const page = (
      <div class="reading stack">
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {hint && <p>{hint}</p>}
        <p class="row">
          {status === 401 ? (
            <ButtonLink href={`/sign-in?from=${encodeURIComponent(pageOfForm(path) ?? path)}`}>
              {say.signIn}
            </ButtonLink>
          ) : typeof refusal.seriesId === 'string' ? (
            <ButtonLink href={`/series/${refusal.seriesId}`}>{say.otherDates}</ButtonLink>
          ) : meeting ? (
            <ButtonLink href={meeting}>{componentWords(language).backTo.meeting}</ButtonLink>
          ) : (
            <ButtonLink href="/">{say.whatIsOn}</ButtonLink>
          )}
          {status < 500 && !reply.request.viewer && status !== 401 && (
            <ButtonLink href="/sign-in" look="quiet">
              {say.signIn}
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

type Words = ReturnType<typeof siteWords>['refused'];

/** By kind of refusal, where the status alone says too little. */
const BY_TYPE: Record<string, 'linkIsOver' | 'noMeetingThatDay' | 'cookiesNeeded'> = {
  '/problems/link-is-over': 'linkIsOver',
  '/problems/no-meeting-that-day': 'noMeetingThatDay',
  '/problems/cookies-needed': 'cookiesNeeded',
};

/**
 * What someone reads, and what they can do now.
 * @returns `detail: null` where the refusal says it in words for people
 */
function toldOf({ status, type }: Refusal, { titles, details, hints }: Words) {
  const kind = BY_TYPE[type];
  const hint = [kind, status].find((it) => it !== undefined && Object.hasOwn(hints, it));
  return {
    title: kind ? titles[kind] : titleOf(status, titles),
    detail: type === 'about:blank' && Object.hasOwn(details, status) ? details[status as 404] : null,
    hint: hint === undefined ? null : hints[hint as keyof typeof hints],
  };
}

/** What a status is called; where nothing is said of it, those of our own faults are alike. */
export function titleOf(status: number, titles: Words['titles']): string {
  if (Object.hasOwn(titles, status)) return titles[status as 404];
  return status < 500 ? titles.otherwise : titles[500];
}
