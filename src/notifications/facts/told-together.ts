import { groupBy } from '../../common/group-by.js';
import { rowsOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { INVITED, MEETING, type MeetingRow } from './meetings.js';

/** A letter about a change, by what decides what it says. */
export type ChangeLetter = Pick<ClaimedRow<'event-changed' | 'event-cancelled'>, 'id' | 'about'>;

/** Another date of the same reader that was changed or called off in the same go, and is told in the same letter. */
export interface OtherDate extends MeetingRow {
  answer: Answer;
  /** The letter that would tell of it alone. */
  letter: ChangeLetter;
}

/**
 * How a row stands among those of the same reader and the same edit that were planned in one go: a letter that may have
 * left before knew nothing of what was planned since. The first that still has something to say `leads`, what is off before
 * what is otherwise, and says it for all; the others wait until it has, and then are `told`.
 */
export type Together = { is: 'leading'; others: OtherDate[] } | { is: 'waiting' } | { is: 'told' };

interface Sibling extends MeetingRow {
  rowId: number;
  siblingId: number;
  about: ChangeLetter['about'];
  state: string;
  answer: Answer;
}

const OVER = ['failed', 'suppressed'];

/** @returns by row; a row without an entry has nothing to say any more */
export async function together(
  sql: Sql,
  rows: ClaimedRow<'event-changed' | 'event-cancelled'>[],
): Promise<Map<number, Together>> {
  const siblings = await rowsOf<Sibling>(
    sql,
    `SELECT row_id AS "rowId", planned.id AS "siblingId", planned.about, planned.state, r.answer, ${MEETING}, ${INVITED}
     FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS row (row_id, change_id, rsvp_id)
     JOIN outbox mine ON mine.id = row_id
     JOIN event_changes this ON this.id = change_id
     JOIN rsvps own ON own.id = rsvp_id
     JOIN event_changes change ON change.edit_id = this.edit_id
     JOIN rsvps r ON r.occurrence_id = change.occurrence_id AND r.person_id = own.person_id AND r.answer <> 'declined'
     JOIN outbox planned ON planned.key = concat('event-', change.kind, ':', change.id, ':', r.id)
       AND planned.created_at = mine.created_at
     JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id AND d.ends_at > now()
       AND (d.state = 'published') = (change.kind = 'changed')
     JOIN groups g ON g.id = d.group_id
     LEFT JOIN calendar_invitations i ON i.person_id = own.person_id AND i.occurrence_id = r.occurrence_id
     WHERE NOT EXISTS (SELECT FROM event_changes later
                       WHERE later.occurrence_id = change.occurrence_id AND later.number > change.number)
     ORDER BY row_id, change.kind = 'changed', d.starts_at, planned.id`,
    [rows.map((row) => row.id), rows.map((row) => row.about.changeId), rows.map((row) => row.about.rsvpId)],
  );
  const byRow = groupBy(siblings, ({ rowId }) => rowId);
  return new Map([...byRow].map(([rowId, all]) => [rowId, standingOf(rowId, all)]));
}

function standingOf(rowId: number, all: Sibling[]): Together {
  const heard = all.filter(({ siblingId, state }) => siblingId === rowId || !OVER.includes(state));
  const [first] = heard;
  // A later change of its date tells for it.
  if (!first || !heard.some(({ siblingId }) => siblingId === rowId)) return { is: 'told' };
  if (first.siblingId !== rowId) return { is: first.state === 'done' ? 'told' : 'waiting' };
  const others = heard.slice(1).map(({ siblingId, about, ...date }) => ({
    ...date,
    letter: { id: siblingId, about },
  }));
  return { is: 'leading', others };
}
