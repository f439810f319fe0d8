import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Config } from '../config/config.js';
import { Installation } from '../installation/installation.js';
import { Cookies } from '../people/cookies.js';
import { Layout, PageContext, type PageFacts } from './layout.js';
import { opensMailbox } from './mailbox-door.js';
import { type NoticeName, noticeWords } from './notices.js';
import { type TabTitle, tabTitleFor } from './tab-titles.js';

const NOTICE = 'notice';

interface PageInfo {
  /** What the browser's tab shows. */
  title: string | TabTitle;
  status?: number;
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
    const title = tabTitleFor(viewer, info.title);
    const facts: PageFacts = {
      communityName,
      country,
      title: status === 422 ? `Please look again: ${title}` : title,
      path: reply.request.url.split('?')[0]!,
      viewer,
      // Made when a form on the page asks for it: other pages leave nothing in the browser.
      get proof() {
        return cookies.formProof(cookies.browser(reply));
      },
      notice: this.takeNotice(reply),
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

  /** After a change: on to another page of ours, which may say once what was done. */
  goOn(reply: FastifyReply, path: string, notice?: NoticeName): void {
    if (notice) this.cookies.remember(reply, NOTICE, notice);
    void reply.status(303).header('location', path).send();
  }

  private takeNotice(reply: FastifyReply): string | null {
    const notice = this.cookies.recall(reply.request, NOTICE);
    if (notice && reply.request.method === 'GET') this.cookies.forget(reply, NOTICE);
    return noticeWords(notice);
  }
}
