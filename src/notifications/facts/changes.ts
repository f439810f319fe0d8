import type { Wording } from '../../calendar/calendar-event.js';
import { rowsOf, type Sql } from '../../database/sql.js';
import type { EventFormat } from '../../events/event.entity.js';
import type { ToldFacts } from '../../events/event-change.entity.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { type MeetingRow, repliesOf, type ReplyRow } from './meetings.js';
import { type ChangeLetter, type OtherDate, type Together, together } from './told-together.js';

/** A change as one reader is about to hear of it. */
export interface HeardChange {
  /**
   * What they may believe now. First, how it was when they last heard: earlier changes whose letters have not left are
   * told together with this one. Then, what letters say that may have left.
   */
  beliefs: ToldFacts[];
  addressChanged: boolean;
  /** How the date was before the last change that they heard of. `null`: they heard of none. */
  before: ToldFacts | null;
  /** The last they heard is that the date was called off. */
  isOnAgain: boolean;
  /** A later change tells it all. */
  isOutdated: boolean;
}

type ChangeRow = ClaimedRow<'event-changed' | 'event-cancelled'>;

const KEY = `concat('event-', change.kind, ':', change.id, ':', wanted.rsvp_id)`;
/** SQL: a letter `told` has said what it had to. */
const HEARD = `(told.state = 'done' OR told.outcome = 'told-together')`;

/** SQL: rows (their ids, changes and replies, as `valuesOf` gives them) with the date and the place in line of their changes. */
const WANTED = `(
  SELECT row_id, rsvp_id, this.occurrence_id, this.number
  FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS row (row_id, change_id, rsvp_id)
  JOIN event_changes this ON this.id = change_id)`;

function valuesOf(rows: ChangeLetter[]): unknown[] {
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.about.changeId),
    rows.map((row) => row.about.rsvpId),
  ];
}

/** A reply whose person is to hear of a change. */
export interface ReplyInLine {
  reply: ReplyRow;
  /**
   * They have to wait: an earlier letter about the same date is on its way to them, and nobody knows yet whether it
   * arrives. One that is decided together with theirs is not on its way: it is outdated, and stays silent.
   */
  isBehindAnother: boolean;
  /** `null`: there is nothing to say about this date any more. */
  together: Together | null;
}

/** The replies of these rows, by row. */
export async function repliesInLine(sql: Sql, rows: ChangeRow[]): Promise<Map<number, ReplyInLine>> {
  const behind = await behindAnother(sql, rows);
  const standing = await together(sql, rows);
  const replies = await repliesOf(sql, rows);
  return new Map(
    [...replies].map(([rowId, reply]) => [
      rowId,
      { reply, isBehindAnother: behind.has(rowId), together: standing.get(rowId) ?? null },
    ]),
  );
}

async function behindAnother(sql: Sql, rows: ChangeRow[]): Promise<Set<number>> {
  const found = await rowsOf<{ rowId: number }>(
    sql,
    `SELECT row_id AS "rowId" FROM ${WANTED} AS wanted
     WHERE EXISTS (
       SELECT FROM event_changes change JOIN outbox earlier ON earlier.key = ${KEY}
       WHERE change.occurrence_id = wanted.occurrence_id AND change.number < wanted.number
         AND earlier.state = 'claimed' AND earlier.id <> ALL($1))`,
    valuesOf(rows),
  );
  return new Set(found.map(({ rowId }) => rowId));
}

/**
 * The changes of these rows, by row. What was changed before somebody answered is what they answered to, and what was
 * not told yet counts as unheard, whether its letters are planned or not.
 */
