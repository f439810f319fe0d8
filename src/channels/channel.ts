import type { Language } from '../common/languages.js';

/** Channels to addresses that people type, such as telephone numbers. The strings stand in the database. */
export const gatewayNames = ['webhook'] as const;
export type GatewayName = (typeof gatewayNames)[number];

/** How people can be told things beside letters. */
export const channelNames = ['web-push', ...gatewayNames] as const;
export type ChannelName = (typeof channelNames)[number];

/** What a channel carries. It may be read on a locked screen by anyone, so it names no group, meeting, place or person. */
export interface Message {
  /** The same at each try, so that whoever takes it can know a repeat. */
  id: string;
  text: string;
  language: Language;
  /** The page of ours that says more, from `/` on. Not for those who carry it: it tells dates apart. */
  path: string;
  /** Of no use after. */
  useBy: Date;
  /** A newer message takes the place of an older one about the same. 32 characters that tell nothing (RFC 8030 §5.4). */
  topic: string;
}

/** What came of it. Codes are for the ledger: `web-push-503`. */
export type Told =
  | { kind: 'taken' }
  /** The address is no more. */
  | { kind: 'gone'; code: string }
  /**
   * The same may work later. `pauseSeconds`: what was asked for, if anything was. `carrierWaits`: it was said of whatever may
   * be brought, or nobody was there.
   */
  | { kind: 'later'; code: string; pauseSeconds?: number; perhapsTaken?: boolean; carrierWaits?: boolean }
  /** It will not be taken, however often it is brought. */
  | { kind: 'refused'; code: string };

/** One way to tell people things; see docs/adding-a-channel.md. */
export interface Channel {
  readonly name: ChannelName;
  /**
   * The one who carries all its messages, and is left alone with all of them while it says so. `null`: it is whom its addresses
   * name, so what one of them says holds up no other.
   */
  readonly carrier: string | null;
  /** @param address as the channel had it sealed @returns what came of it; it throws only where we are mistaken */
  tell(address: string, message: Message): Promise<Told>;
}

/** A channel to addresses that people type, and show to be theirs by a code that the channel itself carries. */
export interface Gateway extends Channel {
  readonly name: GatewayName;
  /** What people here know it by: "Text messages". */
  readonly title: string;
  /** What is asked for, in the middle of a sentence: "phone number". */
  readonly asksFor: string;
  /** How to write it, in a sentence of its own. `null`: however one likes. */
  readonly hint: string | null;
  /** @returns the address as it is kept: the same, however it was typed. `null`: it cannot be one */
  read(typed: string): string | null;
}
