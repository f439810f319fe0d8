import { Webhook as Signature } from 'standardwebhooks';
import { plainDigits } from '../common/isolated.js';
import { PHONE_NUMBER, type WebhookSettings } from '../config/config.js';
import type { Gateway, Message, Told } from './channel.js';
import { toldByPost } from './told-by-post.js';

/** The code of a country, and at most 15 digits in all (ITU-T E.164). */
const E_164 = /^\+[1-9]\d{6,14}$/;
const HOW_TO_WRITE = 'Please begin with + and the code of the country, like +351 912 345 678.';

/**
 * A program of the operator's that carries messages on, to telephones or elsewhere. Each is one request, signed as Standard
 * Webhooks has it (standardwebhooks.com). That program learns the address, the words and until when they are of use; not
 * who someone is, nor which date it is about.
 */
export class Webhook implements Gateway {
  readonly name = 'webhook';
  readonly carrier = 'webhook';
  readonly title: string;
  readonly asksFor: string;
  readonly hint: string | null;
  private readonly url: string;
  private readonly signatures: Signature[];

  constructor({ url, secret, previousSecret, name, asksFor }: WebhookSettings) {
    this.url = url;
    this.signatures = [secret, ...(previousSecret ? [previousSecret] : [])].map((it) => new Signature(it));
    this.title = name;
    this.asksFor = asksFor;
    this.hint = asksFor === PHONE_NUMBER ? HOW_TO_WRITE : null;
  }

  read(typed: string): string | null {
    if (this.asksFor !== PHONE_NUMBER) return typed;
    const number = plainDigits(typed)
      .replace(/[\s().\-/]/g, '')
      .replace(/^00/, '+');
    return E_164.test(number) ? number : null;
  }

  tell(address: string, { id, text, language, useBy }: Message): Promise<Told> {
    const data = { to: address, text, language, useBy: useBy.toISOString() };
    const body = JSON.stringify({ type: 'message', data });
    const at = new Date();
    return toldByPost(this.name, {
      address: this.url,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'webhook-id': id,
        'webhook-timestamp': Math.floor(at.getTime() / 1000),
        'webhook-signature': this.signatures.map((it) => it.sign(id, at, body)).join(' '),
      },
      body,
      anywhere: true,
      gone: [410],
    });
  }
}
