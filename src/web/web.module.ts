import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApiDescription } from './api/api-description.js';
import { ApiDocsController } from './api/api-docs.controller.js';
import { Assets } from './assets.js';
import { ErrorPages } from './error-pages.js';
import { HomeController } from './home.controller.js';
import { HelpNowPages } from './pages/help-now.controller.js';
import { MePages } from './pages/me.controller.js';
import { SignInPages } from './pages/sign-in.controller.js';
import { Pages } from './pages.js';
import { RobotsController } from './robots.controller.js';

@Module({
  imports: [DiscoveryModule, InstallationModule, PeopleModule],
  controllers: [ApiDocsController, HelpNowPages, HomeController, MePages, RobotsController, SignInPages],
  providers: [ApiDescription, Assets, Pages, ErrorPages],
  exports: [ErrorPages],
})
export class WebModule {}
