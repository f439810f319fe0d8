import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { withCommas } from '../../common/languages.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { TOOK_BY_ITSELF } from '../planning/plan-host-notes.js';
import { Press } from './letter-page.js';
import { clocksOf, MoreDates, MOST_DATES } from './meeting-parts.js';
import { GROUP, groupFor, type GroupRow, type NamedGroup, titleFor } from '../facts/named-group.js';
import { AS_HOST, HOST, type HostRow, whyNotTold } from '../facts/host-notes.js';
import { Readers } from '../facts/readers.js';
import { daysWords, momentWords } from '../facts/times.js';

/** What happened to the replies of one event. Numbers only: who it was is on the list, for hosts. */
interface Changes {
  meetingId: string;
  title: string;
  discreetTitle: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  allDay: boolean;
  fresh: number;
  changed: number;
  /** Who comes every time now, told at the next date of the series. */
  regulars: number;
  /** Of those that hosts have heard of. */
  withdrawn: number;
}

interface Loaded extends GroupRow, HostRow {
  changes: Changes[];
}

interface Facts {
  group: NamedGroup;
  changes: (Omit<Changes, 'discreetTitle'> & { title: string })[];
}

@Injectable()
export class HostNoteLetter implements LetterWriter<'host-note', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'host-note'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT note.row_id AS "rowId", ${HOST}, ${GROUP},
              (SELECT coalesce(jsonb_agg(changes ORDER BY changes."startsAt", changes."meetingId"), '[]') FROM (
                 SELECT d.id AS "meetingId", d.title, d.discreet_title AS "discreetTitle", d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.all_day AS "allDay",
                        d.time_zone AS zone,
                        fresh, changed, regulars, withdrawn
                 FROM ${DATES} d,
                 LATERAL (
                   SELECT count(*) FILTER (WHERE r.created_at > note.since) AS fresh,
                          count(*) FILTER (WHERE r.created_at <= note.since) AS changed
                   FROM rsvps r
                   WHERE r.occurrence_id = d.occurrence_id AND r.source <> 'walk-in'
                     AND NOT ${TOOK_BY_ITSELF}
                     AND r.replied_at > note.since AND r.replied_at <= note.until
                     AND r.person_id IS DISTINCT FROM p.id
                 ) AS standing,
                 LATERAL (
                   SELECT count(*) AS regulars FROM standing_places s
                   WHERE s.event_id = d.event_id AND s.created_at > note.since AND s.created_at <= note.until
                     AND s.person_id <> p.id AND d.occurrence_id = (
                       SELECT o.id FROM occurrences o WHERE o.event_id = d.event_id AND o.state = 'on' AND o.ends_at > now()
                       ORDER BY o.starts_at, o.id LIMIT 1)
                 ) AS every_time,
                 LATERAL (
                   SELECT count(*) AS withdrawn FROM withdrawals w
                   WHERE w.occurrence_id = d.occurrence_id AND w.answered_at <= note.since
                     AND w.withdrawn_at > note.since AND w.withdrawn_at <= note.until
                 ) AS gone
                 WHERE d.group_id = g.id AND d.state = 'published' AND d.ends_at > now() AND fresh + changed + regulars + withdrawn > 0
               ) AS changes) AS changes
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
         AS note (row_id, group_id, person_id, since, until)
       JOIN groups g ON g.id = note.group_id
       JOIN people p ON p.id = note.person_id
       ${AS_HOST}`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.about.groupId),
        rows.map((row) => row.personId),
        rows.map((row) => row.about.since),
        rows.map((row) => row.dueAt),
      ],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'host-note'>, loaded: Loaded): Sheet<Facts> | Silence {
    if (loaded.changes.length === 0) return silent('nothing-new');
    const notTold = whyNotTold(loaded);
    if (notTold) return notTold;
    const group = groupFor(loaded, loaded);
    const changes = loaded.changes.map(({ discreetTitle, ...change }) => ({
      ...change,
      title: titleFor(group, { ...change, discreetTitle }),
    }));
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { group, changes },
      unsubscribe: { groupId: group.groupId, eventId: null },
    };
  }

  write({ group, changes }: Facts, frame: Frame): Written {
    const { hostNote, hostReason } = frame.words;
    return {
      subject: hostNote.subject({ group: group.name }),
      body: (
        <>
          <p>{hostNote.intro({ group: group.name })}</p>
          {changes
            .slice(0, MOST_DATES)
            .map(
              ({ meetingId, title, startsAt, endsAt, zone, allDay, fresh, changed, regulars, withdrawn }) => (
                <div key={meetingId}>
                  <p>
                    <strong>{isolated(title, frame.language)}</strong>
                    <br />
                    {allDay
                      ? daysWords(startsAt, endsAt, clocksOf({ zone }, frame))
                      : momentWords(startsAt, clocksOf({ zone }, frame))}
                    <br />
                    {withCommas(
                      [
                        fresh > 0 && hostNote.fresh({ n: fresh }),
                        changed > 0 && hostNote.changed({ n: changed }),
                        regulars > 0 && hostNote.regulars({ n: regulars }),
                        withdrawn > 0 && hostNote.withdrawn({ n: withdrawn }),
                      ].filter((it) => it !== false),
                      frame.language,
                    )}
                  </p>
                  <Press href={`${frame.baseUrl}/events/${meetingId}/roster`}>{hostNote.press}</Press>
                </div>
              ),
            )}
          <MoreDates more={changes.length - MOST_DATES} frame={frame} />
        </>
      ),
      reason: hostReason({ group: group.name }),
      list: group,
    };
  }
}
