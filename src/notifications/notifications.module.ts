import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { LetterIds } from './letter-ids.js';
import { LetterWriters } from './letter-writers.js';
import { SendLetters } from './send-letters.js';
import { Senders } from './senders.js';
import { SignInLetter } from './sign-in.letter.js';

@Module({
  imports: [InstallationModule, MailModule, PeopleModule, QueueModule],
  providers: [SendLetters, LetterWriters, LetterIds, Senders, SignInLetter],
  exports: [SendLetters],
})
export class NotificationsModule {}
