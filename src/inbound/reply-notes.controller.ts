import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../common/page.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { ReplyNotesQueries, type ReplyNoteView } from './reply-notes.queries.js';

@Controller('api/v1/occurrences/:occurrenceId/notes')
export class ReplyNotesController {
  constructor(private readonly notes: ReplyNotesQueries) {}

  /** For hosts: what people wrote back to letters and from calendars. */
  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) occurrenceId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReplyNoteView>> {
    return this.notes.about(occurrenceId, viewer.personId, query);
  }
}
