import { each, type ExamplesOf, only } from './example.js';
import { exampleId, type ExampleRows } from './example-rows.js';

/** Letters to someone about their answer. */
export function replyExamples(
  rows: ExampleRows,
): ExamplesOf<
  | 'rsvp-confirmation'
  | 'place-given'
  | 'place-offered'
  | 'standing-place'
  | 'standing-question'
  | 'event-reminder'
  | 'maybe-question'
  | 'first-time'
  | 'calendar-answer'
  | 'invitation-withdrawn'
  | 'thank-you'
> {
  const { rsvpId } = rows.reply();
  const { standingPlaceId } = rows.standing();
  const { occurrenceId } = rows.meeting();
  const firstTime = rows.firstTime();
  const thanks = { thankYouId: exampleId(12), rsvpId };
  const past = rows.reply({}, { inDays: -1 });
  const { words } = rows.hostsSay;
  const confirmed = { rsvpId, version: 1 };
  const tomorrow = { rsvpId, minutesBefore: 1440, startsLocal: rows.meeting({ inDays: 1 }).startsLocal };
  const leaves = { sleepSeconds: 0, isOutdone: false };
  const soon = rows.meeting({ inDays: 2 });
  const before = { next: 'nobody', one: 'one person', few: 'some people', many: 'many people' };
  const said = { going: 'yes', maybe: 'maybe', declined: 'no' };

  return {
    'rsvp-confirmation': [
      {
        name: 'going',
        what: 'To someone who is coming',
        about: confirmed,
        loaded: { ...rows.reply(), ahead: null },
      },
      {
        name: 'newcomer',
        what: 'To someone who comes for the first time',
        about: confirmed,
        loaded: { ...rows.reply(firstTime), ahead: null },
      },
      {
        name: 'newcomer-soon',
        what: 'To someone who comes for the first time, and soon',
        about: confirmed,
        loaded: {
          ...rows.reply({ ...firstTime, repliedAt: rows.at(1, '12:00') }, { inDays: 1 }),
          ahead: null,
        },
      },
      {
        name: 'regular',
        what: 'To someone who comes every time',
        about: confirmed,
        loaded: { ...rows.reply({ isRegular: true }), ahead: null },
      },
      {
        name: 'elsewhere',
        what: 'To someone whose clocks show another time',
        about: confirmed,
        loaded: { ...rows.reply({ timeZone: rows.otherZone }), ahead: null },
      },
      {
        name: 'maybe',
        what: 'To someone who said maybe',
        about: confirmed,
        loaded: { ...rows.reply({ answer: 'maybe' }), ahead: null },
      },
      {
        name: 'mailbox',
        what: 'Where hosts read answers in their own mailbox',
        about: confirmed,
        loaded: { ...rows.reply(rows.mailbox()), ahead: null },
      },
      ...each(['few', 'many', 'one', 'next'], (ahead) => ({
        name: `waiting-${ahead}`,
        what: `On the waiting list, with ${before[ahead]} before them`,
        about: confirmed,
        loaded: { ...rows.reply({ answer: 'waitlisted' }), ahead },
      })),
    ],
    'place-given': only(confirmed, rows.reply()),
    'place-offered': only(
      { rsvpId, offerId: exampleId(11) },
      { ...rows.reply({ answer: 'offered' }), closesAt: rows.at(1, '18:00') },
    ),
    'standing-place': only({ standingPlaceId }, rows.standing()),
    'standing-question': only({ standingPlaceId }, rows.standing()),
    'event-reminder': [
      {
        name: 'going',
        what: 'To someone who is coming',
        about: tomorrow,
        loaded: {
          ...rows.reply({}, { inDays: 1, addressShownMinutes: 2880, linkShownMinutes: 2880 }),
          ...leaves,
        },
      },
      {
        name: 'newcomer',
        what: 'To someone who comes for the first time',
        about: tomorrow,
        loaded: { ...rows.reply(firstTime, { inDays: 1 }), ...leaves },
      },
      {
        name: 'regular',
        what: 'To someone who comes every time',
        about: tomorrow,
        loaded: { ...rows.reply({ isRegular: true, isWeekly: false }, { inDays: 1 }), ...leaves },
      },
      {
        name: 'maybe',
        what: 'To someone who said maybe',
        about: tomorrow,
        loaded: { ...rows.reply({ answer: 'maybe' }, { inDays: 1 }), ...leaves },
      },
    ],
    'maybe-question': only(
      { rsvpId, startsLocal: soon.startsLocal },
      { ...rows.reply({ answer: 'maybe' }, { inDays: 2 }), isTime: true },
    ),
    'first-time': only(tomorrow, rows.reply(firstTime, { inDays: 1 })),
    'calendar-answer': each(['going', 'maybe', 'declined'], (answer) => ({
      name: answer,
      what: `Their calendar said ${said[answer]}`,
      about: { occurrenceId, answer },
      loaded: { ...rows.person, ...rows.meeting(), isOutside: false },
    })),
    'invitation-withdrawn': only(
      { occurrenceId, raisedTo: 1 },
      { ...rows.person, ...rows.meeting(), isComing: false, isMuted: false },
    ),
    'thank-you': [
      { name: 'words', what: 'A few words', about: thanks, loaded: { reply: past, words } },
      {
        name: 'link',
        what: 'Words with a link',
        about: thanks,
        loaded: { reply: past, words: `[${words}](https://example.org)` },
      },
    ],
  };
}
