import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { CalledNames } from './called-names.js';
import { CreateGroup } from './create-group.js';
import { Group } from './group.entity.js';
import { GroupsController } from './groups.controller.js';
import { GroupsQueries } from './groups.queries.js';
import { Membership } from './membership.entity.js';

const parts = [CalledNames, CreateGroup, GroupsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Group, Membership]), InstallationModule, PeopleModule, QueueModule],
  controllers: [GroupsController],
  providers: parts,
  exports: parts,
})
export class GroupsModule {}
