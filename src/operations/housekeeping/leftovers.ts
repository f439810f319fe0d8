import { ANSWERS_KEPT_HOURS } from '../../database/kept-answers.js';
import { INVITATION_DAYS } from '../../groups/invite-to-group.js';

export interface Leftover {
  table: string;
  key: string;
  /** Which rows nobody needs any more. */
  isOver: string;
}

/** What time has made useless. Nothing here was ever promised to stay. */
export const leftovers = ({ hasMailServer }: { hasMailServer: boolean }): Leftover[] => [
  { table: 'sign_in_requests', key: 'id', isOver: `expires_at < now() - interval '1 day'` },
  { table: 'channel_proofs', key: 'id', isOver: `expires_at < now() - interval '1 day'` },
  { table: 'mailbox_proofs', key: 'id', isOver: 'expires_at < now()' },
  { table: 'link_tokens', key: 'hash', isOver: 'expires_at < now()' },
  { table: 'guest_replies', key: 'id', isOver: 'expires_at < now()' },
  { table: 'reply_addresses', key: 'hash', isOver: 'expires_at < now()' },
  // So late no mail server repeats itself.
  { table: 'received_mail', key: 'fingerprint', isOver: `received_at < now() - interval '60 days'` },
  // What calendars were sent, and said, about dates that are over long ago.
  ...['calendar_invitations', 'calendar_answers'].map((table) => ({
    table,
    key: 'ctid',
    isOver: `NOT EXISTS (SELECT FROM occurrences o WHERE o.id = occurrence_id AND o.ends_at > now() - interval '60 days')`,
  })),
  {
    // What people wrote to the hosts of a date is for that date; to those of a group, for a month.
    table: 'reply_notes',
    key: 'id',
    isOver: `received_at < now() - interval '30 days'
      AND NOT EXISTS (SELECT FROM occurrences o WHERE o.id = occurrence_id AND o.ends_at > now() - interval '30 days')`,
  },
  {
    table: 'sessions',
    key: 'id',
    isOver: `expires_at < now() OR last_seen_at < now() - interval '30 days'`,
  },
  // An address that may be written to again, or that is nobody's here any more.
  {
    table: 'suppressions',
    key: 'id',
    isOver: `expires_at < now() OR (reason <> 'said'
      AND NOT EXISTS (SELECT FROM people p WHERE p.email_index = address_index))`,
  },
  // Long enough for administrators to ask one another about it.
  { table: 'suppression_log', key: 'id', isOver: `at < now() - interval '1 year'` },
  { table: 'letter_troubles', key: 'id', isOver: `ended_at < now() - interval '1 year'` },
  // So long after a pause nothing tells how a domain is.
  { table: 'domain_pauses', key: 'domain_hash', isOver: `ends_at < now() - interval '1 day'` },
  { table: 'lane_starts', key: 'ctid', isOver: `at < now() - interval '5 minutes'` },
  { table: 'domain_turns', key: 'ctid', isOver: `next_at < now() - interval '1 day'` },
  { table: 'rate_limits', key: 'key', isOver: 'expire < extract(epoch FROM now()) * 1000' },
  {
    table: 'kept_answers',
    key: 'id',
    isOver: `asked_at < now() - interval '${ANSWERS_KEPT_HOURS} hours'`,
  },
  {
    table: 'outbox',
    key: 'id',
    isOver: `state IN ('done', 'failed', 'suppressed') AND ended_at < now() - interval '60 days'`,
  },
  {
    // With a mail server nobody looks into the mailbox again, and its letters hold names and links.
    table: 'mailbox_letters',
    key: 'id',
    isOver: hasMailServer ? 'true' : `arrived_at < now() - interval '30 days'`,
  },
  {
    // Whoever it was for has read it; of a draft nobody thought again.
    table: 'host_letters',
    key: 'id',
    isOver: `left_at < now() - interval '30 days' OR (leaves_at IS NULL AND changed_at < now() - interval '7 days')`,
  },
  // Nobody can undo them any more.
  { table: 'event_edits', key: 'id', isOver: `made_at < now() - interval '30 minutes'` },
  // Files that nobody brought in, and the word on those that somebody did.
  { table: 'imports', key: 'id', isOver: `created_at < now() - interval '1 day'` },
  // A calendar that nobody asked for lately is made again when someone does.
  { table: 'calendar_documents', key: 'id', isOver: `asked_at < now() - interval '30 days'` },
  // Long enough for organisers to ask about it; a reason may tell of somebody.
  { table: 'host_log', key: 'id', isOver: `at < now() - interval '1 year'` },
  // Hosts heard of them soon after.
  { table: 'moved_clocks', key: 'occurrence_id', isOver: `moved_at < now() - interval '60 days'` },
  // Hosts heard of them on an evening soon after.
  { table: 'withdrawals', key: 'id', isOver: `withdrawn_at < now() - interval '60 days'` },
  {
    // An invitation that led nobody here: not accepted, and no letter holds a link to it any more.
    table: 'memberships',
    key: 'id',
    isOver: `state <> 'active' AND changed_at < now() - interval '${INVITATION_DAYS} days'
      AND EXISTS (SELECT FROM people p WHERE p.id = person_id AND p.confirmed_at IS NULL)
      AND NOT EXISTS (SELECT FROM link_tokens t WHERE t.person_id = memberships.person_id
        AND t.purpose = 'invitation' AND t.expires_at > now())
      AND NOT EXISTS (SELECT FROM outbox o WHERE o.person_id = memberships.person_id AND o.ended_at IS NULL)`,
  },
  {
    // An address that somebody typed, and nobody ever confirmed. A wish for no more letters is kept with it.
    table: 'people',
    key: 'id',
    isOver: `confirmed_at IS NULL AND created_at < now() - interval '30 days' AND wants_letters AND stopped_wishes IS NULL
      AND NOT EXISTS (SELECT FROM memberships m WHERE m.person_id = people.id)
      AND NOT EXISTS (SELECT FROM mutes s WHERE s.person_id = people.id)
      AND NOT EXISTS (SELECT FROM guest_replies g WHERE g.person_id = people.id)
      AND NOT EXISTS (SELECT FROM rsvps r WHERE r.person_id = people.id)`,
  },
];
