import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { InstallationController } from './installation.controller.js';
import { LetLettersComeAgain } from './let-letters-come-again.js';
import { OpenInstallation } from './open-installation.js';
import { StopLetters } from './stop-letters.js';
import { StoppedAddressesController } from './stopped-addresses.controller.js';
import { StoppedAddressesQueries } from './stopped-addresses.queries.js';

const offered = [LetLettersComeAgain, OpenInstallation, StopLetters, StoppedAddressesQueries];

@Module({
  imports: [InstallationModule, PeopleModule, QueueModule],
  controllers: [InstallationController, StoppedAddressesController],
  providers: offered,
  exports: offered,
})
export class AdministrationModule {}
