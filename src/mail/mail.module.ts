import { Module } from '@nestjs/common';
import { DomainPauses } from './domain-pauses.js';
import { Mailbox } from './mailbox.js';
import { Mailer } from './mailer.js';

@Module({ providers: [DomainPauses, Mailer, Mailbox], exports: [DomainPauses, Mailer, Mailbox] })
export class MailModule {}
