import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../common/languages.js';
import { Config } from '../config/config.js';
import { Installation } from '../installation/installation.js';
import { Cookies } from '../people/cookies.js';
import { Layout, PageContext, type PageFacts } from './layout.js';
import { opensMailbox } from './mailbox-door.js';
import { type NoticeName, noticeWords } from './notices.js';
import { PAGE_LANGUAGES, pageLanguage } from './page-language.js';
import { type TabTitle, tabTitleFor } from './tab-titles.js';
import { webWords } from './words/words.js';

const NOTICE = 'notice';

interface PageInfo {
  /** What the browser's tab shows: `(language) => siteWords(language).home.title` where it is in our words. */
  title: string | TabTitle | ((language: Language) => string);
  status?: number;
  /** The language of whom the letter was for that led here. */
  ofReader?: string | null;
  /** What else programs find in the head of the page. */
  head?: VNode;
  /** Keeps search engines away from what is not for everyone. */
  unlisted?: boolean;
}

/** Sends a page: what a controller shows, inside the layout that every page shares. */
@Injectable()
export class Pages {
  constructor(
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly cookies: Cookies,
  ) {}

  async send(reply: FastifyReply, info: PageInfo, content: VNode): Promise<void> {
    const { communityName, country, baseUrl } = await this.installation.state();
    const { cookies } = this;
    const status = info.status ?? 200;
    const viewer = reply.request.viewer ?? null;
    const language = await this.languageFor(reply.request, info.ofReader);
    const { around } = webWords(language);
    const title = typeof info.title === 'function' ? info.title(language) : tabTitleFor(viewer, info.title);
    const facts: PageFacts = {
      communityName,
      country,
      title: status === 422 ? around.again({ title }) : title,
      path: reply.request.url.split('?')[0]!,
      address: reply.request.url,
      language,
      viewer,
      // Made when a form on the page asks for it: other pages leave nothing in the browser.
      get proof() {
        return cookies.formProof(cookies.browser(reply));
      },
      notice: this.takeNotice(reply, language),
      head: info.head ?? null,
      opensMailbox: opensMailbox(this.config, baseUrl, reply.request),
    };
    const html = renderToString(
      <PageContext.Provider value={facts}>
        <Layout>{content}</Layout>
      </PageContext.Provider>,
    );
    if (info.unlisted) void reply.header('x-robots-tag', 'noindex');
    void reply.status(status).type('text/html; charset=utf-8').send(`<!doctype html>${html}`);
  }

  /**
   * In which language whoever asks is spoken to.
   * @param ofReader that of whom the letter was for that led here
   * @param among which languages; letters come in more than pages do so far
   */
  async languageFor(
    request: FastifyRequest,
    ofReader: string | null = null,
    among: readonly Language[] = PAGE_LANGUAGES,
  ): Promise<Language> {
    const { language } = await this.installation.state();
    const wishes = {
      own: request.viewer?.language,
      chosen: this.cookies.language(request),
      ofReader,
      acceptLanguage: request.headers['accept-language'],
      ofInstallation: language,
    };
    return pageLanguage(wishes, among);
  }

  /** After a change: on to another page of ours, which may say once what was done. */
  goOn(reply: FastifyReply, path: string, notice?: NoticeName): void {
    if (notice) this.cookies.remember(reply, NOTICE, notice);
    void reply.status(303).header('location', path).send();
  }

  private takeNotice(reply: FastifyReply, language: Language): string | null {
    const notice = this.cookies.recall(reply.request, NOTICE);
    if (notice && reply.request.method === 'GET') this.cookies.forget(reply, NOTICE);
    return noticeWords(notice, language);
  }
}
