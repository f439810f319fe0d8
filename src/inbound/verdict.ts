/** What became of a letter that reached us. */
export type Verdict =
  | { outcome: 'answer' | 'held' | 'note' | 'bounce' | 'complaint'; reason?: string }
  /** Nothing came of it. Why: a code for logs and figures, never a word of the letter. */
  | { outcome: 'dropped'; reason: Dropped };

/** Why nothing came of a letter. */
export type Dropped =
  | 'unknown-address'
  | 'too-large'
  | 'too-many'
  | 'too-many-parts'
  | 'unreadable'
  | 'duplicate'
  | 'automatic'
  | 'empty'
  | 'outside'
  | 'over'
  | 'not-a-bounce'
  | 'not-a-complaint'
  | 'temporary-bounce'
  | 'bounce-about-us'
  | 'bounce-of-a-letter'
  | 'other-attendee'
  | 'other-organiser'
  | 'other-event'
  | 'no-answer'
  | 'stale'
  | 'held-enough'
  | `refused-${string}`;

export function dropped(reason: Dropped): Verdict {
  return { outcome: 'dropped', reason };
}
