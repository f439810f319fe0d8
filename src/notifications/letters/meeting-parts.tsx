import type { ComponentChildren } from 'preact';
import { isolated, unisolated } from '../../common/isolated.js';
import { withCommas } from '../../common/languages.js';
import type { Clocks } from '../../common/time-words.js';
import type { GivenAnswer } from '../../rsvps/rsvp.entity.js';
import type { Frame } from '../facts/letter.js';
import { letterLink, Lines, Press } from './letter-page.js';
import type { HostsWords, Meeting } from '../facts/meetings.js';
import { dayDistanceWords, distanceWords, momentWords, whenWords } from '../facts/times.js';

/**
 * When it is and roughly where; the exact place is on its page only, in time, and for the reader alone: a letter can
 * be passed on, so the way to it leads past a sign-in, which those who are signed in do not notice.
 */
export function WhenAndWhere({ meeting, frame }: { meeting: Meeting; frame: Frame }) {
  const { words } = frame;
  const { addressFrom, linkFrom } = meeting;
  return (
    <>
      <p>
        {words.meeting.when} <strong>{meetingSpan(meeting, frame)}</strong>
        <OnOwnClock meeting={meeting} frame={frame} />
        <br />
        {words.meeting.where} {placeWords(meeting, frame)}
      </p>
      {addressFrom && <p>{revealWords(addressFrom, 'address', meeting, frame)}</p>}
      {linkFrom && <p>{revealWords(linkFrom, 'link', meeting, frame)}</p>}
      {addressFrom && (
        <p>
          <a href={pageLink(meeting, frame)}>{words.meeting.wayThere}</a>
        </p>
      )}
      {linkFrom && (
        <p>
          <a href={`${pageLink(meeting, frame)}/join`}>{words.meeting.wayIntoCall}</a>
        </p>
      )}
    </>
  );
}

/** How one takes part, and roughly where. */
export function placeWords({ format, area }: Meeting, { words, language }: Frame): string {
  const how = words.meeting.formats[format];
  return area ? withCommas([how, isolated(area, language)], language) : how;
}

/** Its page as its reader sees it. */
export function pageLink({ meetingId }: Pick<Meeting, 'meetingId'>, { baseUrl }: Frame): string {
  return `${baseUrl}/sign-in?from=/events/${meetingId}`;
}

/** What the link to its page is called where a letter has several: read out by themselves they would all be the same. */
export function pageName(meeting: Meeting, frame: Frame): string {
  const { language, words } = frame;
  const span = unisolated(meetingSpan(meeting, frame));
  return withCommas([words.meeting.page, meeting.title, span], language);
}

/** The hosts' words, or the way to them. */
export function HostsSay({
  words,
  page,
  frame,
  children,
}: {
  words: HostsWords;
  page: string;
  frame: Frame;
  /** How they look, where they are more than lines. */
  children?: ComponentChildren;
}) {
  const { hostsSay, moreOnPage, page: openPage } = frame.words.meeting;
  if (!words) return null;
  return words.text === null ? (
    <>
      <p>{moreOnPage}</p>
      <Press href={page}>{openPage}</Press>
    </>
  ) : (
    <>
      <p>{hostsSay}</p>
      <blockquote dir="auto" style="margin:0 1em">
        {children ?? <Lines text={words.text} />}
      </blockquote>
    </>
  );
}

/** A line of its own for readers whose clocks show something else. */
export function OnOwnClock({ meeting, frame }: { meeting: Meeting; frame: Frame }) {
  if (meeting.readerZone === null) return null;
  return (
    <>
      <br />
      {frame.words.meeting.forYou({ span: meetingSpan({ ...meeting, zone: meeting.readerZone }, frame) })}
    </>
  );
}

/** When a date is. */
export type Span = Pick<Meeting, 'startsAt' | 'endsAt' | 'zone' | 'allDay'>;

/** A letter names so many dates, and counts the others: whoever comes every time may have a hundred. */
export const MOST_DATES = 12;

