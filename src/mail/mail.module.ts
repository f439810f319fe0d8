import { Module } from '@nestjs/common';
import { DomainPauses } from './domain-pauses.js';
import { DomainTurns } from './domain-turns.js';
import { Mailbox } from './mailbox.js';
import { Mailer } from './mailer.js';

@Module({
  providers: [DomainPauses, DomainTurns, Mailer, Mailbox],
  exports: [DomainPauses, DomainTurns, Mailer, Mailbox],
})
export class MailModule {}
