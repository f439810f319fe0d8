import { Controller, Get, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { type LetterToMe, OwnHostLettersQueries } from './own-host-letters.queries.js';

@Controller('api/v1/me/host-letters')
export class OwnHostLettersController {
  constructor(private readonly letters: OwnHostLettersQueries) {}

  /** What hosts wrote to many, you among them, in the last thirty days: also where no letter came. */
  @Get()
  list(@SignedIn() viewer: Viewer, @Query() query: PageQuery): Promise<Page<LetterToMe>> {
    return this.letters.list(viewer.personId, query);
  }
}
