import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { isolated } from '../../common/isolated.js';
import { Clock } from '../../common/clock.js';
import { groupBy } from '../../common/group-by.js';
import { rowsOf } from '../../database/sql.js';
import { ruleWords } from '../../events/series/rule-words.js';
import type { Rule } from '../../events/series/rule.js';
import type { DigestWish } from '../../people/digest-wishes.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
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
import { meetingSpan, MOST_DATES, OnOwnClock, pageLink, pageName, placeWords } from './meeting-parts.js';
import { type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { groupFor } from '../facts/named-group.js';
import { PERSON, type PersonRow, Readers } from '../facts/readers.js';
import { type NewEvent, newEvents, openedDates, type OwnDate, ownDates } from '../facts/whats-on.js';

/** Of so many groups a letter tells what is new. */
export const MOST_GROUPS = 8;

/** What mail programs may file it under: no group's name or number. */
const LIST = { groupId: 'digest', wording: 'discreet' as const, listName: null, senderName: null };

interface Loaded extends PersonRow {
  digestWish: DigestWish;
  own: OwnDate[];
  fresh: NewEvent[];
  /** What is full no longer. */
  opened: MeetingRow[];
}

interface OneDate {
  meeting: Meeting;
  /** What its reader answered. */
  answer?: Answer;
  /** How a series goes on. */
  rule?: Rule | null;
}

interface Facts {
  often: DigestWish;
  own: OneDate[];
  /** By the names of their groups. */
  fresh: { group: string; dates: OneDate[] }[];
  opened: OneDate[];
}

/** One letter of what is on for someone: their own dates, and what is new in their groups. */
@Injectable()
export class DigestLetter implements LetterWriter<'digest', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'digest'>[]): Promise<Map<number, Loaded>> {
    const people = await rowsOf<Omit<Loaded, 'own' | 'fresh' | 'opened'>>(
      this.database,
      `SELECT p.digest AS "digestWish", ${PERSON} FROM people p WHERE p.id = ANY($1)`,
      [rows.map(({ personId }) => personId)],
    );
    const byId = new Map(people.map((person) => [person.personId, person]));
    const own = await ownDates(this.database, rows);
    const fresh = await newEvents(this.database, rows);
    const opened = await openedDates(this.database, rows);
    const loaded = new Map<number, Loaded>();
    for (const { id, personId } of rows) {
      const person = byId.get(personId ?? '');
      if (person)
        loaded.set(id, {
          ...person,
          own: own.get(id) ?? [],
          fresh: fresh.get(id) ?? [],
          opened: opened.get(id) ?? [],
        });
    }
    return loaded;
  }

  sheet(_: ClaimedRow<'digest'>, loaded: Loaded): Sheet<Facts> | Silence | Delay {
    const { digestWish, own, fresh } = loaded;
    // What is new is told once.
    const opened = loaded.opened.filter(({ eventId }) => !fresh.some((event) => event.eventId === eventId));
    if (digestWish === 'never') return silent('not-wanted');
    const isNews = fresh.length + opened.length > 0 || (digestWish !== 'news' && own.length > 0);
    if (!isNews) return silent('nothing-new');
    if (loaded.quietSeconds > 0) return { ...IN_QUIET_HOURS, pauseSeconds: loaded.quietSeconds };
    const now = this.clock.now();
    return {
      // Nobody is called by one group's name beside another group's.
      reader: this.readers.of(loaded, null),
      facts: {
        often: digestWish,
        own: own.map(({ answer, ...date }) => ({ meeting: meetingOf(loaded, date, now), answer })),
        fresh: byGroup(loaded, fresh, now),
        opened: opened.map((date) => ({ meeting: meetingOf(loaded, date, now) })),
      },
      unsubscribe: { groupId: null, eventId: null, kind: 'digest' },
    };
  }

  write({ often, own, fresh, opened }: Facts, frame: Frame): Written {
    const { digest: words } = frame.words;
    return {
      subject: words.subject,
      body: (
        <>
          <p>{words.intro({ often })}</p>
          <Dates said={words.yours} dates={own} frame={frame} />
          {fresh.slice(0, MOST_GROUPS).map(({ group, dates }) => (
            <Dates key={group} said={words.fresh({ group })} dates={dates} frame={frame} />
          ))}
          {fresh.length > MOST_GROUPS && (
            <p>
              {words.elsewhere({ n: fresh.length - MOST_GROUPS })}{' '}
              <a href={`${frame.baseUrl}/sign-in?from=/groups`}>{words.groups}</a>
            </p>
          )}
          <Dates said={words.opened} dates={opened} frame={frame} />
          <Press href={`${frame.baseUrl}/sign-in?from=/me/meetings`}>{words.all}</Press>
        </>
      ),
      reason: words.reason({ often }),
      list: LIST,
    };
  }
}

function Dates({ said, dates, frame }: { said: string; dates: OneDate[]; frame: Frame }) {
  const { digest: words, meeting: meetingWords } = frame.words;
  const more = dates.length - MOST_DATES;
  if (dates.length === 0) return null;
  return (
    <>
      <p>{said}</p>
      {dates.slice(0, MOST_DATES).map(({ meeting, answer, rule }) => (
        <p key={meeting.meetingId}>
          <strong>{isolated(meeting.title, frame.language)}</strong>
          {rule && (
            <>
              <br />
              {words.often({ often: ruleWords(rule, frame.language) })}
            </>
          )}
          <br />
          {meetingSpan(meeting, frame)}
          <OnOwnClock meeting={meeting} frame={frame} />
          <br />
          {placeWords(meeting, frame)}
          {answer && answer !== 'declined' && (
            <>
              <br />
              {words.answers[answer]}
            </>
          )}
          <br />
          <a href={pageLink(meeting, frame)} aria-label={pageName(meeting, frame)}>
            {meetingWords.page}
          </a>
        </p>
      ))}
      {more > 0 && <p>{words.more({ n: more })}</p>}
    </>
  );
}

function meetingOf(reader: PersonRow, row: MeetingRow, now: Temporal.Instant): Meeting {
  return meetingFor(reader, row, false, now);
}

function byGroup(reader: PersonRow, rows: NewEvent[], now: Temporal.Instant): Facts['fresh'] {
  return [...groupBy(rows, ({ groupId }) => groupId).values()].map((events) => ({
    group: groupFor(reader, events[0]!).name,
    dates: events.map(({ rule, ...event }) => ({ meeting: meetingOf(reader, event, now), rule })),
  }));
}
