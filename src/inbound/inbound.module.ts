import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RsvpsModule } from '../rsvps/rsvps.module.js';
import { AnswerFromCalendar } from './answer-from-calendar.js';
import { InboundMail } from './inbound-mail.js';
import { MailCounts } from './mail-counts.js';
import { MailDoor } from './mail-door.js';
import { MailFetcher } from './mail-fetcher.js';
import { ReceiveLetter } from './receive-letter.js';
import { ReplyNotes } from './reply-notes.js';
import { SenderProof } from './sender-proof.js';

@Module({
  imports: [PeopleModule, QueueModule, RsvpsModule],
  providers: [
    AnswerFromCalendar,
    InboundMail,
    MailCounts,
    MailDoor,
    MailFetcher,
    ReceiveLetter,
    ReplyNotes,
    SenderProof,
  ],
  exports: [InboundMail],
})
export class InboundModule {}
