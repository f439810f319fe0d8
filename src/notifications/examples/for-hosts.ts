import type { LoadedFor } from '../letters/letter-writers.js';
import { type ExamplesOf, only } from './example.js';
import { exampleId, type ExampleRows } from './example-rows.js';

/** Letters to those who look after a group. */
export function hostExamples(
  rows: ExampleRows,
): ExamplesOf<
  'join-request' | 'host-note' | 'reminders-missed' | 'day-roster' | 'clocks-changed' | 'reply-note'
> {
  const { groupId } = rows.group;
  const host = { ...rows.person, ...rows.group, isMuted: false, wantsHostNotes: true };
  const [first, second] = [dateOf(rows, 1), dateOf(rows, 2)];
  const noted = { fresh: 1, changed: 0, regulars: 0, withdrawn: 0 };
  const from = rows.inHours(0).toISOString();
  const until = rows.inHours(48).toISOString();
  const hourBefore = new Date(Date.parse(first.startsAt) - 60 * 60_000).toISOString();

  return {
    'join-request': only({ membershipId: exampleId(40) }, { ...host, isStillAsking: true }),
    'host-note': only(
      { groupId, since: from },
      {
        ...host,
        changes: [
          { ...first, fresh: 2, changed: 1, regulars: 1, withdrawn: 1 },
          { ...second, ...noted },
        ],
      },
    ),
    'reminders-missed': only(
      { groupId, occurrenceIds: [exampleId(101), exampleId(102)] },
      { ...host, dates: [dateOf(rows, -2), dateOf(rows, -1)] },
    ),
    'day-roster': [
      {
        name: 'tomorrow',
        what: 'The evening before',
        about: { day: 'tomorrow', from, until },
        loaded: roster(rows, 1, {
          going: 8,
          maybe: 2,
          waiting: 3,
          newcomers: 1,
          needs: 2,
          unreachable: 1,
          requests: 3,
          lacksLeader: true,
        }),
      },
      {
        name: 'today',
        what: 'On the day, and nobody is coming yet',
        about: { day: 'today', from, until },
        loaded: roster(rows, 0, NOBODY),
      },
    ],
    'clocks-changed': only(
      { groupId, tzVersion: '' },
      {
        ...host,
        howMany: 5,
        dates: [
          { ...first, before: { startsLocal: first.startsLocal, startsAt: hourBefore } },
          { ...second, before: { startsLocal: first.startsLocal, startsAt: second.startsAt } },
        ],
      },
    ),
    'reply-note': [
      {
        name: 'date',
        what: 'About a meeting',
        about: { occurrenceId: exampleId(101) },
        loaded: { ...host, ...rows.meeting() },
      },
      {
        name: 'group',
        what: 'About a group',
        about: { groupId },
        loaded: { ...host, occurrenceId: null },
      },
    ],
  };
}

/** A date as JSON of the database has it. */
function dateOf(rows: ExampleRows, nth: number) {
  const { startsAt, endsAt, occurrenceId, meetingId, title, discreetTitle, zone, allDay, startsLocal } =
    rows.meeting({ nth, inDays: nth });
  const date = { occurrenceId, meetingId, title, discreetTitle, zone, allDay, startsLocal };
  return { ...date, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

const NOBODY = {
  going: 0,
  maybe: 0,
  waiting: 0,
  newcomers: 0,
  needs: 0,
  unreachable: 0,
  requests: 0,
  lacksLeader: false,
};

function roster(rows: ExampleRows, inDays: number, counted: typeof NOBODY): LoadedFor<'day-roster'> {
  const date = { ...rows.group, ...dateOf(rows, inDays), ...counted };
  return { ...rows.person, wish: 'evening', dates: [date], all: 1 };
}
