import { Controller, Get } from '@nestjs/common';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { type Desk, DeskQueries } from './desk.queries.js';

@Controller('api/v1/me/desk')
export class DeskController {
  constructor(private readonly desk: DeskQueries) {}

  /** What needs one as a host, over all groups that one looks after. */
  @Get()
  read(@SignedIn() viewer: Viewer): Promise<Desk> {
    return this.desk.read(viewer.personId);
  }
}
