import type { Temporal } from 'temporal-polyfill';
import { NotFound } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { DATES, dateNamed } from '../../events/dates.js';
import type { Audience, EventState } from '../../events/event.entity.js';
import { mayFindEvent } from '../../events/events.policy.js';
import { missing } from '../../events/missing.js';
import type { Visibility } from '../../groups/group.entity.js';
import { mayHost } from '../../groups/groups.policy.js';
import { STANDING, type Standing } from '../../groups/standing.js';
import { type NameBoxes, NAMES } from '../name-boxes.js';
import type { Answer } from '../rsvp.entity.js';

/** Who asks: a person, or someone with a reference code, known by the reply that it stands for. `null`: nobody we know. */
export type Asker = { personId: string } | { rsvpId: string } | null;

/** Where the way into an online meeting stands, for whoever asks. */
export interface Call {
  /**
   * `not-yours`: it is for people who are going. `not-yet`: it opens later. `waiting`: it is time, and a host still has to
   * open it. `off`: it is called off or over, or has no link.
   */
  state: 'not-yours' | 'not-yet' | 'waiting' | 'open' | 'off';
  opensAt: Date;
  isHost: boolean;
  /** Whether hosts of the group open their calls, and have opened this one. */
  isOpenedByHosts: boolean;
  hasBeenOpened: boolean;
  /** The link itself; a page must not hold it. */
  link: string;
  occurrenceId: string;
  /** The reply of whoever asks. */
  reply: ({ id: string } & NameBoxes) | null;
}

interface Row extends NameBoxes {
  occurrenceId: string;
  state: EventState;
  audience: Audience;
  visibility: Visibility;
  opensAt: Date;
  endsAt: Date;
  link: string;
  isOpenedByHosts: boolean;
  hasBeenOpened: boolean;
  replyId: string | null;
  answer: Answer | null;
  wasRemoved: boolean;
  standing: Standing;
}

/** @throws NotFound also when the meeting must stay unknown to whoever asks */
export async function callFor(sql: Sql, eventId: string, asker: Asker, now: Temporal.Instant): Promise<Call> {
  const personId = asker && 'personId' in asker ? asker.personId : null;
  const rsvpId = asker && 'rsvpId' in asker ? asker.rsvpId : null;
  const row = await rowOf<Row>(
    sql,
    `SELECT d.occurrence_id AS "occurrenceId", d.state, d.audience, g.visibility, d.ends_at AS "endsAt",
            d.starts_at - make_interval(mins => d.link_shown_minutes) AS "opensAt",
            CASE WHEN d.format <> 'in person' THEN d.meeting_link ELSE '' END AS link,
            g.hosts_open_calls AS "isOpenedByHosts", t.call_opened_at IS NOT NULL AS "hasBeenOpened",
            r.id AS "replyId", r.answer, m.removed_at IS NOT NULL AS "wasRemoved", ${NAMES}, ${STANDING}
     FROM ${DATES} d
     JOIN groups g ON g.id = d.group_id
     LEFT JOIN on_the_day t ON t.occurrence_id = d.occurrence_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
     LEFT JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND (r.person_id = $2 OR r.id = $3)
     WHERE d.occurrence_id = ${dateNamed('$1')}`,
    [eventId, personId, rsvpId],
  );
  if (!row) return missing(sql, eventId, personId);
  if (!mayFindEvent(row, row, row.standing) && !row.replyId) throw new NotFound();
  const { occurrenceId, opensAt, link, isOpenedByHosts, hasBeenOpened } = row;
  const { replyId, ownBox, membershipId, memberBox } = row;
  const isHost = mayHost(row.standing);
  const reply = replyId === null ? null : { id: replyId, ownBox, membershipId, memberBox };
  const state = stateOf(row, isHost, toDate(now));
  return { state, opensAt, isHost, isOpenedByHosts, hasBeenOpened, link, occurrenceId, reply };
}

/** Hosts go in whenever they like: somebody has to be there first. */
function stateOf(row: Row, isHost: boolean, now: Date): Call['state'] {
  if (row.state !== 'published' || row.endsAt <= now || row.link === '') return 'off';
  if (isHost) return 'open';
  if (row.answer !== 'going' || row.wasRemoved) return 'not-yours';
  if (now < row.opensAt) return 'not-yet';
  return row.isOpenedByHosts && !row.hasBeenOpened ? 'waiting' : 'open';
}
