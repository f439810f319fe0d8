import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../common/clock.js';
import type { Personal } from '../mail/stationery.js';
import { LinkTokens, type NewLink } from '../people/link-tokens.js';
import type { Sheet } from './letter.js';
import { LetterIds } from './letter-ids.js';

const DAYS_TO_UNSUBSCRIBE = 400;

/** Makes what is one recipient's own: the address, the name, the ids, the links. */
@Injectable()
export class AddressLetters {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly ids: LetterIds,
  ) {}

  /** Mints the links of all letters in one statement. @returns for each sheet its secrets, by slot */
  async mintLinks(sheets: Sheet[]): Promise<Record<string, string>[]> {
    const unsubscribeUntil = this.clock.now().add({ hours: DAYS_TO_UNSUBSCRIBE * 24 });
    const wanted = sheets.flatMap((sheet, at) =>
      Object.entries(linksOf(sheet, unsubscribeUntil)).map(([slot, link]) => ({ at, slot, link })),
    );
    const secrets = await this.links.mint(wanted.map(({ link }) => link));
    const bySlot: Record<string, string>[] = sheets.map(() => ({}));
    wanted.forEach(({ at, slot }, index) => (bySlot[at]![slot] = secrets[index]!));
    return bySlot;
  }

  async address(
    rowId: number,
    { reader, slots, thread }: Sheet,
    secrets: Record<string, string>,
    baseUrl: string,
  ): Promise<Personal> {
    const threadId = thread && (await this.ids.threadId(thread, baseUrl));
    const { unsubscribe } = secrets;
    return {
      to: reader.address,
      messageId: await this.ids.messageId(rowId, baseUrl),
      headers: {
        ...(threadId && { 'In-Reply-To': threadId, References: threadId }),
        ...(unsubscribe && {
          'List-Unsubscribe': `<${baseUrl}/letters/${unsubscribe}/unsubscribe>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      slots: { name: reader.calledName ?? '', ...slots, ...secrets },
    };
  }
}

function linksOf(
  { reader: { personId }, links = {}, unsubscribe }: Sheet,
  expiresAt: Temporal.Instant,
): Record<string, NewLink> {
  if (!unsubscribe) return links;
  return { ...links, unsubscribe: { purpose: 'unsubscribe', about: unsubscribe, personId, expiresAt } };
}
