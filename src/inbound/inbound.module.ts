import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RsvpsModule } from '../rsvps/rsvps.module.js';
import { AnswerFromCalendar } from './answer-from-calendar.js';
import { InboundMail } from './inbound-mail.js';
import { MailCounts } from './mail-counts.js';
import { MailDoor } from './mail-door.js';
import { MailFetcher } from './mail-fetcher.js';
import { ReceiveLetter } from './receive-letter.js';
import { ReplyNotesController } from './reply-notes.controller.js';
import { ReplyNotesQueries } from './reply-notes.queries.js';
import { ReplyNotes } from './reply-notes.js';
import { SenderProof } from './sender-proof.js';

@Module({
  controllers: [ReplyNotesController],
  imports: [GroupsModule, InstallationModule, PeopleModule, QueueModule, RsvpsModule],
  providers: [
    AnswerFromCalendar,
    InboundMail,
    MailCounts,
    MailDoor,
    MailFetcher,
    ReceiveLetter,
    ReplyNotes,
    ReplyNotesQueries,
    SenderProof,
  ],
  exports: [InboundMail, ReplyNotesQueries],
})
export class InboundModule {}
