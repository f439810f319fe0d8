import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { Event } from '../events/event.entity.js';
import type { EventFacts } from '../events/event-facts.js';
import { scheduleOf } from '../events/event-times.js';
import { calendarJob } from '../events/event-jobs.js';
import { newEventWish, wishOf } from '../events/event-wish.js';
import { Occurrence } from '../events/occurrence.entity.js';
import { Outbox } from '../queue/outbox.js';
import { shuffled } from './chance.js';
import { ZONE } from './community.js';
import type { Meeting } from './meetings.js';

export interface GroupPeople {
  id: string;
  organiserId: string;
  memberIds: string[];
}

const WEEK_HOURS = 168;

/** Meetings that are over. No use case makes one of those, so they are written as they would stand by now, without letters. */
@Injectable()
export class PastMeetings {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async add(meeting: Meeting, group: GroupPeople): Promise<void> {
    const facts = factsOf(meeting);
    const writtenAt = meeting.startsAt.subtract({ hours: 2 * WEEK_HOURS });
    const event = {
      ...facts,
      id: randomUUID(),
      groupId: group.id,
      createdAt: writtenAt,
      modifiedAt: writtenAt,
    };
    const coming = shuffled(group.memberIds, meeting.startsLocal).slice(0, meeting.series.usual);
    await this.database.transaction(async (tx) => {
      await tx.insert(Event, { ...event, state: 'published', publishedAt: writtenAt });
      const occurrenceId = randomUUID();
      await tx.insert(Occurrence, {
        ...scheduleOf(facts),
        id: occurrenceId,
        eventId: event.id,
        originalLocal: facts.startsLocal,
        seatsTaken: coming.length,
        attendanceCount: (await keepsCount(tx, group.id)) ? Math.ceil(coming.length * 0.8) : null,
      });
      await tx.query(
        `INSERT INTO rsvps (id, occurrence_id, person_id, source, answer, replied_at, created_at)
         SELECT gen_random_uuid(), $1, unnest($2::uuid[]), 'person', 'going', $3, $3`,
        [occurrenceId, coming, toDate(meeting.startsAt.subtract({ hours: WEEK_HOURS }))],
      );
      await this.outbox.addAll(tx, [
        { ...calendarJob({ ...event, sequence: 0 }), useBy: meeting.startsAt.add({ hours: 9 * WEEK_HOURS }) },
      ]);
    });
  }
}

function factsOf({ series: { words }, startsLocal }: Meeting): EventFacts {
  const fresh = newEventWish({ timeZone: ZONE, language: 'en', visibility: 'public' });
  const { repeats: _, ...wish } = wishOf(fresh, { ...words, startsLocal }, { discreetName: words.title });
  return { ...wish, durationMinutes: wish.durationMinutes ?? 60, recurrenceRule: null, questions: [] };
}

async function keepsCount(tx: EntityManager, groupId: string): Promise<boolean> {
  const rows = await rowsOf(tx, `SELECT FROM groups WHERE id = $1 AND attendance = 'count'`, [groupId]);
  return rows.length > 0;
}
