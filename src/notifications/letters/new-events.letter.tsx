import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { ruleWords } from '../../events/series/rule-words.js';
import type { Rule } from '../../events/series/rule.js';
import type { NewEventsWish } from '../../people/digest-wishes.js';
import type { ClaimedRow } from '../../queue/ledger.js';
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
import { MoreDates, MOST_DATES, pageLink, pageName, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor } from '../facts/meetings.js';
import { GROUP, groupFor, mailboxFor, type GroupRow, type NamedGroup } from '../facts/named-group.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';
import { ANSWERED, type NewEvent, nextDates } from '../facts/whats-on.js';

interface Loaded extends GroupRow, PersonRow, NameRow {
  newEventsWish: NewEventsWish;
  isMember: boolean;
  isMuted: boolean;
  /** Those that they know of: they opened them themselves, have answered, or wish to hear nothing of them. */
  known: string[];
  events: NewEvent[];
}

interface Facts {
  group: NamedGroup;
  events: { meeting: Meeting; rule: Rule | null }[];
}

/** Tells someone who wishes to hear at once what their group has new: all that was opened shortly after one another. */
@Injectable()
export class NewEventsLetter implements LetterWriter<'new-events', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'new-events'>[]): Promise<Map<number, Loaded>> {
    const events = await nextDates(this.database, [...new Set(rows.flatMap(({ about }) => about.eventIds))]);
    const found = await rowsOf<Omit<Loaded, 'events'> & { rowId: number }>(
      this.database,
      `SELECT row.id AS "rowId", p.new_events AS "newEventsWish", coalesce(m.state = 'active', false) AS "isMember",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
              ARRAY(SELECT e.id FROM events e
                    WHERE row.about -> 'eventIds' ? e.id::text AND e.group_id = g.id
                      AND (e.published_by IS NOT DISTINCT FROM p.id OR ${ANSWERED}
                        OR EXISTS (SELECT FROM mutes WHERE person_id = p.id AND event_id = e.id))) AS known,
              m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}, ${GROUP}
       FROM outbox row
       JOIN groups g ON g.id = (row.about ->> 'groupId')::uuid
       JOIN people p ON p.id = row.person_id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
       WHERE row.id = ANY($1)`,
      [rows.map(({ id }) => id)],
    );
    const byId = new Map(rows.map(({ id, about }) => [id, about.eventIds]));
    return new Map(
      found.map(({ rowId, ...loaded }) => {
        const their = byId.get(rowId)!.map((id) => events.get(id));
        const coming = their.filter((event) => event && !loaded.known.includes(event.eventId)) as NewEvent[];
        return [rowId, { ...loaded, events: coming }];
      }),
    );
  }

  sheet(_: ClaimedRow<'new-events'>, loaded: Loaded): Sheet<Facts> | Silence | Delay {
    if (loaded.isArchived || loaded.events.length === 0) return silent('nothing-new');
    if (!loaded.isMember) return silent('not-a-member');
    if (loaded.newEventsWish !== 'at-once') return silent('not-wanted');
    if (loaded.isMuted) return silent('muted');
    if (loaded.quietSeconds > 0) return { ...IN_QUIET_HOURS, pauseSeconds: loaded.quietSeconds };
    const now = this.clock.now();
    const group = groupFor(loaded, loaded);
    const events = loaded.events.map(({ rule, ...event }) => ({
      meeting: meetingFor(loaded, event, false, now),
      rule,
    }));
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { group, events },
      unsubscribe: { groupId: group.groupId, eventId: null, kind: 'new-events' },
      hostsOf: { groupId: group.groupId },
      mailbox: mailboxFor(loaded, loaded),
    };
  }

  write({ group, events }: Facts, frame: Frame): Written {
    const { newEvents: words, meeting: meetingWords } = frame.words;
    const [first, ...others] = events as [Facts['events'][0]];
    return {
      subject:
        others.length === 0
          ? words.subject(first.meeting)
          : words.subjectMany({ n: events.length, group: group.name }),
      body: (
        <>
          <p>{words.intro({ group: group.name })}</p>
          {events.slice(0, MOST_DATES).map(({ meeting, rule }) => (
            <div key={meeting.meetingId}>
              <p>
                <strong>{isolated(meeting.title, frame.language)}</strong>
                {rule && (
                  <>
                    <br />
                    {words.often({ often: ruleWords(rule, frame.language) })}
                  </>
                )}
              </p>
              <WhenAndWhere meeting={meeting} frame={frame} />
              <Press href={pageLink(meeting, frame)} name={pageName(meeting, frame)}>
                {meetingWords.page}
              </Press>
            </div>
          ))}
          <MoreDates more={events.length - MOST_DATES} frame={frame}>
            <a href={`${frame.baseUrl}/groups/${group.groupId}`}>{isolated(group.name, frame.language)}</a>
          </MoreDates>
        </>
      ),
      reason: words.reason({ group: group.name }),
      list: group,
    };
  }
}
