import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  changesOfOthers,
  differences,
  type HeardChange,
  repliesInLine,
  type ReplyInLine,
  unheardChanges,
} from '../facts/changes.js';
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
import {
  type ChangedDate,
  ChangedDates,
  Differences,
  isInFile,
  isNews,
  type News,
  newsOf,
  otherNews,
  saysTheSame,
  weightOf,
} from './differences.js';
import { letterLink } from './letter-page.js';
import { Answers, HostsSay, OtherDates, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, silenceAbout } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

interface Loaded extends ReplyInLine {
  change: HeardChange;
  /** Of the other dates that it tells of, by their letters. */
  otherChanges: Map<number, HeardChange>;
}

interface Facts extends News {
  meeting: Meeting;
  /** The change that they heard of last was taken back. */
  isBack: boolean;
  /** Other dates for which the same is new. */
  alike: ChangedDate[];
  /** Other dates for which something else is. */
  others: ChangedDate[];
  invitee: Invitee | null;
}

@Injectable()
export class EventChangedLetter implements LetterWriter<'event-changed', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly invitations: Invitations,
  ) {}

  async load(rows: ClaimedRow<'event-changed'>[]): Promise<Map<number, Loaded>> {
    // In this order: what a letter on its way has said is known once it has ended.
    const replies = await repliesInLine(this.database, rows);
    const changes = await unheardChanges(this.database, rows);
    const otherChanges = await changesOfOthers(this.database, replies);
    const loaded = new Map<number, Loaded>();
    for (const [rowId, reply] of replies) {
      const change = changes.get(rowId);
      if (change) loaded.set(rowId, { ...reply, change, otherChanges });
    }
    return loaded;
  }

  sheet(
    _: ClaimedRow<'event-changed'>,
    { change, otherChanges, ...line }: Loaded,
  ): Sheet<Facts> | Silence | Delay {
    const { reply, isBehindAnother, together } = line;
    const now = this.clock.now();
    if (change.isOutdated) return silent('newer-change');
    if (reply.answer === 'declined') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.endsAt <= toDate(now)) return silent('over');
    if (isBehindAnother || together?.is === 'waiting') return BEHIND_ANOTHER;
    if (together?.is !== 'leading') return silent('told-together');
    const meeting = meetingFor(reply, reply, reply.answer === 'going', now);
    const own = newsOf(change, reply, meeting);
    const others = otherNews(line, otherChanges, now);
    const silence = silenceAbout(reply, weightOf([own, ...others]));
    if (silence) return silent(silence);
    if (!isNews(own)) return silent('nothing-new');
    const meetings = [meeting, ...others.map((other) => other.meeting)];
    const invitee = this.invitations.inviteeOf(reply, meetings, now);
    const sheet = replySheet(reply, this.readers, {
      meeting,
      invitee,
      ...own,
      isBack: change.before !== null && differences([change.before], reply, meeting.wording).length === 0,
      alike: others.filter((other) => saysTheSame(other, own)),
      others: others.filter((other) => !saysTheSame(other, own)),
    });
    return { ...sheet, ...invitesTo(meetings, invitee) };
  }

  write({ meeting, invitee, isBack, alike, others, ...own }: Facts, frame: Frame): Written {
    const { changed, onAgain, meeting: words } = frame.words;
    const isMoved = own.differences.some((it) => it.fact === 'time');
    const inFile = [{ ...own, meeting }, ...alike, ...others].filter(isInFile);
    const said = own.isOnAgain
      ? onAgain
      : {
          ...changed,
          ...(isMoved && { subject: changed.subjectMoved }),
          ...(isBack && { intro: changed.introBack }),
        };
    return {
      subject: said.subject(meeting),
      body: (
        <>
          <p>{said.intro(meeting)}</p>
          <Differences news={own} date={meeting} frame={frame} />
          <WhenAndWhere meeting={meeting} frame={frame} />
          <HostsSay words={own.note} page={letterLink(frame, 'answer')} frame={frame} />
          <OtherDates
            said={said.others}
            dates={alike.map((date) => date.meeting)}
            beside={meeting}
            frame={frame}
          />
          <ChangedDates said={changed.alsoChanged} dates={others} frame={frame} />
          {inFile.length > 0 && <p>{inFile.length === 1 ? changed.file : changed.files}</p>}
          <p>{changed.stillSuits}</p>
          <Answers meeting={meeting} frame={frame} />
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
      calendar: { meetings: inFile.map((date) => date.meeting), invitee },
    };
  }
}
