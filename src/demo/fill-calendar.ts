import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { CancelEvent } from '../events/cancel-event.js';
import { CreateEvent } from '../events/create-event.js';
import { DATES } from '../events/dates.js';
import { PublishEvent } from '../events/publish-event.js';
import { AnswerMeetings, type DateToAnswer } from './answer-meetings.js';
import { groups } from './community.js';
import { type Meeting, meetingsAround } from './meetings.js';
import { type GroupPeople, PastMeetings } from './past-meetings.js';
import { SettleRegulars } from './settle-regulars.js';

/**
 * Sees to it that the calendar is alive, at every start: what is missing of the last weeks and the next ones is added,
 * with its replies, and what is there stays as it is.
 */
@Injectable()
export class FillCalendar {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly createEvent: CreateEvent,
    private readonly publishEvent: PublishEvent,
    private readonly cancelEvent: CancelEvent,
    private readonly settleRegulars: SettleRegulars,
    private readonly answerMeetings: AnswerMeetings,
    private readonly past: PastMeetings,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const byName = await this.groupsByName();
    const isFirst = (await this.knownMeetings()).size === 0;
    const meetings = meetingsAround(now, groups);
    await this.addMissing(meetings, byName, now);
    await this.answerMeetings.run(await this.unanswered(meetings, byName, now));
    if (isFirst) await this.leaveLooseEnds(byName);
  }

  private async addMissing(
    meetings: Meeting[],
    byName: Map<string, GroupPeople>,
    now: Temporal.Instant,
  ): Promise<void> {
    let known = await this.knownMeetings();
    for (const meeting of meetings) {
      const group = byName.get(meeting.groupName);
      if (!group || known.has(nameOf(meeting))) continue;
      if (isOver(meeting, now)) {
        await this.past.add(meeting, group);
        continue;
      }
      await this.announce(meeting, group);
      if (!meeting.series.oneByOne) known = await this.knownMeetings();
    }
  }

  /** A series brings the dates after this one along. */
  private async announce({ series, startsLocal }: Meeting, group: GroupPeople): Promise<void> {
    const { id: groupId, organiserId: personId } = group;
    const { words, oneByOne, everyWeeks } = series;
    const repeats = oneByOne ? null : { every: 'week' as const, interval: everyWeeks };
    const eventId = await this.createEvent.run({
      groupId,
      personId,
      words: { ...words, startsLocal, repeats },
    });
    await this.publishEvent.run({ eventId, personId });
    await this.settleRegulars.run(eventId, series, group);
  }

  /** The dates of the next weeks that nobody has answered yet. */
  private async unanswered(
    meetings: Meeting[],
    byName: Map<string, GroupPeople>,
    now: Temporal.Instant,
  ): Promise<DateToAnswer[]> {
    const known = await this.knownMeetings();
    return meetings.flatMap((meeting) => {
      const [date, group] = [known.get(nameOf(meeting)), byName.get(meeting.groupName)];
      if (!date?.isOpen || !group || isOver(meeting, now)) return [];
      return [{ id: date.id, meeting, group, regularIds: date.regularIds }];
    });
  }

  /** One meeting that was called off, and one that is still being written. */
  private async leaveLooseEnds(byName: Map<string, GroupPeople>): Promise<void> {
    const row = await rowOf<{ id: string; group: string }>(
      this.database,
      `SELECT d.id, g.name AS group FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE d.starts_at > now() + interval '14 days' AND d.title = 'A walk along the harbour'
       ORDER BY d.starts_at LIMIT 1`,
    );
    if (!row) return;
    const { organiserId: personId } = byName.get(row.group)!;
    const reason = 'The path is closed for the boat race that day. We walk again the week after.';
    await this.cancelEvent.run({ eventId: row.id, personId, reason });

    const workshops = groups.find((group) => group.words.name === 'Calm Workshops')!;
    const { id: groupId, organiserId } = byName.get(workshops.words.name)!;
    const day = this.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 40 });
    const words = {
      ...workshops.series[0]!.words,
      title: 'Writing for the drawer',
      startsLocal: `${day.toString()}T18:30`,
    };
    await this.createEvent.run({ groupId, personId: organiserId, words });
  }

  private async groupsByName(): Promise<Map<string, GroupPeople>> {
    const rows = await rowsOf<GroupPeople & { name: string }>(
      this.database,
      `SELECT g.id, g.name,
         (array_agg(m.person_id ORDER BY m.created_at, m.id) FILTER (WHERE m.role = 'organiser'))[1] AS "organiserId",
         coalesce(array_agg(m.person_id ORDER BY p.email_index) FILTER (WHERE m.role <> 'organiser'), '{}') AS "memberIds"
       FROM groups g JOIN memberships m ON m.group_id = g.id AND m.state = 'active' JOIN people p ON p.id = m.person_id
       WHERE g.archived_at IS NULL GROUP BY g.id`,
    );
    return new Map(rows.map(({ name, ...group }) => [name, group]));
  }

  private async knownMeetings(): Promise<Map<string, KnownMeeting>> {
    const rows = await rowsOf<KnownMeeting & { group: string; local: string }>(
      this.database,
      `SELECT g.name AS group, o.original_local AS local, coalesce(d.id, o.id) AS id,
              coalesce(d.state = 'published', false)
                AND NOT EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id AND NOT r.is_regular) AS "isOpen",
              ARRAY(SELECT r.person_id FROM rsvps r WHERE r.occurrence_id = o.id AND r.is_regular) AS "regularIds"
       FROM occurrences o
       JOIN events e ON e.id = o.event_id
       JOIN groups g ON g.id = e.group_id
       LEFT JOIN ${DATES} d ON d.occurrence_id = o.id`,
    );
    return new Map(rows.map(({ group, local, ...date }) => [`${group} ${local}`, date]));
  }
}

interface KnownMeeting {
  id: string;
  /** Whether it takes place and nobody has answered but those who come every time. */
  isOpen: boolean;
  regularIds: string[];
}

function isOver({ startsAt }: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startsAt, now) <= 0;
}

/** A group has one meeting at a time: a title may be edited, and the meeting is still there. */
function nameOf({ groupName, startsLocal }: Meeting): string {
  return `${groupName} ${startsLocal}`;
}
