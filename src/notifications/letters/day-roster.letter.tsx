import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { isolated } from '../../common/isolated.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import type { DayRosterWish } from '../../people/day-roster-wishes.js';
import { isDiscreetFor } from '../../people/discretion.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { COUNTS, type DateCounts, LACKS_LEADER, REQUESTS } from '../../rsvps/counted-dates.js';
import {
  type Delay,
  type Frame,
  IN_QUIET_HOURS,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Press } from './letter-page.js';
import { meetingSpan, MoreDates, MOST_DATES } from './meeting-parts.js';
import { PERSON, type PersonRow, Readers } from '../facts/readers.js';

interface Counted extends DateCounts {
  meetingId: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  allDay: boolean;
  lacksLeader: boolean;
  groupId: string;
  /** How many ask to join the group; 0 for hosts who may not answer them. */
  requests: number;
}

interface CountedRow extends Counted {
  title: string;
  discreetTitle: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
}

interface Loaded extends PersonRow {
  wish: DayRosterWish;
  dates: CountedRow[];
  /** Of those, how many there are. */
  all: number;
}

interface Facts {
  day: 'today' | 'tomorrow';
  dates: (Counted & { title: string; groupName: string })[];
  more: number;
}

/** Tells a host, over all groups that they look after, who is coming to the meetings of a day. */
@Injectable()
export class DayRosterLetter implements LetterWriter<'day-roster', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'day-roster'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT row.id AS "rowId", p.day_rosters AS wish, ${PERSON}, theirs.*
       FROM unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS row (id, person_id, begins_at, ends_at)
       JOIN people p ON p.id = row.person_id
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(date ORDER BY "startsAt", "meetingId") FILTER (WHERE nth <= ${MOST_DATES}), '[]') AS dates,
                count(*)::int AS all
         FROM (${THEIR_DATES}) AS date
       ) AS theirs`,
      [
        rows.map(({ id }) => id),
        rows.map(({ personId }) => personId),
        rows.map(({ about }) => about.from),
        rows.map(({ about }) => about.until),
      ],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet({ about }: ClaimedRow<'day-roster'>, loaded: Loaded): Sheet<Facts> | Silence | Delay {
    if (loaded.dates.length === 0) return silent('nothing-on');
    if (loaded.wish === 'never') return silent('not-wanted');
    const starts = loaded.dates.map(({ startsAt }) => new Date(startsAt).getTime());
    const wakesAt = this.clock.now().epochMilliseconds + loaded.quietSeconds * 1000;
    if (loaded.quietSeconds > 0 && Math.min(...starts) > wakesAt)
      return { ...IN_QUIET_HOURS, pauseSeconds: loaded.quietSeconds };
    return {
      // Nobody is called by one group's name beside another group's.
      reader: this.readers.of(loaded, null),
      facts: {
        day: about.day,
        dates: askedOnce(loaded.dates).map((date) => named(date, loaded)),
        more: loaded.all - loaded.dates.length,
      },
      unsubscribe: { groupId: null, eventId: null, kind: 'day-rosters' },
    };
  }

  write({ day, dates, more }: Facts, frame: Frame): Written {
    const { dayRoster: words } = frame.words;
    return {
      subject: words.subject({ day }),
      body: (
        <>
          <p>{words.intro({ day })}</p>
          {dates.map((date) => (
            <div key={date.meetingId}>
              <p>
                <strong>{isolated(date.title, frame.language)}</strong>
                <br />
                {isolated(date.groupName, frame.language)}
                <br />
                {meetingSpan(date, frame)}
                <br />
                {date.going > 0 ? words.going({ n: date.going }) : words.nobody}
              </p>
              <Besides date={date} frame={frame} />
              <Press href={`${frame.baseUrl}/events/${date.meetingId}/roster`}>{words.press}</Press>
              {date.requests > 0 && (
                <p>
                  <a href={`${frame.baseUrl}/groups/${date.groupId}/members`}>
                    {words.requests({ n: date.requests })}
                  </a>
                </p>
              )}
            </div>
          ))}
          <MoreDates more={more} frame={frame} />
        </>
      ),
      reason: words.reason({ day }),
    };
  }
}

/** What else is to be known, in one line; nothing where there is nothing. */
function Besides({ date, frame }: { date: Counted; frame: Frame }) {
  const { dayRoster: words } = frame.words;
  const { waiting, maybe, newcomers, needs, unreachable, lacksLeader } = date;
  const said = [
    maybe > 0 && words.maybe({ n: maybe }),
    waiting > 0 && words.waiting({ n: waiting }),
    newcomers > 0 && words.newcomers({ n: newcomers }),
    needs > 0 && words.needs({ n: needs }),
    unreachable > 0 && words.unreachable({ n: unreachable }),
    lacksLeader && words.noLeader,
  ].filter((it) => it !== false);
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Who asks to join a group is told at its first date. */
function askedOnce(dates: CountedRow[]): CountedRow[] {
  const told = new Set<string>();
  return dates.map((date) => {
    if (told.has(date.groupId)) return { ...date, requests: 0 };
    told.add(date.groupId);
    return date;
  });
}

function named(
  { title, discreetTitle, groupName, groupDiscreetName, sensitive, ...date }: CountedRow,
  reader: PersonRow,
): Facts['dates'][0] {
  const isDiscreet = isDiscreetFor(reader, { sensitive });
  return {
    ...date,
    title: isDiscreet ? discreetTitle : title,
    groupName: isDiscreet ? groupDiscreetName : groupName,
  };
}

/** SQL: the dates to come between `row.begins_at` and `row.ends_at` of groups that the person `p` looks after. */
const THEIR_DATES = `
  SELECT d.id AS "meetingId", d.title, d.discreet_title AS "discreetTitle", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
         d.time_zone AS zone, d.all_day AS "allDay", g.id AS "groupId", g.name AS "groupName",
         g.discreet_name AS "groupDiscreetName", g.sensitive, counts.*,
         ${LACKS_LEADER} AS "lacksLeader", ${REQUESTS} AS requests,
         row_number() OVER (ORDER BY d.starts_at, d.id) AS nth
  FROM memberships m
  JOIN groups g ON g.id = m.group_id AND g.archived_at IS NULL
  JOIN ${DATES} d ON d.group_id = g.id AND d.state = 'published' AND d.starts_at > now()
    AND d.starts_at >= row.begins_at AND d.starts_at < row.ends_at
  CROSS JOIN ${COUNTS} AS counts
  WHERE m.person_id = p.id AND ${IS_HOST}
    AND NOT EXISTS (SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;
