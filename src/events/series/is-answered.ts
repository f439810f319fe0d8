/** SQL: whether somebody means to come on a date `o`. Guests whose answers still wait in a letter count too. */
export const IS_ANSWERED = `(EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id AND r.answer <> 'declined')
  OR EXISTS (SELECT FROM guest_replies w
             WHERE w.occurrence_id = o.id AND w.confirmed_at IS NULL AND w.expires_at > now()))`;

/** SQL: whether anybody has said anything about a date `o`: what a standing place took by itself says nothing. */
export const HAS_WORDS = `(EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id AND NOT (r.is_regular AND r.version = 1))
  OR EXISTS (SELECT FROM guest_replies w WHERE w.occurrence_id = o.id))`;

/** SQL: whether a date `o` has any answer, also one that says no or is of no use any more. */
export const HAS_REPLIES = `(EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id)
  OR EXISTS (SELECT FROM guest_replies w WHERE w.occurrence_id = o.id))`;
