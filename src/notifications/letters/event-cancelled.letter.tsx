import { Injectable } from '@nestjs/common';
import { Fragment } from 'preact';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { groupBy } from '../../common/group-by.js';
import {
  changesOfOthers,
  type HeardChange,
  othersOf,
  repliesInLine,
  type ReplyInLine,
} from '../facts/changes.js';
import { type ChangedDate, ChangedDates, isInFile, otherNews } from './differences.js';
import { type Instead, insteadOf } from '../facts/instead.js';
import { type Invitee, Invitations, invitesTo } from '../facts/invitations.js';
import {
  BEHIND_ANOTHER,
  type Delay,
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { letterLink } from './letter-page.js';
import { HostsSay, meetingSpan, OnOwnClock, OtherDates, pageLink } from './meeting-parts.js';
import { type HostsWords, hostsWords, type Meeting, meetingFor, silenceAbout } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

/** Dates that are off for one reason. */
interface Off {
  dates: Meeting[];
  reason: HostsWords;
}

interface Loaded extends ReplyInLine {
  /** Of the other dates that it tells of and that take place, by their letters. */
  otherChanges: Map<number, HeardChange>;
  instead: Instead;
}

interface Facts {
  meeting: Meeting;
  /** Its own first. */
  off: Off[];
  /** Dates that were changed in the same go. */
  changed: ChangedDate[];
  instead: Instead;
  invitee: Invitee | null;
}

@Injectable()
export class EventCancelledLetter implements LetterWriter<'event-cancelled', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly invitations: Invitations,
  ) {}

  async load(rows: ClaimedRow<'event-cancelled'>[]): Promise<Map<number, Loaded>> {
    const replies = await repliesInLine(this.database, rows);
    const otherChanges = await changesOfOthers(this.database, replies);
    const instead = await insteadOf(
      this.database,
      [...replies.values()].map(({ reply }) => reply),
      this.clock.now(),
    );
    return new Map(
      [...replies].map(([rowId, line]) => {
        return [rowId, { ...line, otherChanges, instead: instead.get(line.reply.rsvpId)! }];
      }),
    );
  }

  sheet(
    _: ClaimedRow<'event-cancelled'>,
    { otherChanges, instead, ...line }: Loaded,
  ): Sheet<Facts> | Silence | Delay {
    const { reply, isBehindAnother, together } = line;
    const now = this.clock.now();
    if (reply.isOn) return silent('on-again');
    if (reply.answer === 'declined') return silent('answered-otherwise');
    if (reply.endsAt <= toDate(now)) return silent('over');
    const silence = silenceAbout(reply, 'is-on');
    if (silence) return silent(silence);
    if (isBehindAnother || together?.is === 'waiting') return BEHIND_ANOTHER;
    if (together?.is !== 'leading') return silent('told-together');
    const meeting = meetingFor(reply, reply, false, now);
    const others = othersOf(line).filter(({ isOn }) => !isOn);
    const off = groupBy([reply, ...others], ({ cancellationReason }) => cancellationReason ?? '');
    const told = [...off].map(([reason, dates]) => ({
      dates: dates.map((date) => meetingFor(reply, date, false, now)),
      reason: hostsWords(reason, meeting.wording),
    }));
    const changed = otherNews(line, otherChanges, now);
    const meetings = [...told.flatMap(({ dates }) => dates), ...changed.map((date) => date.meeting)];
    const invitee = this.invitations.inviteeOf(reply, meetings, now);
    return {
      ...replySheet(reply, this.readers, { meeting, off: told, changed, instead, invitee }),
      ...invitesTo(meetings, invitee),
    };
  }

  write({ meeting, off, changed, instead, invitee }: Facts, frame: Frame): Written {
    const { cancelled, meeting: words } = frame.words;
    const told = [...off.flatMap(({ dates }) => dates), ...changed.filter(isInFile).map((it) => it.meeting)];
    const isMixed = changed.length > 0;
    return {
      subject: (isMixed ? cancelled.subjectMixed : cancelled.subject)(meeting),
      body: (
        <>
          <p>
            {cancelled.intro(meeting)} {cancelled.was({ span: meetingSpan(meeting, frame) })}
            <OnOwnClock meeting={meeting} frame={frame} />
          </p>
          {off.map(({ dates, reason }, at) => (
            <Fragment key={dates[0]!.meetingId}>
              <OtherDates
                said={cancelled.others}
                dates={at === 0 ? dates.slice(1) : dates}
                beside={meeting}
                frame={frame}
              />
              <HostsSay
                words={reason}
                page={at === 0 ? letterLink(frame, 'answer') : pageLink(dates[0]!, frame)}
                frame={frame}
              />
            </Fragment>
          ))}
          <ChangedDates said={cancelled.changed} dates={changed} frame={frame} />
          <LookForward instead={instead} frame={frame} />
          <p>{isMixed ? cancelled.stillSuit : cancelled.nothingToDo}</p>
          <p>{told.length === 1 ? cancelled.file : isMixed ? cancelled.filesMixed : cancelled.files}</p>
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
      calendar: { meetings: told, invitee },
    };
  }
}

/** Somebody may have counted on it: what else there is for them. */
function LookForward({ instead: { next, others }, frame }: { instead: Instead; frame: Frame }) {
  const { cancelled, meeting: words } = frame.words;
  return (
    <>
      {next && (
        <p>
          {(next.isGoing ? cancelled.nextGoing : cancelled.next)({ span: meetingSpan(next.meeting, frame) })}
          <OnOwnClock meeting={next.meeting} frame={frame} />
          <br />
          <a href={pageLink(next.meeting, frame)}>{words.page}</a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{cancelled.elsewhere}</p>
          <ul>
            {others.map((other) => (
              <li key={other.meetingId}>
                <a href={`${frame.baseUrl}/events/${other.meetingId}`}>
                  {isolated(other.title, frame.language)}
                </a>
                <br />
                {meetingSpan(other, frame)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
