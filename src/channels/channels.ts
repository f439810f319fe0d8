import { Injectable } from '@nestjs/common';
import { NotFound } from '../common/domain-error.js';
import { Config } from '../config/config.js';
import type { Channel, ChannelName, Gateway, GatewayName } from './channel.js';
import { Webhook } from './webhook.js';
import { WebPush } from './web-push.js';

/** The channels there are. One that nobody carries does not compile; `null` is one that is not set up here. */
@Injectable()
export class Channels {
  private readonly gatewaysByName: Record<GatewayName, Gateway | null>;
  private readonly channels: Record<ChannelName, Channel | null>;

  constructor({ webhook }: Config, webPush: WebPush) {
    this.gatewaysByName = { webhook: webhook && new Webhook(webhook) };
    this.channels = { 'web-push': webPush, ...this.gatewaysByName };
  }

  /** `null` where it is not set up here, or not any more. */
  of(name: ChannelName): Channel | null {
    return this.channels[name] ?? null;
  }

  /** Who carries messages here, by name. */
  carriers(): string[] {
    return Object.values(this.channels).flatMap((it) => it?.carrier ?? []);
  }

  /** Those that are set up here. */
  gateways(): Gateway[] {
    return Object.values(this.gatewaysByName).filter((it) => it !== null);
  }

  /** @throws NotFound where it is not set up here */
  gateway(name: GatewayName): Gateway {
    const gateway = this.gatewaysByName[name];
    if (!gateway) throw new NotFound();
    return gateway;
  }
}
