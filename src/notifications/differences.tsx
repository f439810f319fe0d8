import { endOf, readWallTime } from '../events/wall-time.js';
import type { Difference } from './changes.js';
import type { Frame } from './letter.js';
import { meetingSpan, type Span } from './meeting-parts.js';

/** What a reader has to hear about a date. */
export interface News {
  differences: Difference[];
  addressChanged: boolean;
  meetingLinkChanged: boolean;
}

/** Whether what is new about two dates is told in the same words, apart from when each of them is. */
export function saysTheSame(one: News, other: News): boolean {
  const words = ({ differences, addressChanged, meetingLinkChanged }: News) => {
    const facts = differences.map((it) => (it.fact === 'time' ? it.fact : it));
    return JSON.stringify([facts, addressChanged, meetingLinkChanged]);
  };
  return words(one) === words(other);
}

/** Each thing that is different: how it was, and how it is now. */
export function Differences({ news, date, frame }: { news: News; date: Span; frame: Frame }) {
  const { changed } = frame.words;
  return (
    <>
      {news.differences.map((difference) => (
        <p key={difference.fact}>
          <strong>{changed[difference.fact]}</strong>
          <br />
          {changed.before(valueWords(difference, 'before', date, frame))}
          <br />
          {changed.now(valueWords(difference, 'now', date, frame))}
        </p>
      ))}
      {news.addressChanged && <p>{changed.address}</p>}
      {news.meetingLinkChanged && <p>{changed.link}</p>}
    </>
  );
}

function valueWords(difference: Difference, when: 'before' | 'now', date: Span, frame: Frame): string {
  const { words } = frame;
  switch (difference.fact) {
    case 'time': {
      if (when === 'now') return meetingSpan(date, frame);
      const { before } = difference;
      const start = readWallTime(before.startsLocal, before.timeZone).at;
      const span = { startsAt: start.toString(), endsAt: endOf(before, start).toString() };
      return meetingSpan({ ...span, zone: before.timeZone, allDay: before.allDay }, frame);
    }
    case 'format':
      return words.meeting.formats[difference[when]];
    default:
      return difference[when] || words.changed.nothing;
  }
}
