import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { InstallationController } from './installation.controller.js';
import { OpenInstallation } from './open-installation.js';

@Module({
  imports: [InstallationModule, PeopleModule, QueueModule],
  controllers: [InstallationController],
  providers: [OpenInstallation],
  exports: [OpenInstallation],
})
export class AdministrationModule {}
