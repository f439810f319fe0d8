import type { ToldFacts } from '../../events/event-change.entity.js';
import type { HeardChange } from '../facts/changes.js';
import { type MeetingRow, meetingFor } from '../facts/meetings.js';
import { MOST_DATES } from '../letters/meeting-parts.js';
import type { LoadedFor } from '../letters/letter-writers.js';
import type { ExamplesOf } from './example.js';
import { exampleId, type ExampleRows } from './example-rows.js';

/** Letters about a date that is not as it was. */
export function changeExamples(rows: ExampleRows): ExamplesOf<'event-changed' | 'event-cancelled'> {
  const about = { changeId: exampleId(20), rsvpId: rows.reply().rsvpId };
  const moved = { startsLocal: rows.meeting({ inDays: 2 }).startsLocal };
  const { words } = rows.hostsSay;
  const nextWeek = rows.meeting({ nth: 2, inDays: 10 });
  const elsewhere = rows.meeting({ nth: 3, inDays: 5, title: 'Rosehill', sensitive: false });
  const nothing = { next: null, others: [] };
  const next = (isGoing: boolean) => ({
    meeting: meetingFor(rows.person, nextWeek, false, rows.now),
    isGoing,
  });

  return {
    'event-changed': [
      { name: 'moved', what: 'Moved', about, loaded: changed(rows, moved) },
      {
        name: 'otherwise',
        what: 'Another name, place and form',
        about,
        loaded: changed(
          rows,
          { title: 'Rosehill', discreetTitle: 'Rosehill', format: 'in person', area: '' },
          { addressChanged: true },
        ),
      },
      {
        name: 'several',
        what: 'Several dates, with a word from the hosts',
        about,
        loaded: withOthers(changed(rows, { durationMinutes: 60 }, {}, words), [shorter(rows, 2, words)]),
      },
      {
        name: 'back',
        what: 'As it was before',
        about,
        loaded: changed(rows, moved, { before: toldOf(rows.meeting()) }),
      },
      {
        name: 'on-again',
        what: 'It takes place after all',
        about,
        loaded: withOthers(changed(rows, {}, { isOnAgain: true }), [
          onAgain(shorter(rows, 2).date, {}),
          onAgain(shorter(rows, 3).date, { durationMinutes: 60 }),
        ]),
      },
    ],
    'event-cancelled': [
      {
        name: 'one',
        what: 'One date, with a word from the hosts',
        about,
        loaded: cancelled(rows, words, {
          next: next(false),
          others: [meetingFor(rows.person, elsewhere, false, rows.now)],
        }),
      },
      {
        name: 'coming-next',
        what: 'To someone who comes to the next date',
        about,
        loaded: cancelled(rows, '', { next: next(true), others: [] }),
      },
      {
        name: 'several',
        what: 'Several dates',
        about,
        loaded: withOthers(
          cancelled(rows, '', nothing),
          Array.from({ length: MOST_DATES + 2 }, (_, at) => off(rows, 2 + at)),
        ),
      },
      {
        name: 'mixed',
        what: 'Some dates are off, and another was changed',
        about,
        loaded: withOthers(cancelled(rows, '', nothing), [off(rows, 2), shorter(rows, 3)]),
      },
    ],
  };
}

/** @param before what was different about it */
function changed(
  rows: ExampleRows,
  before: Partial<ToldFacts>,
  heard: Partial<HeardChange> = {},
  note = '',
): LoadedFor<'event-changed'> {
  const reply = rows.reply({ note });
  return {
    reply,
    isBehindAnother: false,
    together: { is: 'leading', others: [] },
    change: change(reply, before, heard),
    otherChanges: new Map(),
  };
}

function cancelled(
  rows: ExampleRows,
  cancellationReason: string,
  instead: LoadedFor<'event-cancelled'>['instead'],
): LoadedFor<'event-cancelled'> {
  return {
    reply: rows.reply({ isOn: false, cancellationReason }),
    isBehindAnother: false,
    together: { is: 'leading', others: [] },
    otherChanges: new Map(),
    instead,
  };
}

/** Another date that the same letter tells of, and what its reader has not heard of it: nothing about one that is off. */
interface Other {
  date: MeetingRow;
  heard: HeardChange | null;
}

/** One that was shorter before. */
function shorter(rows: ExampleRows, nth: number, note = ''): Other {
  const date = rows.meeting({ nth, inDays: 7 * nth - 4, note });
  return { date, heard: change(date, { durationMinutes: 60 }) };
}

function off(rows: ExampleRows, nth: number): Other {
  const date = rows.meeting({ nth, inDays: 7 * nth - 4, isOn: false, cancellationReason: '' });
  return { date, heard: null };
}

function onAgain(date: MeetingRow, before: Partial<ToldFacts>): Other {
  return { date, heard: change(date, before, { isOnAgain: true }) };
}

function withOthers<Loaded extends LoadedFor<'event-changed'> | LoadedFor<'event-cancelled'>>(
  loaded: Loaded,
  others: Other[],
): Loaded {
  const about = { changeId: exampleId(21), rsvpId: exampleId(22) };
  return {
    ...loaded,
    together: {
      is: 'leading',
      others: others.map(({ date }, id) => ({ ...date, answer: 'going', letter: { id, about } })),
    },
    otherChanges: new Map(others.flatMap(({ heard }, id) => (heard ? [[id, heard] as const] : []))),
  };
}

function change(now: MeetingRow, before: Partial<ToldFacts>, heard: Partial<HeardChange> = {}): HeardChange {
  return {
    beliefs: [{ ...toldOf(now), ...before }],
    addressChanged: false,
    before: null,
    isOnAgain: false,
    isOutdated: false,
    ...heard,
  };
}

function toldOf(date: MeetingRow): ToldFacts {
  const { title, discreetTitle, format, startsLocal, zone, allDay, durationMinutes, area } = date;
  return { title, discreetTitle, format, startsLocal, timeZone: zone, allDay, durationMinutes, area };
}
