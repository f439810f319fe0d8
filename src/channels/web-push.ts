import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { directionOf } from '../common/languages.js';
import { Config } from '../config/config.js';
import { Installation } from '../installation/installation.js';
import type { Channel, Message, Told } from './channel.js';
import { PushKeys } from './push-keys.js';
import { toldByPost } from './told-by-post.js';

/** RFC 8030 §7.3. */
const GONE = [404, 410];

/** What a browser gives out when someone turns notifications on (W3C Push API, `PushSubscription`). */
export interface PushSubscription {
  endpoint: string;
  /** In base64url: its public key for this alone, and a secret shared with us (RFC 8291 §2). */
  keys: { p256dh: string; auth: string };
}

/**
 * Notifications of browsers. The push service of the browser's maker carries them and learns when one came, how long it is, until
 * when it is of use and for which device of its own; what it says only that device can open (RFC 8291).
 */
@Injectable()
export class WebPush implements Channel {
  readonly name = 'web-push';
  readonly carrier = null;

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
    return toldByPost(this.name, {
      address: endpoint,
      headers,
      body: body ?? '',
      anywhere: this.config.pushOwnServices.includes(new URL(endpoint).origin),
      gone: GONE,
    });
  }

  /** How a push service could reach whoever runs this site (RFC 8292 §2.1). */
  private async subject(): Promise<string> {
    const { baseUrl } = await this.installation.state();
    return baseUrl.startsWith('https://') ? baseUrl : 'mailto:nobody@localhost.invalid';
  }
}
