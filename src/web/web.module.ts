import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { ApiDescription } from './api/api-description.js';
import { ApiDocsController } from './api/api-docs.controller.js';
import { Assets } from './assets.js';
import { ErrorPages } from './error-pages.js';
import { GroupPages } from './pages/group.controller.js';
import { GroupsPages } from './pages/groups.controller.js';
import { HelpNowPages } from './pages/help-now.controller.js';
import { HomePages } from './pages/home.controller.js';
import { MailboxPages } from './pages/mailbox.controller.js';
import { MePages } from './pages/me.controller.js';
import { SettingsPages } from './pages/settings.controller.js';
import { SignInPages } from './pages/sign-in.controller.js';
import { TokensPages } from './pages/tokens.controller.js';
import { WelcomePages } from './pages/welcome.controller.js';
import { Pages } from './pages.js';
import { RobotsController } from './robots.controller.js';

@Module({
  imports: [
    DiscoveryModule,
    EventsModule,
    GroupsModule,
    InstallationModule,
    MailModule,
    PeopleModule,
    QueueModule,
  ],
  controllers: [
    ApiDocsController,
    GroupPages,
    GroupsPages,
    HelpNowPages,
    HomePages,
    MailboxPages,
    MePages,
    RobotsController,
    SettingsPages,
    SignInPages,
    TokensPages,
    WelcomePages,
  ],
  providers: [ApiDescription, Assets, Pages, ErrorPages],
  exports: [ErrorPages],
})
export class WebModule {}