export async function unheardChanges(sql: Sql, rows: ChangeLetter[]): Promise<Map<number, HeardChange>> {
  const lastHeard = (kind: string) => `(
    SELECT coalesce(max(change.number), -1) FROM event_changes change JOIN outbox told ON told.key = ${KEY} AND ${HEARD}
    WHERE change.occurrence_id = wanted.occurrence_id AND change.number < wanted.number AND change.kind = '${kind}')`;
  const found = await rowsOf<HeardChange & { rowId: number }>(
    sql,
    `WITH wanted AS (
       SELECT wanted.*, r.created_at AS answered_at,
              ${lastHeard('changed')} AS told_until, ${lastHeard('cancelled')} AS told_off
       FROM ${WANTED} AS wanted JOIN rsvps r ON r.id = rsvp_id
     )
     SELECT row_id AS "rowId",
            (array_agg(change.before ORDER BY change.number))[1:1] || coalesce(
              array_agg(change.after ORDER BY change.number) FILTER (
                WHERE change.number < wanted.number AND (planned.perhaps_sent OR planned.lost_claims > 0)),
              '{}') AS beliefs,
            bool_or((change.after ->> 'addressChanged')::boolean) AS "addressChanged",
            (SELECT known.before FROM event_changes known
             WHERE known.occurrence_id = wanted.occurrence_id AND known.number = told_until) AS before,
            told_off > told_until AS "isOnAgain",
            EXISTS (SELECT FROM event_changes later
                    WHERE later.occurrence_id = wanted.occurrence_id AND later.number > wanted.number) AS "isOutdated"
     FROM wanted
     JOIN event_changes change ON change.occurrence_id = wanted.occurrence_id AND change.kind = 'changed'
       AND change.number > told_until AND change.number <= wanted.number AND change.changed_at >= answered_at
     LEFT JOIN outbox planned ON planned.key = ${KEY}
     GROUP BY row_id, wanted.occurrence_id, wanted.number, told_until, told_off`,
    valuesOf(rows),
  );
  return new Map(found.map(({ rowId, ...change }) => [rowId, change]));
}

/** The changes of the other dates that these replies' letters tell of, by the letters that would tell of them alone. */
export async function changesOfOthers(
  sql: Sql,
  replies: Map<number, ReplyInLine>,
): Promise<Map<number, HeardChange>> {
  const others = [...replies.values()].flatMap((reply) => othersOf(reply).filter(({ isOn }) => isOn));
  return unheardChanges(
    sql,
    others.map(({ letter }) => letter),
  );
}

/** The other dates that a reply's letter tells of. */
export function othersOf({ together: standing }: ReplyInLine): OtherDate[] {
  return standing?.is === 'leading' ? standing.others : [];
}

/** One thing that is different from what the reader knew. */
export type Difference =
  | { fact: 'title' | 'area'; before: string; now: string }
  | { fact: 'format'; before: EventFormat; now: EventFormat }
  | {
      fact: 'time';
      before: Pick<ToldFacts, 'startsLocal' | 'durationMinutes' | 'timeZone' | 'allDay'>;
    };

/** A date as it is now, as far as letters tell of changes of it. */
export type DateFacts = Pick<
  MeetingRow,
  'title' | 'discreetTitle' | 'startsLocal' | 'zone' | 'allDay' | 'durationMinutes' | 'format' | 'area'
>;

/** What the reader has to hear: each fact that is not what they believe, or may believe. */
export function differences(beliefs: ToldFacts[], now: DateFacts, wording: Wording): Difference[] {
  const found = new Map<Difference['fact'], Difference>();
  for (const difference of beliefs.flatMap((before) => differencesFrom(before, now, wording))) {
    if (!found.has(difference.fact)) found.set(difference.fact, difference);
  }
  return [...found.values()];
}

function differencesFrom(before: ToldFacts, now: DateFacts, wording: Wording): Difference[] {
  const found: Difference[] = [];
  const [titleBefore, title] =
    wording === 'discreet' ? [before.discreetTitle, now.discreetTitle] : [before.title, now.title];
  // What was written down before there were all-day events says nothing about it.
  const isAllDay = before.allDay ?? false;
  if (titleBefore !== title) found.push({ fact: 'title', before: titleBefore, now: title });
  if (
    before.startsLocal !== now.startsLocal ||
    before.timeZone !== now.zone ||
    isAllDay !== now.allDay ||
    before.durationMinutes !== now.durationMinutes
  ) {
    const { startsLocal, durationMinutes, timeZone } = before;
    found.push({ fact: 'time', before: { startsLocal, durationMinutes, timeZone, allDay: isAllDay } });
  }
  if (before.format !== now.format) found.push({ fact: 'format', before: before.format, now: now.format });
  if (before.area !== now.area) found.push({ fact: 'area', before: before.area, now: now.area });
  return found;
}
