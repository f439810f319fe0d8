import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InvalidInput } from '../common/domain-error.js';
import { isPublicAddress } from '../common/network.js';
import { Config } from '../config/config.js';
import { ChannelAddresses, type ListedAddress } from './channel-addresses.js';
import type { PushSubscription } from './web-push.js';
import { refusals } from '../common/refusals/refusals.js';

/** Notifications for the browser that someone sits at, for as long as they are signed in there. */
@Injectable()
export class TurnOnNotifications {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: ChannelAddresses,
    private readonly config: Config,
  ) {}

  /** @throws InvalidInput for an address that is no push service's */
  run(
    whose: { personId: string; sessionId: string },
    { endpoint, keys }: PushSubscription,
  ): Promise<ListedAddress> {
    if (!this.mayBePushService(endpoint)) throw InvalidInput.at('endpoint', refusals.channels.noPushService);
    const { p256dh, auth } = keys;
    const address = JSON.stringify({ endpoint, keys: { p256dh, auth } });
    return this.database.transaction((tx) => this.addresses.add(tx, whose, 'web-push', address, endpoint));
  }

  /** Where a name leads is looked at again each time, when something is sent. */
  private mayBePushService(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { origin, protocol, hostname, username, password } = new URL(endpoint);
    if (username || password) return false;
    if (this.config.pushOwnServices.includes(origin)) return true;
    const host = hostname.replace(/^\[|\]$/g, '');
    return protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host));
  }
}
