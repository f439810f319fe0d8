import { createPrivateKey } from 'node:crypto';
import { Readable } from 'node:stream';
import DKIM from 'nodemailer/lib/dkim';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Config } from '../config/config.js';
import { domainOf } from './domain-pauses.js';

/** Signed so that RFC 8058 §3.1 holds: both unsubscribe headers are covered by the DKIM signature. */
const SIGNED_HEADERS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post:List-Help:List-Owner:Auto-Submitted';

/** A letter that is written already, and from whom to whom it goes. */
export interface Envelope {
  from: string;
  to: string;
  messageId: string;
  source: Buffer;
}

/**
 * The mail server, over connections that are kept. Letters go to nodemailer's pool as they are: its composer would take each
 * apart and put it together again.
 */
export class MailServer {
  private readonly pool: SMTPPool;
  private readonly dkim: DKIM | null;

  constructor(url: string, maxConnections: number, { dkim, smtpSilenceSeconds }: Config) {
    const silence = smtpSilenceSeconds * 1000;
    this.pool = new SMTPPool({
      url,
      maxConnections,
      maxMessages: Infinity,
      connectionTimeout: Math.min(10_000, silence),
      greetingTimeout: Math.min(10_000, silence),
      socketTimeout: silence,
    });
    this.dkim =
      dkim &&
      new DKIM({
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: createPrivateKey(dkim.privateKey),
        headerFieldNames: SIGNED_HEADERS,
      });
  }

  /** @throws what nodemailer says of an answer, see `smtp-outcome.ts` */
  async take({ from, to, messageId, source }: Envelope): Promise<void> {
    const message = {
      getEnvelope: () => ({ from, to: [withSmallDomain(to)] }),
      messageId: () => messageId,
      getHeader: () => messageId,
      createReadStream: () => this.dkim?.sign(source) ?? Readable.from(source),
    };
    const mail = { data: {}, message } as unknown as Parameters<SMTPPool['send']>[0];
    await new Promise<void>((taken, failed) => {
      this.pool.send(mail, (error) => (error ? failed(error) : taken()));
    });
  }

  close(): void {
    this.pool.close();
  }
}

/** Not every mail server knows its own domain by capitals. */
function withSmallDomain(address: string): string {
  return address.slice(0, address.lastIndexOf('@') + 1) + domainOf(address);
}
