import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { NameServer } from './name-server.js';

const SELECTOR = 'test';

/** What the mail server of a mail program's owner does: it signs what they send, and hands it over by LMTP. */
export class MailProgram {
  private readonly key = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

  constructor(
    private readonly port: number,
    private readonly names: NameServer,
    readonly domain: string,
  ) {
    this.publish(domain);
  }

  /** Says in public which key signs for a domain. */
  publish(domain: string): void {
    this.names.texts.set(
      `${SELECTOR}._domainkey.${domain}`,
      `v=DKIM1; k=rsa; p=${this.key.publicKey.toString('base64')}`,
    );
  }

  /** The letter as its own server signs it. */
  async signed(raw: string): Promise<string> {
    const transport = createTransport({
      streamTransport: true,
      buffer: true,
      dkim: { domainName: this.domain, keySelector: SELECTOR, privateKey: this.key.privateKey },
    });
    const envelope = { from: `someone@${this.domain}`, to: [`someone@${this.domain}`] };
    const { message } = await transport.sendMail({ envelope, raw: raw.replace(/\r?\n/g, '\r\n') });
    return (message as Buffer).toString();
  }

  /**
   * @param signs for which domain, or not at all
   * @param hashed what its signature is made of
   * @returns the code that the server answered with
   */
  async send(
    to: string,
    raw: string,
    {
      signs = this.domain,
      hashed = 'sha256',
      from = `someone@${this.domain}`,
    }: { signs?: string | null; hashed?: 'sha256' | 'sha1'; from?: string } = {},
  ): Promise<number> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.port,
      lmtp: true,
      ignoreTLS: true,
      ...(signs && {
        dkim: {
          domainName: signs,
          keySelector: SELECTOR,
          privateKey: this.key.privateKey,
          hashAlgo: hashed,
        },
      }),
    } as object);
    try {
      const sent = await transport.sendMail({
        envelope: { from, to: [to] },
        raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')),
      });
      // Over LMTP a letter is answered for each recipient, and none of that is thrown.
      return Number((sent as { response: string }).response.slice(0, 3));
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      if (!responseCode) throw error;
      return responseCode;
    }
  }
}
