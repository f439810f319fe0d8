import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { clockWords } from '../../common/time-words.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Press } from './letter-page.js';
import { clocksOf, meetingSpan, MOST_DATES, type Span } from './meeting-parts.js';
import { GROUP, groupFor, type GroupRow, type NamedGroup, titleFor } from '../facts/named-group.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';
import { lengthWords, wallTimeWords } from '../facts/times.js';

interface MovedDate extends Span {
  occurrenceId: string;
  title: string;
  startsLocal: string;
  before: { startsLocal: string; startsAt: string };
}

interface Loaded extends GroupRow, PersonRow, NameRow {
  isMuted: boolean;
  dates: (MovedDate & { discreetTitle: string })[];
  howMany: number;
}

interface Facts {
  group: NamedGroup;
  dates: MovedDate[];
  more: number;
}

@Injectable()
export class ClocksChangedLetter implements LetterWriter<'clocks-changed', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  /** Those who do not look after the group any more are not found. */
  async load(rows: ClaimedRow<'clocks-changed'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT told.row_id AS "rowId", moved.dates, moved.how_many AS "howMany",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
              m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}, ${GROUP}
       FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::uuid[]) AS told (row_id, group_id, tz_version, person_id)
       JOIN groups g ON g.id = told.group_id
       JOIN people p ON p.id = told.person_id
       JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id AND ${IS_HOST},
       LATERAL (
         SELECT coalesce(jsonb_agg(to_jsonb(date) - 'line' ORDER BY line) FILTER (WHERE line <= ${MOST_DATES}), '[]') AS dates,
                count(*) AS how_many
         FROM (
           SELECT d.occurrence_id AS "occurrenceId", d.title, d.discreet_title AS "discreetTitle",
                  d.starts_local AS "startsLocal", d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.time_zone AS zone, d.all_day AS "allDay",
                  jsonb_build_object('startsLocal', was.starts_local, 'startsAt', was.starts_at) AS before,
                  row_number() OVER (ORDER BY d.starts_at, d.occurrence_id) AS line
           FROM moved_clocks was JOIN ${DATES} d ON d.occurrence_id = was.occurrence_id
           WHERE was.tz_version = told.tz_version AND d.group_id = g.id AND d.state = 'published' AND d.ends_at > now()
             AND (d.starts_at, d.starts_local) <> (was.starts_at, was.starts_local)
         ) AS date
       ) AS moved`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.about.groupId),
        rows.map((row) => row.about.tzVersion),
        rows.map((row) => row.personId),
      ],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'clocks-changed'>, loaded: Loaded): Sheet<Facts> | Silence {
    if (loaded.dates.length === 0) return silent('nothing-new');
    if (loaded.isArchived) return silent('archived');
    if (loaded.isMuted) return silent('muted');
    const group = groupFor(loaded, loaded);
    const dates = loaded.dates.map(({ discreetTitle, ...date }) => ({
      ...date,
      title: titleFor(group, { ...date, discreetTitle }),
    }));
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { group, dates, more: loaded.howMany - dates.length },
      unsubscribe: { groupId: group.groupId, eventId: null },
    };
  }

  write({ group, dates, more }: Facts, frame: Frame): Written {
    const { clocksChanged, hostReason } = frame.words;
    return {
      subject: clocksChanged.subject({ group: group.name }),
      body: (
        <>
          <p>{clocksChanged.intro({ group: group.name })}</p>
          {dates.map((date) => (
            <p key={date.occurrenceId}>
              <strong>{isolated(date.title, frame.language)}</strong>
              <br />
              {meetingSpan(date, frame)}
              <br />
              {differenceWords(date, frame)}
            </p>
          ))}
          {more > 0 && <p>{clocksChanged.more({ n: more })}</p>}
          <p>{clocksChanged.nothingToDo}</p>
          <Press href={`${frame.baseUrl}/groups/${group.groupId}`}>{clocksChanged.press}</Press>
        </>
      ),
      reason: hostReason({ group: group.name }),
      list: group,
    };
  }
}

/** Either other clocks show another time now, or the ones there do, which skip the time that was agreed. */
function differenceWords({ startsLocal, startsAt, before, zone }: MovedDate, frame: Frame): string {
  const { stays, before: beforeWords } = frame.words.clocksChanged;
  const clocks = clocksOf({ zone }, frame);
  if (startsLocal !== before.startsLocal)
    return beforeWords({ when: wallTimeWords(before.startsLocal, clocks) });
  const minutes = (Date.parse(startsAt) - Date.parse(before.startsAt)) / 60_000;
  const world = { ...clocks, zone: 'UTC' };
  return stays({
    shift: lengthWords(Math.abs(minutes), clocks),
    direction: minutes > 0 ? 'later' : 'earlier',
    before: clockWords(before.startsAt, world),
    now: clockWords(startsAt, world),
  });
}
