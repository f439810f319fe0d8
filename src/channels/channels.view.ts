import type { Viewer } from '../people/viewer.js';
import type { ListedAddress } from './channel-addresses.js';
import type { ChannelName } from './channel.js';

export interface ChannelAddressView {
  id: string;
  channel: ChannelName;
  /** "Firefox on Android" */
  device: string;
  /** Whether it is the one that asks. */
  isThisOne: boolean;
  createdAt: Date;
}

export function channelAddressView(
  { id, channel, device, sessionId, createdAt }: ListedAddress,
  viewer: Viewer,
): ChannelAddressView {
  return { id, channel, device, isThisOne: sessionId === viewer.sessionId, createdAt };
}
