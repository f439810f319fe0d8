import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { FeedDoor } from './calendar/feed-door.js';
import { Feeds } from './calendar/feeds.js';
import { Log } from './common/log.js';
import type { Config } from './config/config.js';
import { KeptAnswers } from './database/kept-answers.js';
import { keepFirstAnswers } from './door/idempotency/keep-first-answers.js';
import { takeMultipartForms } from './door/multipart-form.js';
import { RefusalFilter } from './door/refusal.filter.js';
import { secureHeaders } from './door/secure-headers.js';
import { RequestLog } from './operations/request-log.js';
import type { Ground } from './start-up.js';
import { ApiDescription } from './web/api/api-description.js';

const MOST_BYTES = 256 * 1024;
/** How long open requests may go on once we were told to stop; then their connections are closed. */
const SECONDS_TO_FINISH = 20;
const NO_ADDRESS_OF_OURS = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'];

export interface Serving {
  app: NestFastifyApplication;
  /** Where it listens, for instance `http://localhost:3000`. */
  url: string;
}

/** Builds the program and listens. */
export async function serve(ground: Ground): Promise<Serving> {
  const { config } = ground;
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    requestTimeout: 30_000,
    trustProxy: (_, hop) => hop < config.trustedProxies,
    genReqId: () => randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: ({ url = '/' }) => readable(url),
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, {
    logger: false,
    abortOnError: false,
  });
  const server = adapter.getInstance();
  secureHeaders(server, config.baseUrl);
  await app.register(cookie);
  server.decorateRequest('viewer', null);
  // Nest gives its own handler too late for routes that are there by then: what Fastify refuses before any handler
  // runs, like a body that is too large, would be told in Fastify's words.
  server.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => app.get(RefusalFilter).answer(error, request, reply);
  });
  keepFirstAnswers(server, app.get(KeptAnswers), app.get(Log));
  takeMultipartForms(server);
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), SECONDS_TO_FINISH * 1000).unref();
  });
  await listenOrClose(app, config);
  return { app, url: config.baseUrl };
}

/** Bodies are checked by their classes. Fastify's own compilers would be loaded at every start, for no route of ours. */
function noSchemas(): never {
  throw new Error('No route has a schema');
}

/** Workers run by the time we listen: when the port is taken they must be let go, or they outlive the failure. */
async function listenOrClose(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.init();
    openFeedDoor(app);
    app.get(ApiDescription).madeBy(async () => {
      const { describeApi } = await import('./web/api/describe-api.js');
      return describeApi(app);
    });
    await listen(app, port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Feeds that are at hand are answered before Fastify sees the request. */
function openFeedDoor(app: NestFastifyApplication): void {
  const door = new FeedDoor(app.get(Feeds));
  door.addRoutes(app.getHttpAdapter().getInstance());
  const log = app.get(RequestLog);
  const server: Server = app.getHttpServer();
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const startedAt = performance.now();
    const route = door.answerAtOnce(request, response);
    if (route === null) for (const handle of handlers) handle.call(server, request, response);
    else
      log.note({
        method: request.method ?? '',
        route,
        status: response.statusCode,
        ms: performance.now() - startedAt,
      });
  });
}

async function listen(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if (!NO_ADDRESS_OF_OURS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const advice = 'Set HOST to localhost, or to 0.0.0.0 for all of its addresses';
    throw new Error(`HOST is ${host}, which is no address of this machine. ${advice}.`, { cause: error });
  }
}

/**
 * A path with an escape that stands for no letter is taken as it is written, so that it leads nowhere on the same way
 * as any other path: past our headers, to our own page.
 */
function readable(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', ...query] = url.split('?');
  try {
    decodeURI(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
