import type { Viewer } from '../people/viewer.js';
import type { ListedAddress } from './channel-addresses.js';
import type { ChannelName, Gateway, GatewayName } from './channel.js';
import type { ChannelProof } from './channel-proofs.js';

export interface ChannelAddressView {
  id: string;
  channel: ChannelName;
  /** "Firefox on Android"; `null` where it is no device. */
  device: string | null;
  /** What they typed, a phone number perhaps; `null` for a device. */
  address: string | null;
  /** Whether it is the device that asks. */
  isThisOne: boolean;
  createdAt: Date;
}

/** A way to be told things at an address that one types. */
export interface GatewayView {
  channel: GatewayName;
  /** "Text messages" */
  title: string;
  /** "phone number" */
  asksFor: string;
  /** How to write it; `null`: however one likes. */
  hint: string | null;
}

/** An address that a code was sent to, and that is told nothing before that code came back. */
export interface ChannelProofView {
  id: string;
  channel: GatewayName;
  address: string;
  expiresAt: Date;
}

export interface ChannelsView {
  /** What a browser asks for to be among them, in base64url. */
  pushKey: string;
  gateways: GatewayView[];
  items: ChannelAddressView[];
  waiting: ChannelProofView[];
}

export function channelAddressView(
  { id, channel, device, address, sessionId, createdAt }: ListedAddress,
  viewer: Viewer,
): ChannelAddressView {
  const isThisOne = sessionId !== null && sessionId === viewer.sessionId;
  return { id, channel, device, address, isThisOne, createdAt };
}

export function gatewayView({ name, title, asksFor, hint }: Gateway): GatewayView {
  return { channel: name, title, asksFor, hint };
}

export function channelProofView({ id, channel, address, expiresAt }: ChannelProof): ChannelProofView {
  return { id, channel, address, expiresAt };
}
