import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { renderUnlinked } from '../../common/markdown.js';
import { Vault } from '../../common/vault.js';
import { rowsOf } from '../../database/sql.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { thanksPlace } from '../../rsvps/thanks/thank-you.entity.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { HostsSay, meetingSpan, pageLink } from './meeting-parts.js';
import {
  type HostsWords,
  hostsWords,
  type Meeting,
  meetingFor,
  repliesOf,
  type ReplyRow,
  silenceAbout,
} from '../facts/meetings.js';
import { mailboxFor } from '../facts/named-group.js';
import { Readers } from '../facts/readers.js';

interface Loaded {
  reply: ReplyRow;
  words: string;
}

interface Facts {
  meeting: Meeting;
  words: HostsWords;
}

/** What a host wrote after a date. It is true for those who were there and for those who had only meant to be. */
@Injectable()
export class ThankYouLetter implements LetterWriter<'thank-you', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'thank-you'>[]): Promise<Map<number, Loaded>> {
    const replies = await repliesOf(this.database, rows);
    const boxes = await rowsOf<{ id: string; box: string }>(
      this.database,
      'SELECT id, words_box AS box FROM thank_yous WHERE id = ANY($1)',
      [[...new Set(rows.map(({ about }) => about.thankYouId))]],
    );
    const said = new Map(boxes.map(({ id, box }) => [id, this.vault.open(box, thanksPlace(id))]));
    return new Map(
      rows.flatMap(({ id, about }) => {
        const [reply, words] = [replies.get(id), said.get(about.thankYouId)];
        return reply && words !== undefined ? [[id, { reply, words }] as const] : [];
      }),
    );
  }

  sheet(_: ClaimedRow<'thank-you'>, { reply, words }: Loaded): Sheet<Facts> | Silence {
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    // Whoever wants neither word of their answers nor reminders wants to hear little.
    if (!reply.wantsConfirmations && !reply.wantsReminders) return silent('not-wanted');
    const meeting = meetingFor(reply, reply, false, this.clock.now());
    return {
      reader: this.readers.of(reply, reply.country, reply),
      facts: { meeting, words: hostsWords(words, meeting.wording) },
      unsubscribe: { groupId: reply.groupId, eventId: reply.eventId },
      hostsOf: { occurrenceId: reply.occurrenceId, endsAt: reply.endsAt },
      mailbox: mailboxFor(reply, reply),
      thread: `${reply.personId} ${reply.eventId}`,
    };
  }

  write({ meeting, words }: Facts, frame: Frame): Written {
    const { thanks, meeting: said } = frame.words;
    const page = `${pageLink(meeting, frame)}/thanks`;
    const { html, hadLinks } = renderUnlinked(words?.text ?? '');
    return {
      subject: thanks.subject(meeting),
      body: (
        <>
          <p>{thanks.intro({ title: meeting.title, span: meetingSpan(meeting, frame) })}</p>
          <HostsSay words={words} page={page} frame={frame}>
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </HostsSay>
          {hadLinks && (
            <p>
              <a href={page}>{thanks.page}</a>
            </p>
          )}
          <p>{thanks.nothingToDo}</p>
        </>
      ),
      reason: said.reason(meeting),
      list: meeting,
    };
  }
}
