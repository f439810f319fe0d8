import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { OFFER_CLOSES } from '../../seats/room.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Answer, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';
import { clocksAgree, momentWords } from '../facts/times.js';

export type OfferRow = ReplyRow & {
  /** `null`: it has ended. */
  closesAt: Date | null;
};

/** What the word of an offer depends on. */
export interface OfferFacts {
  meeting: Meeting;
  closesAt: string;
  /** Of a reader whose clocks show something else then. */
  readerZone: string | null;
}

/** A place is kept for someone who waited, until they decide or the time for it is over. */
@Injectable()
export class PlaceOfferedLetter implements LetterWriter<'place-offered', OfferRow, OfferFacts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'place-offered'>[]): Promise<Map<number, OfferRow>> {
    const replies = await repliesOf(this.database, rows);
    const offers = await rowsOf<{ id: string; closesAt: Date }>(
      this.database,
      `SELECT f.id, ${OFFER_CLOSES} AS "closesAt"
       FROM offers f JOIN rsvps r ON r.id = f.rsvp_id
       JOIN occurrences o ON o.id = r.occurrence_id WHERE f.id = ANY($1) AND f.ended_at IS NULL`,
      [rows.map(({ about }) => about.offerId)],
    );
    const open = new Map(offers.map(({ id, closesAt }) => [id, closesAt]));
    return new Map(
      rows.flatMap(({ id, about }) => {
        const reply = replies.get(id);
        return reply ? [[id, { ...reply, closesAt: open.get(about.offerId) ?? null }]] : [];
      }),
    );
  }

  sheet(_: ClaimedRow<'place-offered'>, reply: OfferRow): Sheet<OfferFacts> | Silence {
    const now = this.clock.now();
    const { closesAt } = reply;
    if (!closesAt || closesAt <= toDate(now)) return silent('offer-over');
    if (!reply.isOn) return silent('not-on');
    const silence = silenceAbout(reply, 'essential');
    if (silence) return silent(silence);
    const meeting = meetingFor(reply, reply, false, now);
    const { zone, timeZone } = reply;
    const readerZone = clocksAgree(closesAt, zone, timeZone) ? null : timeZone;
    return replySheet(reply, this.readers, { meeting, closesAt: closesAt.toISOString(), readerZone });
  }

  write({ meeting, closesAt, readerZone }: OfferFacts, frame: Frame): Written {
    const { placeOffered, meeting: words } = frame.words;
    const until = (zone: string) => momentWords(closesAt, { language: frame.language, zone });
    return {
      subject: placeOffered.subject(meeting),
      body: (
        <>
          <p>{placeOffered.intro(meeting)}</p>
          <p>
            <strong>{placeOffered.until({ moment: until(meeting.zone) })}</strong>
            {readerZone && (
              <>
                <br />
                {words.forYou({ span: until(readerZone) })}
              </>
            )}
          </p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <Answer frame={frame} answer="going">
            {placeOffered.accept}
          </Answer>
          <Answer frame={frame} answer="declined">
            {placeOffered.refuse}
          </Answer>
          <p>{placeOffered.otherwise}</p>
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
    };
  }
}
