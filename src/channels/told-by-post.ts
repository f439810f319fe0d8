import type { ChannelName, Told } from './channel.js';
import { type Answer, NoAnswer, post } from './post.js';

interface Posted {
  address: string;
  headers: Record<string, string | number>;
  body: Buffer | string;
  /** Whether it may be inside our own network. */
  anywhere: boolean;
  /** The answers that say that who is to be told is not there any more. */
  gone: number[];
}

/** Brings one message by HTTP. What the other side answers decides what comes of it; nothing it says is kept. */
export async function toldByPost(channel: ChannelName, posted: Posted): Promise<Told> {
  const { address, headers, body, anywhere, gone } = posted;
  try {
    return toldBy(channel, await post(address, headers, body, { anywhere }), gone);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { code, perhapsTaken } = error;
    if (code === 'not-public') return { kind: 'gone', code: `${channel}-not-public` };
    return { kind: 'later', code: `${channel}-no-answer-${code}`, perhapsTaken, carrierWaits: true };
  }
}

function toldBy(channel: ChannelName, { status, retryAfterSeconds }: Answer, gone: number[]): Told {
  const code = `${channel}-${status}`;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (gone.includes(status)) return { kind: 'gone', code };
  if (status === 429 || status >= 500)
    return {
      kind: 'later',
      code,
      // RFC 9110 §10.2.3: with 503 until when the server is not there; with 429 it is we who are too many.
      ...(retryAfterSeconds && {
        pauseSeconds: retryAfterSeconds,
        carrierWaits: status === 429 || status === 503,
      }),
    };
  return { kind: 'refused', code };
}
