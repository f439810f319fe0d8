import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const TYPES = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'day.js': 'text/javascript; charset=utf-8',
  'door.js': 'text/javascript; charset=utf-8',
  'push.js': 'text/javascript; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
  'embed.css': 'text/css; charset=utf-8',
  'dates.js': 'text/javascript; charset=utf-8',
};
type AssetName = keyof typeof TYPES;

/** Stands in pages of other sites under this name, so it is looked at again after an hour. */
const FOR_OTHER_SITES: AssetName = 'dates.js';
const OUR_OWN = { 'cache-control': 'public, max-age=31536000, immutable' };
const FOR_ALL = {
  'cache-control': 'public, max-age=3600',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

interface Asset {
  type: string;
  bytes: Buffer;
  gzip: Buffer;
}

/** Has to lie at the root, under one name, to be told what was pushed; browsers look for a new one by themselves. */
const PUSH_WORKER = readFileSync(new URL('./assets/push-worker.js', import.meta.url));

const byFile = new Map<string, Asset>();
const paths = Object.fromEntries(Object.entries(TYPES).map(([name, type]) => [name, load(name, type)]));

/** The path of a file of ours; it changes whenever the file does. */
export function assetPath(name: AssetName): string {
  return paths[name]!;
}

/** Serves our few files from memory, beneath Nest: nobody's session is looked up for a style sheet. */
@Injectable()
export class Assets implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    server.get('/push-worker.js', (_, reply) =>
      reply.type(TYPES['push.js']).header('cache-control', 'no-cache').send(PUSH_WORKER),
    );
    server.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
      const asset = byFile.get(request.params.file);
      if (!asset) return reply.status(404).type('text/plain').send('There is no file of this name.');
      const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      return reply
        .type(asset.type)
        .headers({
          ...(request.params.file === FOR_OTHER_SITES ? FOR_ALL : OUR_OWN),
          vary: 'accept-encoding',
          ...(zipped && { 'content-encoding': 'gzip' }),
        })
        .send(zipped ? asset.gzip : asset.bytes);
    });
  }
}

function load(name: string, type: string): string {
  const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const file = name === FOR_OTHER_SITES ? name : name.replace('.', `.${hash}.`);
  byFile.set(file, { type, bytes, gzip: gzipSync(bytes) });
  return `/assets/${file}`;
}
