import { Injectable } from '@nestjs/common';
import { Vault } from '../common/vault.js';

/** How long a called name may be. */
export const CALLED_NAME = { max: 60 };

/** What people want to be called, sealed: each name opens in its own row only. */
@Injectable()
export class CalledNames {
  constructor(private readonly vault: Vault) {}

  seal(name: string, place: string): string {
    return this.vault.seal(name, place);
  }

  /** `null` stays `null`: not everyone gave a name. */
  open<Box extends string | null>(box: Box, place: string): Box {
    return (box === null ? null : this.vault.open(box, place)) as Box;
  }
}

export function membershipPlace(membershipId: string): string {
  return `memberships.called_name:${membershipId}`;
}

export function rsvpPlace(rsvpId: string): string {
  return `rsvps.called_name:${rsvpId}`;
}

export function guestReplyPlace(guestReplyId: string): string {
  return `guest_replies.called_name:${guestReplyId}`;
}

/** Where the note of a request to join is sealed to. */
export function notePlace(membershipId: string): string {
  return `memberships.note:${membershipId}`;
}
