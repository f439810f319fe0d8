import type { Temporal } from 'temporal-polyfill';
import { endOf, readWallTime } from '../../events/wall-time.js';
import {
  type DateFacts,
  type Difference,
  differences,
  type HeardChange,
  othersOf,
  type ReplyInLine,
} from '../facts/changes.js';
import type { Frame } from '../facts/letter.js';
import { HostsSay, meetingSpan, MoreOfYours, MOST_DATES, pageLink, type Span } from './meeting-parts.js';
import {
  type HostsWords,
  hostsWords,
  type Meeting,
  meetingFor,
  type MeetingRow,
  type Weight,
} from '../facts/meetings.js';

/** What a reader has to hear about a date. */
export interface News {
  differences: Difference[];
  addressChanged: boolean;
  /** The last they heard is that it was called off. */
  isOnAgain: boolean;
  /** What hosts wrote about this date alone: no news by itself, and part of what is. */
  note: HostsWords;
}

export function newsOf(
  heard: HeardChange,
  date: DateFacts & Pick<MeetingRow, 'note'>,
  meeting: Meeting,
): News {
  return {
    differences: differences(heard.beliefs, date, meeting.wording),
    addressChanged: heard.addressChanged && meeting.addressFrom !== null,
    isOnAgain: heard.isOnAgain,
    note: hostsWords(date.note, meeting.wording),
  };
}

export function isNews({ differences: found, addressChanged, isOnAgain }: News): boolean {
  return found.length > 0 || addressChanged || isOnAgain;
}

/** The most that any of them is to its reader. */
export function weightOf(news: News[]): Weight {
  if (news.some(({ isOnAgain }) => isOnAgain)) return 'is-on';
  const isEssential = news.some(
    ({ differences: found, addressChanged }) => addressChanged || found.some(({ fact }) => fact !== 'title'),
  );
  return isEssential ? 'essential' : 'ordinary';
}

/** Whether a calendar file has something to say about it: that holds what everyone may know, and no address or link. */
export function isInFile({ differences: found, isOnAgain }: News): boolean {
  return found.length > 0 || isOnAgain;
}

/** A date that takes place, with what is new about it. */
export interface ChangedDate extends News {
  meeting: Meeting;
}

/** The other dates that a letter tells something new of. */
export function otherNews(
  line: ReplyInLine,
  changes: Map<number, HeardChange>,
  now: Temporal.Instant,
): ChangedDate[] {
  return othersOf(line).flatMap((date) => {
    const heard = changes.get(date.letter.id);
    if (!heard) return [];
    const meeting = meetingFor(line.reply, date, date.answer === 'going', now);
    const news = newsOf(heard, date, meeting);
    return isNews(news) ? [{ ...news, meeting }] : [];
  });
}

/** Whether what is new about two dates is told in the same words, apart from when each of them is. */
export function saysTheSame(one: News, other: News): boolean {
  // Each word that is on a page is on a page of its own.
  if (one.note?.text === null || other.note?.text === null) return false;
  const words = ({ differences: found, addressChanged, isOnAgain, note }: News) => {
    const facts = found.map((it) => (it.fact === 'time' ? it.fact : it));
    return JSON.stringify([facts, addressChanged, isOnAgain, note]);
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
          {changed.before({ value: valueWords(difference, 'before', date, frame) })}
          <br />
          {changed.now({ value: valueWords(difference, 'now', date, frame) })}
        </p>
      ))}
      {news.addressChanged && <p>{changed.address}</p>}
    </>
  );
}

/** Dates beside the letter's own, each with what is new about it and the way to its page, past a sign-in. */
export function ChangedDates({ said, dates, frame }: { said: string; dates: ChangedDate[]; frame: Frame }) {
  if (dates.length === 0) return null;
  const { changed, meeting: words } = frame.words;
  return (
    <>
      <p>{said}</p>
      {dates.slice(0, MOST_DATES).map(({ meeting, ...news }) => (
        <div key={meeting.meetingId}>
          <p>
            <strong>{meetingSpan(meeting, frame)}</strong>
            {news.isOnAgain && (
              <>
                <br />
                {changed.takesPlace}
              </>
            )}
          </p>
          <Differences news={news} date={meeting} frame={frame} />
          <HostsSay words={news.note} page={pageLink(meeting, frame)} frame={frame} />
          {news.note?.text !== null && (
            <p>
              <a href={pageLink(meeting, frame)}>{words.page}</a>
            </p>
          )}
        </div>
      ))}
      <MoreOfYours of={dates} frame={frame} />
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
