import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailDoor } from './mail-door.js';
import { MailFetcher } from './mail-fetcher.js';

/** Receives letters in processes that run workers, as far as the settings say so. */
@Injectable()
export class InboundMail implements BeforeApplicationShutdown {
  constructor(
    private readonly config: Config,
    private readonly door: MailDoor,
    private readonly fetcher: MailFetcher,
  ) {}

  /** @throws when nobody can listen where the settings say */
  async start(): Promise<void> {
    const { inboundAddress, inboundListen, inboundImapUrl } = this.config;
    if (!inboundAddress) return;
    if (inboundListen) await this.door.open(inboundListen);
    if (inboundImapUrl) this.fetcher.start(inboundImapUrl);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.door.close(), this.fetcher.stop()]);
  }
}
