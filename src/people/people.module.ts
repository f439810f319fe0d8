import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstallationModule } from '../installation/installation.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { Addresses } from './addresses.js';
import { ApiTokens } from './api-tokens.js';
import { AskToSignIn } from './ask-to-sign-in.js';
import { Cookies } from './cookies.js';
import { LinkTokens } from './link-tokens.js';
import { MeController } from './me.controller.js';
import { Person } from './person.entity.js';
import { PreferencesOfPeople } from './preferences.js';
import { ReplyAddresses } from './reply-addresses.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.js';
import { Suppressions } from './suppressions.js';

const parts = [
  Addresses,
  ApiTokens,
  AskToSignIn,
  Cookies,
  LinkTokens,
  PreferencesOfPeople,
  ReplyAddresses,
  Sessions,
  SignIn,
  Suppressions,
];

@Module({
  imports: [TypeOrmModule.forFeature([Person]), InstallationModule, QueueModule],
  controllers: [SignInController, MeController],
  providers: parts,
  exports: parts,
})
export class PeopleModule {}
