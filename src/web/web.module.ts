import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Assets } from './assets.js';
import { ErrorPages } from './error-pages.js';
import { HomeController } from './home.controller.js';
import { Pages } from './pages.js';

@Module({
  imports: [InstallationModule, PeopleModule],
  controllers: [HomeController],
  providers: [Assets, Pages, ErrorPages],
  exports: [ErrorPages],
})
export class WebModule {}
