import type { Sheet } from '../facts/letter.js';
import type { ReplyRow } from '../facts/meetings.js';
import { mailboxFor } from '../facts/named-group.js';
import type { Readers } from '../facts/readers.js';

/** What all letters about someone's reply share: the reader, the thread, the link to answer, unsubscribing. */
export function replySheet<Facts>(reply: ReplyRow, readers: Readers, facts: Facts): Sheet<Facts> {
  const { personId, eventId, groupId, occurrenceId, endsAt } = reply;
  return {
    reader: readers.of(reply, reply.country, reply),
    facts,
    links: { answer: { purpose: 'answer', about: { occurrenceId }, personId, expiresAt: endsAt } },
    unsubscribe: { groupId, eventId },
    hostsOf: { occurrenceId, endsAt },
    mailbox: mailboxFor(reply, reply),
    thread: `${personId} ${eventId}`,
  };
}
