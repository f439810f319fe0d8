import { Module } from '@nestjs/common';
import { DomainPaces } from './domain-paces.js';
import { DomainPauses } from './domain-pauses.js';
import { Mailbox } from './mailbox.js';
import { Mailer } from './mailer.js';

@Module({
  providers: [DomainPaces, DomainPauses, Mailer, Mailbox],
  exports: [DomainPaces, DomainPauses, Mailer, Mailbox],
})
export class MailModule {}
