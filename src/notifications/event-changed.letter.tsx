import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventFiles } from '../calendar/event-file.js';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import type { ClaimedRow } from '../queue/ledger.js';
import {
  type DateFacts,
  differences,
  type HeardChange,
  repliesInLine,
  type ReplyInLine,
  unheardChanges,
} from './changes.js';
import {
  BEHIND_ANOTHER,
  type Delay,
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from './letter.js';
import { Answers, meetingSpan, OtherDates, type Span, WhenAndWhere } from './meeting-parts.js';
import { Differences, type News, saysTheSame } from './differences.js';
import { type Meeting, meetingFor, silenceAbout } from './meetings.js';
import { Readers } from './readers.js';
import { replySheet } from './reply-sheet.js';

interface Loaded extends ReplyInLine {
  change: HeardChange;
  /** Of the other dates that it tells of, by their letters. */
  otherChanges: Map<number, HeardChange>;
}

interface Facts extends News {
  meeting: Meeting;
  isOnAgain: boolean;
  /** The change that they heard of last was taken back. */
  isBack: boolean;
  /** Other dates for which the same is new. */
  alike: Span[];
  /** Other dates for which something else is. */
  others: (News & Span)[];
}

@Injectable()
export class EventChangedLetter implements LetterWriter<'event-changed', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly files: EventFiles,
  ) {}

  async load(rows: ClaimedRow<'event-changed'>[]): Promise<Map<number, Loaded>> {
    // In this order: what a letter on its way has said is known once it has ended.
    const replies = await repliesInLine(this.database, rows);
    const changes = await unheardChanges(this.database, rows);
    const others = [...replies.values()].flatMap(({ together }) =>
      together?.is === 'leading' ? together.others.map(({ letter }) => letter) : [],
    );
    const otherChanges = await unheardChanges(this.database, others);
    const loaded = new Map<number, Loaded>();
    for (const [rowId, reply] of replies) {
      const change = changes.get(rowId);
      if (change) loaded.set(rowId, { ...reply, change, otherChanges });
    }
    return loaded;
  }

  sheet(
    _: ClaimedRow<'event-changed'>,
    { reply, change, otherChanges, isBehindAnother, together }: Loaded,
  ): Sheet<Facts> | Silence | Delay {
    const now = this.clock.now();
    if (change.isOutdated) return silent('newer-change');
    if (reply.answer === 'declined') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.endsAt <= toDate(now)) return silent('over');
    if (isBehindAnother || together?.is === 'waiting') return BEHIND_ANOTHER;
    if (together?.is !== 'leading') return silent('told-together');
    const meeting = meetingFor(reply, reply, reply.answer === 'going', now);
    const newsOf = (heard: HeardChange, date: DateFacts): News => ({
      differences: differences(heard.beliefs, date, meeting.wording),
      addressChanged: heard.addressChanged && meeting.addressFrom !== null,
      meetingLinkChanged: heard.meetingLinkChanged && meeting.linkFrom !== null,
    });
    const own = newsOf(change, reply);
    const others = together.others.flatMap((date) => {
      const heard = otherChanges.get(date.letter.id);
      const { startsAt, endsAt, zone, allDay } = date;
      const news = heard && newsOf(heard, date);
      return news && (isNews(news) || heard.isOnAgain) ? [{ ...news, startsAt, endsAt, zone, allDay }] : [];
    });
    const isMoved = [own, ...others].some((news) => news.differences.some((it) => it.fact === 'time'));
    const silence = silenceAbout(reply, isMoved || change.isOnAgain);
    if (silence) return silent(silence);
    if (!isNews(own) && !change.isOnAgain) return silent('nothing-new');
    return replySheet(reply, this.readers, {
      meeting,
      ...own,
      isOnAgain: change.isOnAgain,
      isBack: change.before !== null && differences([change.before], reply, meeting.wording).length === 0,
      alike: others
        .filter((other) => saysTheSame(other, own))
        .map(({ startsAt, endsAt, zone, allDay }) => ({ startsAt, endsAt, zone, allDay })),
      others: others.filter((other) => !saysTheSame(other, own)),
    });
  }

  async write({ meeting, isOnAgain, isBack, alike, others, ...own }: Facts, frame: Frame): Promise<Written> {
    const { changed, onAgain, meeting: words } = frame.words;
    const isMoved = own.differences.some((it) => it.fact === 'time');
    // The file holds what everyone may know, and no address or link.
    const isInFile = own.differences.length > 0 || isOnAgain;
    const said = isOnAgain
      ? onAgain
      : {
          ...changed,
          ...(isMoved && { subject: changed.subjectMoved }),
          ...(isBack && { intro: changed.introBack }),
        };
    return {
      subject: said.subject(meeting.title),
      body: (
        <>
          <p>{said.intro(meeting.title)}</p>
          <Differences news={own} date={meeting} frame={frame} />
          <WhenAndWhere meeting={meeting} frame={frame} />
          <OtherDates said={said.others} dates={alike} frame={frame} />
          {others.length > 0 && <p>{changed.alsoChanged}</p>}
          {others.map((other) => (
            <div key={other.startsAt}>
              <p>
                <strong>{meetingSpan(other, frame)}</strong>
              </p>
              <Differences news={other} date={other} frame={frame} />
            </div>
          ))}
          {isInFile && <p>{changed.file}</p>}
          <p>{changed.stillSuits}</p>
          <Answers frame={frame} />
        </>
      ),
      reason: words.reason(meeting.title),
      list: meeting,
      attachments: isInFile ? [await this.files.attachment(meeting.meetingId, meeting.wording)] : [],
    };
  }
}

function isNews({ differences: found, addressChanged, meetingLinkChanged }: News): boolean {
  return found.length > 0 || addressChanged || meetingLinkChanged;
}
