import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import ece from 'http_ece';

/** What a browser would show, and how it came. */
export interface Pushed {
  endpoint: string;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  bytes: Buffer;
  shown: { text: string; path: string; tag: string; lang: string; dir: string };
  /** Whom the sender says to be, once its signature was found to be right (RFC 8292). */
  claims: { aud: string; sub: string; exp: number };
}

/** The push service of a browser's maker together with its browsers, which alone can open what it carries. */
export class PushService {
  readonly pushed: Pushed[] = [];
  /** What it says to a message, by the path of its endpoint; `201` where nothing else is said. */
  answers = new Map<string, number[]>();
  private readonly held = new Map<string, (answer: (status: number) => void) => void>();
  private readonly browsers = new Map<string, { ecdh: ECDH; auth: string }>();
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const holding = this.held.get(request.url!);
      this.held.delete(request.url!);
      if (holding) {
        holding((status) => response.writeHead(status).end());
        return;
      }
      const status = this.answers.get(request.url!)?.shift() ?? 201;
      if (status === 201) this.take(request.url!, request.headers, Buffer.concat(chunks));
      response
        .writeHead(status, { location: 'http://169.254.169.254/' })
        .end('words that nobody should keep');
    });
  });

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((listening) => service.server.listen(0, '127.0.0.1', listening));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As a browser gives it out when someone turns notifications on. */
  subscription() {
    const ecdh = createECDH('prime256v1');
    const auth = randomBytes(16).toString('base64url');
    const path = `/push/${randomBytes(8).toString('hex')}`;
    const p256dh = ecdh.generateKeys().toString('base64url');
    this.browsers.set(path, { ecdh, auth });
    return { endpoint: this.origin + path, keys: { p256dh, auth } };
  }

  /** Keeps the next message for a browser. @returns once it came, how to answer it */
  hold({ endpoint }: { endpoint: string }): Promise<(status: number) => void> {
    return new Promise((came) => this.held.set(new URL(endpoint).pathname, came));
  }

  /** What arrived at a browser, oldest first. */
  shownBy({ endpoint }: { endpoint: string }): Pushed[] {
    return this.pushed.filter((it) => it.endpoint === endpoint);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private take(path: string, headers: IncomingHttpHeaders, bytes: Buffer): void {
    const { ecdh, auth } = this.browsers.get(path)!;
    const opened = ece.decrypt(bytes, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth });
    const shown = JSON.parse(opened.toString('utf8')) as Pushed['shown'];
    this.pushed.push({ endpoint: this.origin + path, headers, bytes, shown, claims: claimsOf(headers) });
  }
}

function claimsOf({ authorization = '' }: IncomingHttpHeaders): Pushed['claims'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((it) => it.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const [header, claims = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${claims}`);
  const how = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', signed, how, Buffer.from(signature, 'base64url')))
    throw new Error('Nobody knows who signed this');
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
}
