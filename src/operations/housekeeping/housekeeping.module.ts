import { Module } from '@nestjs/common';
import { RsvpsModule } from '../../rsvps/rsvps.module.js';
import { Housekeeping } from './housekeeping.js';

@Module({ imports: [RsvpsModule], providers: [Housekeeping], exports: [Housekeeping] })
export class HousekeepingModule {}
