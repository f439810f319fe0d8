import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventFiles } from '../calendar/event-file.js';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { readWallTime } from '../events/wall-time.js';
import type { ClaimedRow } from '../queue/ledger.js';
import {
  type Difference,
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
import { Answers, clocksOf, OtherDates, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, silenceAbout } from './meetings.js';
import type { OtherDate } from './told-together.js';
import { Readers } from './readers.js';
import { replySheet } from './reply-sheet.js';
import { spanWords } from './times.js';

interface Loaded extends ReplyInLine {
  change: HeardChange;
}

interface Facts {
  meeting: Meeting;
  differences: Difference[];
  addressChanged: boolean;
  meetingLinkChanged: boolean;
  others: OtherDate[];
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
    const loaded = new Map<number, Loaded>();
    for (const [rowId, reply] of replies) {
      const change = changes.get(rowId);
      if (change) loaded.set(rowId, { ...reply, change });
    }
    return loaded;
  }

  sheet(
    _: ClaimedRow<'event-changed'>,
    { reply, change, isBehindAnother, together }: Loaded,
  ): Sheet<Facts> | Silence | Delay {
    const now = this.clock.now();
    if (change.isOutdated) return silent('newer-change');
    if (reply.answer === 'declined') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.endsAt <= toDate(now)) return silent('over');
    if (isBehindAnother || together?.is === 'waiting') return BEHIND_ANOTHER;
    if (together?.is !== 'leading') return silent('told-together');
    const meeting = meetingFor(reply, reply, reply.answer === 'going', now);
    const facts: Facts = {
      meeting,
      differences: differences(change.beliefs, reply, meeting.wording),
      addressChanged: change.addressChanged && meeting.addressFrom !== null,
      meetingLinkChanged: change.meetingLinkChanged && meeting.linkFrom !== null,
      others: together.others,
    };
    const isMoved = facts.differences.some((it) => it.fact === 'time');
    const silence = silenceAbout(reply, isMoved);
    if (silence) return silent(silence);
    const isNothingNew = facts.differences.length === 0 && !facts.addressChanged && !facts.meetingLinkChanged;
    return isNothingNew ? silent('nothing-new') : replySheet(reply, this.readers, facts);
  }

  async write(
    { meeting, differences, addressChanged, meetingLinkChanged, others }: Facts,
    frame: Frame,
  ): Promise<Written> {
    const { changed, meeting: words } = frame.words;
    const isMoved = differences.some((it) => it.fact === 'time');
    // The file holds what everyone may know, and no address or link.
    const isInFile = differences.length > 0;
    return {
      subject: (isMoved ? changed.subjectMoved : changed.subject)(meeting.title),
      body: (
        <>
          <p>{changed.intro(meeting.title)}</p>
          {differences.map((difference) => (
            <p key={difference.fact}>
              <strong>{changed[difference.fact]}</strong>
              <br />
              {changed.before(valueWords(difference, 'before', meeting, frame))}
              <br />
              {changed.now(valueWords(difference, 'now', meeting, frame))}
            </p>
          ))}
          {addressChanged && <p>{changed.address}</p>}
          {meetingLinkChanged && <p>{changed.link}</p>}
          <WhenAndWhere meeting={meeting} frame={frame} />
          <OtherDates said={changed.others} dates={others} frame={frame} />
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

function valueWords(difference: Difference, when: 'before' | 'now', meeting: Meeting, frame: Frame): string {
  const { words } = frame;
  switch (difference.fact) {
    case 'time': {
      if (when === 'now') return spanWords(meeting.startsAt, meeting.endsAt, clocksOf(meeting, frame));
      const { startsLocal, durationMinutes, timeZone: zone } = difference.before;
      const start = readWallTime(startsLocal, zone).at;
      const end = start.add({ minutes: durationMinutes });
      return spanWords(start.toString(), end.toString(), clocksOf({ zone }, frame));
    }
    case 'format':
      return words.meeting.formats[difference[when]];
    default:
      return difference[when] || words.changed.nothing;
  }
}
