import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Installation } from '../installation/installation.js';
import { Cookies } from '../people/cookies.js';
import { Layout, PageContext } from './layout.js';

export interface PageInfo {
  /** What the browser's tab shows: for sensitive groups the discreet name. */
  title: string;
  status?: number;
}

/** Sends a page: what a controller shows, inside the layout that every page shares. */
@Injectable()
export class Pages {
  constructor(
    private readonly installation: Installation,
    private readonly cookies: Cookies,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply, info: PageInfo, content: VNode): Promise<void> {
    const { communityName, country } = await this.installation.state();
    const context = {
      communityName,
      country,
      title: info.title,
      path: request.url.split('?')[0]!,
      viewer: request.viewer ?? null,
      proof: this.cookies.formProof(this.cookies.browser(request, reply)),
    };
    const html = renderToString(
      <PageContext.Provider value={context}>
        <Layout>{content}</Layout>
      </PageContext.Provider>,
    );
    void reply
      .status(info.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(`<!doctype html>${html}`);
  }
}
