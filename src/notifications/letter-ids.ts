import { Injectable } from '@nestjs/common';
import { Vault } from '../common/vault.js';

/** Ids that stand in a letter's headers. They come out the same every time, and tell nothing to an outsider. */
@Injectable()
export class LetterIds {
  constructor(private readonly vault: Vault) {}

  /** The same for every attempt at one row, so that a repeated letter is recognised as one (RFC 5322 §3.6.4). */
  messageId(rowId: number, host: string): string {
    return `<${this.opaque(`letter ${rowId}`)}@${host}>`;
  }

  /** Stands for a first letter that never was: all letters of one thread answer it. */
  threadId(thread: string, host: string): string {
    return `<${this.opaque(`thread ${thread}`)}@${host}>`;
  }

  /** RFC 2919. */
  listId(groupId: string, host: string): string {
    return `<${this.opaque(`list ${groupId}`)}.${host}>`;
  }

  private opaque(what: string): string {
    return this.vault.sign(what).subarray(0, 16).toString('hex');
  }
}
