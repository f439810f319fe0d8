import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Brought {
  id: string;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  raw: string;
  body: { type: string; data: { to: string; text: string; language: string; useBy: string } };
}

/** What is answered: a status, `drop` to close without a word, or something of one's own. */
export type Says = number | 'drop' | ((request: IncomingMessage, response: ServerResponse) => void);

/** A program that takes messages and would carry them on. What is not signed, or not now, it does not take. */
export class WebhookReceiver {
  static readonly secret = `whsec_${Buffer.from('a secret of twenty-four bytes or more').toString('base64')}`;
  /** What the operator sets for it. */
  static settings(url: string) {
    return {
      WEBHOOK_URL: url,
      WEBHOOK_SECRET: WebhookReceiver.secret,
      WEBHOOK_NAME: 'Text messages',
    };
  }

  /** Everything that came to its address, also what it did not take. */
  readonly asked: Brought[] = [];
  readonly taken: Brought[] = [];
  /** Whatever came elsewhere. */
  readonly astray: string[] = [];
  /** What it says, by whom the message is for; `204` where nothing else is said. */
  readonly answers = new Map<string, Says[]>();
  /** While there is a list, whatever comes waits in it for an answer. */
  held: ((status: number) => void)[] | null = null;
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => this.answer(request, response, Buffer.concat(chunks).toString('utf8')));
  });

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>((listening) => receiver.server.listen(0, '127.0.0.1', listening));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`;
  }

  takenFor(to: string): Brought[] {
    return this.taken.filter(({ body }) => body.data.to === to);
  }

  askedFor(to: string): Brought[] {
    return this.asked.filter(({ body }) => body.data.to === to);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private answer(request: IncomingMessage, response: ServerResponse, raw: string): void {
    if (request.url !== '/messages' || request.method !== 'POST') {
      this.astray.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
      return;
    }
    const { headers } = request;
    const brought = { id: String(headers['webhook-id']), headers, raw, body: JSON.parse(raw) };
    this.asked.push(brought);
    if (!isSignedNow(WebhookReceiver.secret, headers, raw)) {
      response.writeHead(401).end();
      return;
    }
    const says = this.answers.get(brought.body.data.to)?.shift() ?? 204;
    const say = (status: number) => {
      if (status >= 200 && status < 300) this.taken.push(brought);
      response
        .writeHead(status, { location: '/elsewhere' })
        .end(status === 204 ? undefined : 'words to forget');
    };
    if (this.held) this.held.push(say);
    else if (says === 'drop') request.socket.destroy();
    else if (typeof says === 'function') says(request, response);
    else say(says);
  }
}

/** As the specification of Standard Webhooks has it, without its library. */
export function isSignedNow(
  secret: string,
  headers: IncomingHttpHeaders,
  raw: string,
  nowSeconds = Date.now() / 1000,
): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signed } = headers;
  if (typeof id !== 'string' || typeof at !== 'string' || typeof signed !== 'string') return false;
  if (!/^\d+$/.test(at) || Math.abs(Number(at) - nowSeconds) > 300) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const ours = createHmac('sha256', key).update(`${id}.${at}.${raw}`).digest();
  return signed.split(' ').some((it) => {
    const [version, theirs = ''] = it.split(',');
    const bytes = Buffer.from(theirs, 'base64');
    return version === 'v1' && bytes.length === ours.length && timingSafeEqual(bytes, ours);
  });
}