/** How many a letter does not name, and where they are. */
export function MoreDates({
  more,
  frame,
  children,
}: {
  more: number;
  frame: Frame;
  children?: ComponentChildren;
}) {
  if (more <= 0) return null;
  return (
    <p>
      {frame.words.meeting.moreDates({ n: more })}
      {children && <> {children}</>}
    </p>
  );
}

/** The reader's own dates that a letter does not name. */
export function MoreOfYours({ of: dates, frame }: { of: unknown[]; frame: Frame }) {
  return (
    <MoreDates more={dates.length - MOST_DATES} frame={frame}>
      <a href={`${frame.baseUrl}/me/meetings`}>{frame.words.meeting.allDates}</a>
    </MoreDates>
  );
}

/** Dates that a letter tells of beside its own. One that has another name says it. */
export function OtherDates({
  said,
  dates,
  beside,
  frame,
}: {
  said: string;
  dates: Meeting[];
  beside: Meeting;
  frame: Frame;
}) {
  if (dates.length === 0) return null;
  return (
    <>
      <p>{said}</p>
      <ul>
        {dates.slice(0, MOST_DATES).map((date) => (
          <li key={date.meetingId}>
            {date.title !== beside.title && `${isolated(date.title, frame.language)}: `}
            {meetingSpan(date, frame)}
          </li>
        ))}
      </ul>
      <MoreOfYours of={dates} frame={frame} />
    </>
  );
}

/**
 * Three ways to answer; each opens a page where one press does it. For someone who comes every time one press leaves out
 * this date, and the rest stays.
 */
export function Answers({ meeting, frame }: { meeting: Meeting; frame: Frame }) {
  const { going, maybe } = frame.words.meeting;
  return (
    <>
      {!meeting.skips && (
        <>
          <Answer frame={frame} answer="going">
            {going}
          </Answer>
          <Answer frame={frame} answer="maybe">
            {maybe}
          </Answer>
        </>
      )}
      <GiveBack meeting={meeting} frame={frame} />
    </>
  );
}

/** The one of them that gives up a place. */
export function GiveBack({ meeting: { skips }, frame }: { meeting: Meeting; frame: Frame }) {
  const { declined, notThisWeek, notThisTime, changeStanding } = frame.words.meeting;
  if (!skips) {
    return (
      <Answer frame={frame} answer="declined">
        {declined}
      </Answer>
    );
  }
  return (
    <>
      <Answer frame={frame} answer="declined">
        {skips === 'this-week' ? notThisWeek : notThisTime}
      </Answer>
      <p>
        <a href={letterLink(frame, 'answer', '?standing=change')}>{changeStanding}</a>
      </p>
    </>
  );
}

/** One of them alone. */
export function Answer({
  frame,
  answer,
  children,
}: {
  frame: Frame;
  answer: GivenAnswer;
  children: ComponentChildren;
}) {
  return <Press href={letterLink(frame, 'answer', `?answer=${answer}`)}>{children}</Press>;
}

export function meetingSpan(span: Span, frame: Frame): string {
  return whenWords(span, clocksOf(span, frame));
}

/** How far its start is from here; a time is that of the reader's own clock. */
export function distanceTo(meeting: Meeting, minutesAhead: number, { language }: Frame): string {
  const { startsAt, allDay, zone, readerZone } = meeting;
  const clocks = { language, zone: readerZone ?? zone };
  return allDay
    ? dayDistanceWords(startsAt, minutesAhead, clocks)
    : distanceWords(startsAt, minutesAhead, readerZone === null, clocks);
}

export function clocksOf({ zone }: Pick<Meeting, 'zone'>, { language }: Frame): Clocks {
  return { language, zone };
}

function revealWords(from: string, what: 'address' | 'link', meeting: Meeting, frame: Frame): string {
  const { addressNow, addressFrom, linkNow, linkFrom } = frame.words.meeting;
  const clocks = clocksOf(meeting, frame);
  if (from === 'now') return what === 'address' ? addressNow : linkNow;
  return (what === 'address' ? addressFrom : linkFrom)({ moment: momentWords(from, clocks) });
}
