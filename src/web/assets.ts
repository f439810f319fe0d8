import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const TYPES = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
};
type AssetName = keyof typeof TYPES;

interface Asset {
  type: string;
  bytes: Buffer;
  gzip: Buffer;
}

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
    server.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
      const asset = byFile.get(request.params.file);
      if (!asset) return reply.status(404).type('text/plain').send('There is no file of this name.');
      const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      return reply
        .type(asset.type)
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
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
  const file = name.replace('.', `.${hash}.`);
  byFile.set(file, { type, bytes, gzip: gzipSync(bytes) });
  return `/assets/${file}`;
}
