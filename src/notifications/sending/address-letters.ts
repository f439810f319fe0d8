import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../../common/clock.js';
import { isolated } from '../../common/isolated.js';
import { Mailboxes } from '../../groups/mailbox/mailboxes.js';
import type { Personal } from '../../mail/stationery.js';
import { LinkTokens, type NewLink } from '../../people/link-tokens.js';
import { HOURS_TO_WRITE_BACK, type NewReplyPlace, ReplyAddresses } from '../../people/reply-addresses.js';
import { Invitations } from '../facts/invitations.js';
import type { Sheet } from '../facts/letter.js';
import { LetterIds } from './letter-ids.js';

const DAYS_TO_UNSUBSCRIBE = 400;
/** The page behind it is about all letters then. */
const NOTHING_BY_ITSELF = { groupId: null, eventId: null };
/** Where there is no meeting, so long after the letter. */
const HOURS_TO_WRITE_TO_GROUP = 30 * 24;
/** A mail server may try for days before it gives up. */
const HOURS_TO_COME_BACK = 30 * 24;

/** Makes what is one recipient's own: the address, the name, the ids, the links. */
@Injectable()
export class AddressLetters {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly ids: LetterIds,
    private readonly replyAddresses: ReplyAddresses,
    private readonly mailboxes: Mailboxes,
    private readonly invitations: Invitations,
  ) {}

  /** Mints the links of all letters in one statement, and keeps where they can be answered in another. @returns for each sheet its secrets, by slot */
  async mintLinks(sheets: Sheet[]): Promise<Record<string, string>[]> {
    const unsubscribeUntil = this.clock.now().add({ hours: DAYS_TO_UNSUBSCRIBE * 24 });
    const wanted = sheets.flatMap((sheet, at) =>
      Object.entries(linksOf(sheet, unsubscribeUntil)).map(([slot, link]) => ({ at, slot, link })),
    );
    await this.replyAddresses.keep(this.placesOf(sheets));
    await this.invitations.remember(sheets);
    const secrets = await this.links.mint(wanted.map(({ link }) => link));
    const bySlot: Record<string, string>[] = sheets.map(() => ({}));
    wanted.forEach(({ at, slot }, index) => (bySlot[at]![slot] = secrets[index]!));
    return bySlot;
  }

  async address(
    rowId: number,
    { reader, slots, thread, hostsOf, mailbox, unsubscribe }: Sheet,
    secrets: Record<string, string>,
    baseUrl: string,
  ): Promise<Personal> {
    const threadId = thread && (await this.ids.threadId(thread, baseUrl));
    const { personId } = reader;
    const byUs =
      personId && hostsOf ? this.replyAddresses.addressOf({ personId, ...aboutOf(hostsOf) }) : null;
    const replyTo = mailbox ? this.mailboxes.open(mailbox) : byUs;
    return {
      to: reader.address,
      bounceTo: personId ? this.replyAddresses.addressOf({ personId }) : null,
      messageId: await this.ids.messageId(rowId, baseUrl),
      headers: {
        ...(replyTo && { 'Reply-To': replyTo }),
        ...(threadId && { 'In-Reply-To': threadId, References: threadId }),
        ...(unsubscribe && {
          'List-Unsubscribe': `<${baseUrl}/letters/${secrets['unsubscribe']}/unsubscribe>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      slots: { name: isolated(reader.calledName ?? '', reader.language), ...slots, ...secrets },
    };
  }

  private placesOf(sheets: Sheet[]): NewReplyPlace[] {
    if (!this.replyAddresses.areInUse) return [];
    const now = new Date(this.clock.now().epochMilliseconds);
    const bouncesUntil = hoursAfter(now, HOURS_TO_COME_BACK);
    const toGroupUntil = hoursAfter(now, HOURS_TO_WRITE_TO_GROUP);
    return sheets.flatMap(({ reader: { personId }, hostsOf, invites = [] }) => {
      if (!personId) return [];
      const bounces = { personId, expiresAt: bouncesUntil };
      const answers = [...(hostsOf ? [hostsOf] : []), ...invites].map((it) => ({
        personId,
        ...aboutOf(it),
        expiresAt: 'groupId' in it ? toGroupUntil : hoursAfter(new Date(it.endsAt), HOURS_TO_WRITE_BACK),
      }));
      return [bounces, ...answers];
    });
  }
}

function aboutOf(it: { occurrenceId: string } | { groupId: string }) {
  return 'groupId' in it ? { groupId: it.groupId } : { occurrenceId: it.occurrenceId };
}

function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000);
}

function linksOf(
  { reader, links = {}, unsubscribe: about = NOTHING_BY_ITSELF, wishesOf }: Sheet,
  expiresAt: Temporal.Instant,
): Record<string, NewLink> {
  const personId = wishesOf ?? reader.personId;
  if (!personId) return links;
  return { ...links, unsubscribe: { purpose: 'unsubscribe', about, personId, expiresAt } };
}
