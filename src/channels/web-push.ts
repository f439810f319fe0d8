import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { directionOf } from '../common/languages.js';
import { Config } from '../config/config.js';
import { Installation } from '../installation/installation.js';
import type { Channel, Message, Told } from './channel.js';
import { NoAnswer, post } from './post.js';
import { PushKeys } from './push-keys.js';

/** What a browser gives out when someone turns notifications on (W3C Push API, `PushSubscription`). */
export interface PushSubscription {
  endpoint: string;
  /** In base64url: its public key for this alone, and a secret shared with us (RFC 8291 §2). */
  keys: { p256dh: string; auth: string };
}

/**
 * Notifications of browsers. The push service of the browser's maker carries them and learns when one came, how long it is and
 * for which device of its own; what it says only that device can open (RFC 8291).
 */
@Injectable()
export class WebPush implements Channel {
  readonly name = 'web-push';

  constructor(
    private readonly config: Config,
    private readonly keys: PushKeys,
    private readonly installation: Installation,
  ) {}

  async tell(address: string, { text, language, path, useBy, topic }: Message): Promise<Told> {
    const subscription = JSON.parse(address) as PushSubscription;
    const payload = JSON.stringify({ text, path, tag: topic, lang: language, dir: directionOf(language) });
    const { endpoint, headers, body } = webPush.generateRequestDetails(subscription, payload, {
      vapidDetails: { subject: await this.subject(), ...(await this.keys.pair()) },
      TTL: Math.max(0, Math.floor((useBy.getTime() - Date.now()) / 1000)),
      urgency: 'normal',
      topic,
      contentEncoding: 'aes128gcm',
    });
    const anywhere = this.config.pushOwnServices.includes(new URL(endpoint).origin);
    try {
      const answer = await post(endpoint, headers, body ?? '', { anywhere });
      return toldBy(answer.status, answer.retryAfterSeconds);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { code, perhapsTaken } = error;
      if (code === 'not-public') return { kind: 'gone', code: 'web-push-not-public' };
      return { kind: 'later', code: `web-push-no-answer-${code}`, perhapsTaken };
    }
  }

  /** How a push service could reach whoever runs this site (RFC 8292 §2.1). */
  private async subject(): Promise<string> {
    const { baseUrl } = await this.installation.state();
    return baseUrl.startsWith('https://') ? baseUrl : 'mailto:nobody@localhost.invalid';
  }
}

/** RFC 8030 §5, §7.3. */
function toldBy(status: number, retryAfterSeconds: number | null): Told {
  const code = `web-push-${status}`;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone', code };
  if (status === 429 || status >= 500)
    return { kind: 'later', code, ...(retryAfterSeconds && { pauseSeconds: retryAfterSeconds }) };
  return { kind: 'refused', code };
}
