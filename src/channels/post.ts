import { lookup } from 'node:dns';
import { Agent as HttpAgent, request as overHttp, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../common/network.js';

/** A worker that is told to stop waits no longer than twelve seconds for what it has in hand. */
const MOST_MS = 10_000;
/** Nothing that is worth reading is longer, and nothing is read. */
const MOST_BYTES = 64 * 1024;

const keptOpen = { keepAlive: true, timeout: 5_000 };
const connections = () => ({ 'http:': new HttpAgent(keptOpen), 'https:': new HttpsAgent(keptOpen) });
/** A connection is used again for any address of its host: one into our own network must serve nobody but us. */
const toAnywhere = connections();
const toThePublic = connections();

/** What another program answered. Its words are not read: they would only end up in a log. */
export interface Answer {
  status: number;
  /** How long it wants to be left alone; `null`: it did not say. */
  retryAfterSeconds: number | null;
}

/** There was none. `perhapsTaken`: it may have read what was sent all the same. */
export class NoAnswer extends Error {
  constructor(
    readonly code: string,
    readonly perhapsTaken: boolean,
  ) {
    super(`No answer (${code})`);
  }
}

/**
 * Sends one POST, and follows nothing it is answered with.
 * @param anywhere left out, only to addresses of the public internet, whatever a name leads to at that moment
 * @throws NoAnswer
 */
export function post(
  address: string,
  headers: Record<string, string | number>,
  body: Buffer | string,
  { anywhere = false }: { anywhere?: boolean } = {},
): Promise<Answer> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((answered, failed) => {
    if (!anywhere && isIP(host) !== 0 && !isPublicAddress(host)) {
      failed(new NoAnswer('not-public', false));
      return;
    }
    let isConnected = false;
    const silence = AbortSignal.timeout(MOST_MS);
    const protocol = url.protocol === 'https:' ? 'https:' : 'http:';
    const options: RequestOptions = {
      method: 'POST',
      headers,
      agent: (anywhere ? toAnywhere : toThePublic)[protocol],
      signal: silence,
      ...(!anywhere && { lookup: publicOnly }),
    };
    const asking = (protocol === 'https:' ? overHttps : overHttp)(url, options, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) response.destroy();
      });
      answered({
        status: response.statusCode ?? 0,
        retryAfterSeconds: secondsIn(response.headers['retry-after']),
      });
    });
    asking
      .on('finish', () => (isConnected = true))
      .on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
        failed(new NoAnswer(silence.aborted ? 'timeout' : code.toLowerCase(), isConnected)),
      )
      .end(body);
  });
}

/** In seconds, or a moment (RFC 9110 §10.2.3). */
function secondsIn(retryAfter = ''): number | null {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return seconds > 0 ? seconds : null;
}

/** Finds a host as ever, but none of our own network: whoever names a host must not reach through us. */
const publicOnly: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '', 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) return found(Object.assign(new Error('Not public'), { code: 'not-public' }), '', 0);
    return options.all ? found(null, open) : found(null, first.address, first.family);
  });
};
