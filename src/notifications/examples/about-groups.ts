import { MOST_GROUPS } from '../letters/digest.letter.js';
import { MOST_DATES } from '../letters/meeting-parts.js';
import { each, type ExamplesOf, only } from './example.js';
import { exampleId, type ExampleRows } from './example-rows.js';

/** Letters to someone about their groups, and what is on there. */
export function groupExamples(
  rows: ExampleRows,
): ExamplesOf<
  'invitation' | 'membership-approved' | 'membership-declined' | 'digest' | 'new-events' | 'host-letter'
> {
  const { person, group, rule } = rows;
  const { membershipId } = rows.membership();
  const { groupId } = group;
  const since = rows.inHours(-24).toISOString();
  const often = {
    weekly: 'Once a week',
    daily: 'Every day, with many meetings, and news in many groups',
    news: 'Only when something is new',
  };
  const few = (['going', 'maybe', 'waitlisted', 'offered'] as const).map((answer, at) => ({
    ...rows.meeting({ nth: at, inDays: 1 + at }),
    answer,
  }));
  const many = Array.from({ length: MOST_DATES + 2 }, (_, nth) => ({
    ...rows.meeting({ nth, inDays: 1 }),
    answer: 'going' as const,
  }));
  const freshIn = (nth: number) => ({
    ...rows.meeting({ nth: 20 + nth, inDays: 5, eventId: exampleId(50 + nth) }),
    groupId: exampleId(40 + nth),
    groupName: `${group.groupName} ${nth}`,
    groupDiscreetName: `${group.groupDiscreetName} ${nth}`,
    rule,
  });
  const freshInMany = Array.from({ length: MOST_GROUPS + 2 }, (_, at) => freshIn(at + 1));
  const news = { ...person, ...group, newEventsWish: 'at-once', isMember: true, isMuted: false } as const;
  const atOnce = { ...news, known: [] };
  const letter = rows.hostLetter();
  const hostLetterId = letter.letterId;

  return {
    invitation: [
      {
        name: 'known',
        what: 'To someone who has signed in before',
        about: { membershipId },
        loaded: rows.membership({ state: 'invited' }),
      },
      {
        name: 'unknown',
        what: 'To someone new',
        about: { membershipId },
        loaded: rows.membership({ state: 'invited', isConfirmed: false }),
      },
    ],
    'membership-approved': only({ membershipId }, rows.membership()),
    'membership-declined': only({ membershipId }, rows.membership({ state: 'left' })),
    digest: each(['weekly', 'daily', 'news'], (digestWish) => ({
      name: digestWish,
      what: often[digestWish],
      about: { since },
      loaded: {
        ...person,
        digestWish,
        quietSeconds: 0,
        own: digestWish === 'daily' ? many : few,
        fresh:
          digestWish === 'daily'
            ? freshInMany
            : [{ ...rows.meeting({ nth: 5, inDays: 5, eventId: exampleId(30) }), rule }],
        opened: [rows.meeting({ nth: 6, inDays: 6, eventId: exampleId(31) })],
      },
    })),
    'new-events': [
      {
        name: 'one',
        what: 'One meeting',
        about: { groupId, eventIds: [] },
        loaded: { ...atOnce, events: [{ ...rows.meeting(), rule }] },
      },
      {
        name: 'several',
        what: 'Several meetings',
        about: { groupId, eventIds: [] },
        loaded: {
          ...atOnce,
          events: [
            { ...rows.meeting(), rule },
            { ...rows.meeting({ nth: 2, inDays: 5, format: 'online', area: '' }), rule: null },
          ],
        },
      },
    ],
    'host-letter': [
      {
        name: 'date',
        what: 'To those who are coming',
        about: { hostLetterId },
        loaded: { ...letter, ...rows.meeting() },
      },
      {
        name: 'members',
        what: 'To all members',
        about: { hostLetterId },
        loaded: { ...letter, isToMembers: true, occurrenceId: null },
      },
      {
        name: 'test',
        what: 'As a test, to a host',
        about: { hostLetterId, isTest: true },
        loaded: { ...letter, ...rows.meeting(), isTest: true },
      },
    ],
  };
}
